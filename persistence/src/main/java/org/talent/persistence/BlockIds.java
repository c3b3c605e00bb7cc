package org.talent.persistence;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.talent.tenants.support.Ids;
import org.talent.tenants.tenancy.CurrentTenant;

/** Takes ids by one statement on a connection of its own, so that no transaction waits for another's ids. */
@Component
class BlockIds implements Ids {

    private final DataSource dataSource;

    BlockIds(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public long take(String series, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("The number of ids (%d) must be positive.".formatted(count));
        }
        try (var connection = dataSource.getConnection();
                var take = connection.prepareStatement("""
                        insert into id_block (tenant, name, next) values (?, ?, 1 + ?)
                        on duplicate key update next = last_insert_id(next) + ?""");
                var read = connection.prepareStatement("select last_insert_id()")) {
            take.setInt(1, CurrentTenant.id().value());
            take.setString(2, series);
            take.setInt(3, count);
            take.setInt(4, count);
            int affected = take.executeUpdate();
            if (affected == 1) {
                return 1;
            }
            try (var row = read.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException(
                    "No ids of the series %s could be taken.".formatted(series), broken);
        }
    }
}
