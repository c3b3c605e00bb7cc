package org.talent.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talent.portal.command.Databases;

/**
 * The database of a data folder, running or not, or a server of one's own; on either a schema to keep or one to throw
 * away.
 */
final class LocalDatabases implements Databases {

    private static final Logger LOG = LoggerFactory.getLogger(LocalDatabases.class);
    private static final int SECONDS_TO_WAIT = 20;

    private final Surroundings surroundings;

    LocalDatabases(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Open open(Choice choice) {
        var data = DataFolder.at(choice.home().orElseGet(surroundings::home));
        if (choice.address().isPresent()) {
            var address = own(choice.address().get(), choice.credentials());
            return choice.scratch() ? scratch(data, address, null) : new OpenDatabase(address, data, null, null);
        }
        var lock = data.tryLock();
        if (lock.isPresent()) {
            var server = LocalServer.start(data, surroundings.archive(), lock.get());
            try {
                return choice.scratch()
                        ? scratch(data, server.address(), server)
                        : new OpenDatabase(server.address(), data, server, null);
            } catch (RuntimeException | Error broken) {
                server.close();
                throw broken;
            }
        }
        var address = running(data);
        return choice.scratch() ? scratch(data, address, null) : new OpenDatabase(address, data, null, null);
    }

    /** The server that another process runs on this folder. It may be just starting. */
    private static DatabaseAddress running(DataFolder data) {
        for (int second = 0; second < SECONDS_TO_WAIT; second++) {
            var kept = data.kept();
            if (kept.isPresent() && isThere(kept.get())) {
                return kept.get();
            }
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CannotStart(interrupted, "interrupted");
            }
        }
        throw new CannotStart("folder.busy", data.path());
    }

    private static boolean isThere(DatabaseAddress address) {
        try (var _ = connect(address)) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    /** What the driver says, without its paragraphs about packets. */
    private static String firstLine(SQLException broken) {
        var line = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        return line.endsWith(".") ? line : line + ".";
    }

    static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    /** A server of one's own. The password comes from a file or the environment, never from the command line. */
    DatabaseAddress own(String url, Optional<Path> credentials) {
        if (!url.matches("jdbc:(mysql|mariadb)://[^/?]+/[^?/]+(\\?.*)?")) {
            throw new CannotStart("database.address", url.replaceFirst("\\?.*", ""));
        }
        var known = new Properties();
        known.putAll(surroundings.credentials());
        credentials.ifPresent(file -> {
            try (var in = Files.newBufferedReader(file)) {
                known.load(in);
            } catch (IOException | IllegalArgumentException broken) {
                throw new CannotStart(broken, "credentials.unreadable", file);
            }
        });
        var address = new DatabaseAddress(
                        url.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:"),
                        known.getProperty("user", ""),
                        known.getProperty("password", ""))
                .withOptions();
        try (var _ = connect(address)) {
            return address;
        } catch (SQLException broken) {
            throw new CannotStart(broken, "database.unreachable", address.toString(), firstLine(broken));
        }
    }

    private static Open scratch(DataFolder data, DatabaseAddress server, @Nullable LocalServer stopWith) {
        try {
            var scratch = Scratch.make(server);
            return new OpenDatabase(scratch.address(), data, stopWith, scratch);
        } catch (SQLException broken) {
            throw new CannotStart(broken, "scratch.failed", server.toString(), firstLine(broken));
        }
    }

    private record OpenDatabase(
            DatabaseAddress address,
            DataFolder data,
            @Nullable LocalServer server,
            @Nullable Scratch scratch) implements Open {

        @Override
        public Map<String, Object> properties() {
            return address.properties();
        }

        @Override
        public Path log() {
            return data.log("command");
        }

        @Override
        public void close() {
            try {
                if (scratch != null) {
                    scratch.close();
                }
            } finally {
                if (server != null) {
                    server.close();
                }
            }
        }
    }

    /**
     * A schema for one piece of work. A named lock of the server tells whether its maker still lives, so that the schemas
     * of makers that were killed can be thrown away by whoever comes next.
     */
    private record Scratch(DatabaseAddress address, Connection keeper, String schema) implements AutoCloseable {

        static Scratch make(DatabaseAddress server) throws SQLException {
            var keeper = connect(server);
            try {
                sweep(keeper);
                var bytes = new byte[6];
                new SecureRandom().nextBytes(bytes);
                var schema = LocalServer.SCRATCH + HexFormat.of().formatHex(bytes);
                isFree(keeper, schema);
                try (var statement = keeper.createStatement()) {
                    statement.execute("create database " + schema + " character set utf8mb4 collate utf8mb4_bin");
                }
                return new Scratch(server.withSchema(schema), keeper, schema);
            } catch (SQLException broken) {
                keeper.close();
                throw broken;
            }
        }

        private static void sweep(Connection keeper) throws SQLException {
            var left = new ArrayList<String>();
            try (var statement = keeper.prepareStatement(
                    "select schema_name from information_schema.schemata where schema_name like ?")) {
                statement.setString(1, LocalServer.SCRATCH.replace("_", "\\_") + "%");
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        left.add(row.getString(1));
                    }
                }
            }
            for (var schema : left) {
                if (schema.matches("[a-z0-9_]+") && isFree(keeper, schema)) {
                    try (var statement = keeper.createStatement()) {
                        statement.execute("drop database if exists " + schema);
                        statement.execute("do release_lock('" + schema + "')");
                    }
                }
            }
        }

        /** Takes the lock of a schema, where nobody has it. */
        private static boolean isFree(Connection keeper, String schema) throws SQLException {
            try (var statement = keeper.createStatement();
                    var row = statement.executeQuery("select get_lock('" + schema + "', 0)")) {
                return row.next() && row.getInt(1) == 1;
            }
        }

        @Override
        public void close() {
            try (keeper;
                    var statement = keeper.createStatement()) {
                statement.execute("drop database if exists " + schema);
            } catch (SQLException broken) {
                LOG.warn("The schema {} was left; the next command throws it away.", schema, broken);
            }
        }
    }
}
