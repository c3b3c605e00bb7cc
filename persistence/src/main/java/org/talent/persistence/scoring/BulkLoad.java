package org.talent.persistence.scoring;

import com.mysql.cj.jdbc.JdbcStatement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Brings many lines to a table by one LOAD DATA, on a connection of its own. */
final class BulkLoad {

    private BulkLoad() {}

    /** Fields are separated by tabs and escaped by backslashes; the statement names the tenant. */
    static void lines(DataSource dataSource, String load, CharSequence lines) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement
                    .unwrap(JdbcStatement.class)
                    .setLocalInfileInputStream(
                            new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)));
            statement.execute(load);
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("The rows of a run cannot be written.", broken);
        }
    }
}
