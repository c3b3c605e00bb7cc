package org.talent.deploy.local;

import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The folder in which everything lives that is kept between starts: the database, its binaries, logs. */
final class DataFolder {

    /** Room for the binaries and a new database. */
    static final long ROOM_AT_FIRST = 800_000_000;

    /** Room for a day's work. */
    static final long ROOM_LATER = 100_000_000;

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder where it is missing; nobody else may look in. */
    static DataFolder at(Path wanted) {
        var path = wanted.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                closeToOthers(path);
            }
            Files.createDirectories(path.resolve("logs"));
            Files.createDirectories(path.resolve("temporary"));
            Files.writeString(path.resolve("logs/.writable"), "");
            return new DataFolder(path);
        } catch (IOException broken) {
            throw failed(path, broken);
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve("database");
    }

    Path temporary() {
        return path.resolve("temporary");
    }

    Path binaries() {
        return path.resolve("binaries");
    }

    Path log(String name) {
        return path.resolve("logs").resolve(name + ".log");
    }

    /** What the database server does when it starts; has the password. */
    Path initFile() {
        return path.resolve("init.sql");
    }

    Path pidFile() {
        return path.resolve("mariadbd.pid");
    }

    private Path connection() {
        return path.resolve("connection.properties");
    }

    /** Says so in words when the disk has less room than is needed. */
    void requireRoom(long needed) {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < needed) {
                throw new CannotStart("disk.full", path, needed / 1_000_000, free / 1_000_000);
            }
        } catch (IOException broken) {
            throw failed(path, broken);
        }
    }

    /** The right to run the database of this folder; given back when closed or when the process ends, however it ends. */
    Optional<AutoCloseable> tryLock() {
        try {
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException _) {
                lock = null;
            }
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(channel::close);
        } catch (IOException broken) {
            throw failed(path, broken);
        }
    }

    /** How the running database is reached; kept for whoever comes while it runs. */
    void keep(DatabaseAddress address, long serverPid) {
        var kept = new StringBuilder();
        kept.append("url=").append(address.url()).append('\n');
        kept.append("user=").append(address.user()).append('\n');
        kept.append("password=").append(address.password()).append('\n');
        kept.append("pid=").append(serverPid).append('\n');
        writeSecret(connection(), kept.toString());
    }

    /** As {@link #keep} wrote it; empty where no database ran here yet. */
    Optional<DatabaseAddress> kept() {
        if (!Files.exists(connection())) {
            return Optional.empty();
        }
        try (var in = Files.newBufferedReader(connection())) {
            var kept = new Properties();
            kept.load(in);
            return Optional.of(new DatabaseAddress(
                    kept.getProperty("url", ""), kept.getProperty("user", ""), kept.getProperty("password", "")));
        } catch (IOException broken) {
            throw failed(path, broken);
        }
    }

    /** Writes a file that only its owner may read, whole or not at all. */
    void writeSecret(Path file, String text) {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            closeToOthers(fresh);
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw failed(path, broken);
        }
    }

    private static void closeToOthers(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    /** Words for what the file system answered. */
    static CannotStart failed(Path path, Exception broken) {
        var cause = requireNonNullElse(broken instanceof UncheckedIOException ? broken.getCause() : null, broken);
        var reason = cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(cause.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("no space left")
                ? new CannotStart(broken, "disk.full.now", path)
                : new CannotStart(broken, "folder.unwritable", path);
    }
}
