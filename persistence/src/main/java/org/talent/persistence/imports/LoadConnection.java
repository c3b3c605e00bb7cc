package org.talent.persistence.imports;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A connection in a transaction of its own that loads rows whose parents are known to be there. What was not committed is
 * rolled back when it is closed.
 */
final class LoadConnection implements AutoCloseable {

    private final Connection connection;

    LoadConnection(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            foreignKeys(false);
        } catch (SQLException broken) {
            close();
            throw broken;
        }
    }

    Connection connection() {
        return connection;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** As the pool gave it. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            foreignKeys(true);
            connection.setAutoCommit(true);
        }
    }

    private void foreignKeys(boolean checked) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = " + (checked ? 1 : 0));
        }
    }
}
