package org.talent.deploy.local;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database server of a data folder, run by this process and stopped with it. */
final class LocalServer implements AutoCloseable {

    /** The schema that is kept between starts. */
    static final String SCHEMA = "talent";

    /** Schemas that begin so are thrown away. */
    static final String SCRATCH = "talent_scratch_";

    private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);
    private static final int PORTS_TRIED = 3;
    private static final String USER = "talent";

    private final Process process;
    private final DatabaseAddress address;
    private final AutoCloseable lock;
    private final Thread atExit = new Thread(this::stop, "stop database");

    private LocalServer(Process process, DatabaseAddress address, AutoCloseable lock) {
        this.process = process;
        this.address = address;
        this.lock = lock;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    DatabaseAddress address() {
        return address;
    }

    /** From now on the caller stops the server when this process is told to end, after what still writes to it. */
    void isStoppedByCaller() {
        forgetExit();
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException _) {
            // the process is ending already, and the server with it
        }
    }

    /** Starts the server of the folder; {@code lock} is the right to, and goes with the server. */
    static LocalServer start(DataFolder data, @Nullable Path archive, AutoCloseable lock) {
        try {
            stopOrphan(data);
            data.requireRoom(DataFolder.ROOM_LATER);
            var binaries = ServerBinaries.in(data, archive);
            if (!Files.isDirectory(data.database().resolve("mysql"))) {
                initialise(data, binaries);
            }
            return started(data, binaries, lock);
        } catch (RuntimeException | Error broken) {
            release(lock);
            throw broken;
        }
    }

    private static LocalServer started(DataFolder data, ServerBinaries binaries, AutoCloseable lock) {
        var password = data.kept().map(DatabaseAddress::password).orElseGet(LocalServer::newPassword);
        data.writeSecret(data.initFile(), """
                create database if not exists %1$s character set utf8mb4 collate utf8mb4_bin;
                create user if not exists '%2$s'@'127.0.0.1' identified by '%3$s';
                alter user '%2$s'@'127.0.0.1' identified by '%3$s';
                grant all on %1$s.* to '%2$s'@'127.0.0.1';
                grant all on `%4$s%%`.* to '%2$s'@'127.0.0.1';
                alter user 'root'@'localhost' account lock;
                """.formatted(SCHEMA, USER, password, SCRATCH.replace("_", "\\_")));
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            var process = run(data, binaries, port);
            var address = DatabaseAddress.local(port, SCHEMA, USER, password);
            var server = new LocalServer(process, address, lock);
            try {
                if (answers(process, address)) {
                    data.keep(address, process.pid());
                    return server;
                }
                server.forgetExit();
                server.stop();
            } catch (RuntimeException | Error broken) {
                server.forgetExit();
                server.stop();
                throw broken;
            }
            if (attempt == PORTS_TRIED || !Files.exists(data.log("database")) || !portWasTaken(data)) {
                throw new CannotStart("database.failed", data.log("database"), lastError(data));
            }
        }
    }

    /** A server that an earlier process left behind when it was killed: found by its pid file, stopped by its id. */
    private static void stopOrphan(DataFolder data) {
        try {
            if (!Files.exists(data.pidFile())) {
                return;
            }
            long pid = Long.parseLong(Files.readString(data.pidFile()).strip());
            var orphan = ProcessHandle.of(pid).filter(process -> isServerOf(data, process));
            if (orphan.isPresent()) {
                LOG.info("Taking over from the database server {} that an earlier start left behind.", pid);
                end(data, orphan.get());
            }
            Files.deleteIfExists(data.pidFile());
        } catch (NumberFormatException _) {
            LOG.warn("The pid file of the database server is broken; it is written anew.");
        } catch (IOException broken) {
            throw DataFolder.failed(data.path(), broken);
        }
    }

    /** Waits until the process works no more: a dead one that nobody has buried still has its id. */
    private static void end(DataFolder data, ProcessHandle orphan) {
        orphan.destroy();
        long until = System.nanoTime() + LONGEST_STOP.toNanos();
        while (isServerOf(data, orphan)) {
            if (System.nanoTime() > until) {
                LOG.warn("The database server {} did not stop when asked; ending it.", orphan.pid());
                orphan.destroyForcibly();
                until = Long.MAX_VALUE;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart(interrupted, "interrupted");
        }
    }

    /** A pid is given to other processes later, so the process must also work on this very folder. */
    private static boolean isServerOf(DataFolder data, ProcessHandle process) {
        var arguments = process.info().arguments().map(List::of).orElse(List.of());
        return arguments.contains("--datadir=" + data.database());
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP)) {
                LOG.warn("The database server {} did not stop when asked; ending it.", process.pid());
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void initialise(DataFolder data, ServerBinaries binaries) {
        data.requireRoom(DataFolder.ROOM_LATER * 3);
        var fresh = data.database().resolveSibling("database.new");
        try {
            ServerBinaries.delete(fresh);
            ServerBinaries.delete(data.database());
            Files.createDirectories(fresh);
            var command = command(data, binaries, fresh);
            command.add("--bootstrap");
            command.add("--silent-startup");
            command.add("--log-warnings=0");
            command.add("--enforce-storage-engine=");
            command.add("--max-allowed-packet=8M");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(data.log("database").toFile()))
                    .start();
            try (var in = process.getOutputStream()) {
                write(in, "create database mysql;\nuse mysql;\nset @auth_root_socket=NULL;\n");
                for (var name : List.of("system_tables", "performance_tables", "system_tables_data")) {
                    Files.copy(binaries.share().resolve("mariadb_" + name + ".sql"), in);
                }
                write(in, "delete from global_priv where User = 'root' and Host <> 'localhost';\n");
            }
            if (process.waitFor() != 0) {
                throw new CannotStart("database.failed", data.log("database"), lastError(data));
            }
            Files.move(fresh, data.database());
        } catch (IOException broken) {
            throw DataFolder.failed(data.path(), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart(interrupted, "interrupted");
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> command(DataFolder data, ServerBinaries binaries, Path database) {
        var command = new ArrayList<String>();
        command.add(binaries.server().toString());
        command.add("--no-defaults");
        command.add("--basedir=" + binaries.folder());
        command.add("--lc-messages-dir=" + binaries.share());
        command.add("--datadir=" + database);
        // of its own: a server throws away what lies in its folder for temporary files when it starts
        command.add("--tmpdir=" + data.temporary());
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    private static Process run(DataFolder data, ServerBinaries binaries, int port) {
        var command = command(data, binaries, data.database());
        command.add("--bind-address=127.0.0.1");
        command.add("--port=" + port);
        // below the data folder, and short: the path of a socket may not be long
        command.add("--socket=talent.sock");
        command.add("--pid-file=" + data.pidFile());
        command.add("--init-file=" + data.initFile());
        command.add("--skip-name-resolve");
        command.add("--character-set-server=utf8mb4");
        command.add("--collation-server=utf8mb4_bin");
        command.add("--innodb-buffer-pool-size=256M");
        command.add("--innodb-log-file-size=256M");
        command.add("--max-allowed-packet=64M");
        command.add("--performance-schema=OFF");
        try {
            var process = new ProcessBuilder(inOwnGroup(command))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.to(data.log("database").toFile()))
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException broken) {
            throw new CannotStart(broken, "database.failed", data.log("database"), String.valueOf(broken.getMessage()));
        }
    }

    /** Ctrl-C reaches a whole process group; the database must outlive the portal that is still writing to it. */
    private static List<String> inOwnGroup(List<String> command) {
        var setsid = Path.of("/usr/bin/setsid");
        if (!Files.isExecutable(setsid)) {
            return command;
        }
        var whole = new ArrayList<String>();
        whole.add(setsid.toString());
        whole.addAll(command);
        return whole;
    }

    private static boolean answers(Process process, DatabaseAddress address) {
        long until = System.nanoTime() + LONGEST_START.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            try (var _ = DriverManager.getConnection(address.url(), address.user(), address.password())) {
                return true;
            } catch (SQLException _) {
                pause();
            }
        }
        return false;
    }

    private static boolean portWasTaken(DataFolder data) {
        return lastError(data).contains("Address already in use")
                || lastError(data).contains("bind on TCP/IP");
    }

    /** The last error that the server wrote, for the sentence that people read. */
    private static String lastError(DataFolder data) {
        try (var lines = Files.lines(data.log("database"), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("[ERROR]") && !line.endsWith("Aborting"))
                    .map(line -> line.substring(line.indexOf("[ERROR]") + 7).strip())
                    .reduce((_, last) -> last)
                    .orElse("");
        } catch (IOException | RuntimeException _) {
            return "";
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new CannotStart(broken, "port.none");
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void release(AutoCloseable lock) {
        try {
            lock.close();
        } catch (Exception broken) {
            LOG.warn("The lock of the data folder could not be given back.", broken);
        }
    }

    /** Stops the server in order and gives the folder free. */
    @Override
    public void close() {
        forgetExit();
        stop();
        release(lock);
    }
}
