package org.talent.tenants.imports.mapping.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of one import: a file with its neighbours, a folder, or what a ZIP holds. Paths inside use {@code /} and
 * never lead out.
 */
public final class SourceFiles implements AutoCloseable {

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\p{Cntrl}<>:\"|?*]");
    private static final int LONGEST_NAME = 100;
    private static final String SENT = "sent";

    /** How archives write the names of files: since long in UTF-8, and Russian Windows still as DOS did. */
    private static final List<Charset> NAMES = Charset.isSupported("IBM866")
            ? List.of(StandardCharsets.UTF_8, Charset.forName("IBM866"))
            : List.of(StandardCharsets.UTF_8);

    private final String name;
    private final @Nullable List<String> main;
    private final Path root;
    private final @Nullable ZipFile archive;
    private final Unpacking.Budget budget;
    /** Files that lie elsewhere than in the root, or under another name. */
    private final TreeMap<String, Path> elsewhere = new TreeMap<>();

    private final List<Path> temporary = new ArrayList<>();

    private SourceFiles(String name, @Nullable List<String> main, Path root, @Nullable ZipFile archive) {
        this.name = name;
        this.main = main;
        this.root = root;
        this.archive = archive;
        budget = new Unpacking.Budget(archive == null ? 0 : root.toFile().length());
    }

    /** A folder, a ZIP, or any other file; steps may look into the neighbours of a file. */
    public static SourceFiles of(Path path) {
        return of(path, path.getFileName().toString());
    }

    /** Some files of a folder; steps may look into the others. */
    public static SourceFiles of(Path folder, List<String> chosen) {
        if (chosen.isEmpty()) {
            throw new UnreadableFile("empty");
        }
        var files = new SourceFiles(
                chosen.size() == 1 ? chosen.getFirst() : folder.getFileName().toString(),
                List.copyOf(chosen),
                folder.toAbsolutePath(),
                null);
        chosen.forEach(files::neighbour);
        return files;
    }

    private static SourceFiles of(Path path, String name) {
        try {
            if (Files.isDirectory(path)) {
                return new SourceFiles(name, null, path, null);
            }
            if (!Files.isReadable(path)) {
                throw new UnreadableFile("missing", name);
            }
            if (isPlainZip(path)) {
                return new SourceFiles(name, null, path, open(path));
            }
            var folder = path.toAbsolutePath().getParent();
            return new SourceFiles(
                    name,
                    List.of(path.getFileName().toString()),
                    folder == null ? path.toAbsolutePath() : folder,
                    null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A file that was sent, known under the name its sender gave it; alone in a folder of its own. On the disk it has a
     * plain name: which letters names may have there depends on the locale the program runs in.
     */
    public static SourceFiles sent(String name, InputStream content) throws IOException {
        var safe = safe(name);
        var folder = Files.createTempDirectory("talent-import");
        var file = folder.resolve(SENT);
        try {
            Files.copy(content, file);
            boolean zip = isPlainZip(file);
            var files = zip
                    ? new SourceFiles(safe, null, file, open(file))
                    : new SourceFiles(safe, List.of(safe), folder, null);
            if (!zip) {
                files.elsewhere.put(safe, file);
            }
            files.temporary.add(file);
            files.temporary.add(folder);
            return files;
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
            throw broken;
        }
    }

    /** The last part of a name that somebody sent, as a name that every file system takes. */
    private static String safe(String name) {
        var plain = NOT_IN_NAMES
                .matcher(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
                .replaceAll("_");
        var start = plain.replaceFirst("^[. ]+", "");
        var kept = start.length() <= LONGEST_NAME ? start : start.substring(start.length() - LONGEST_NAME);
        return kept.isBlank() ? "file" : kept;
    }

    /** A ZIP that is not a workbook. */
    private static boolean isPlainZip(Path path) throws IOException {
        try (var content = Files.newInputStream(path)) {
            if (!startsAsZip(content.readNBytes(4))) {
                return false;
            }
        }
        try (var zip = open(path)) {
            if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
                throw new UnreadableFile("otherKind", "ODS / ODT");
            }
            return zip.getEntry("[Content_Types].xml") == null;
        }
    }

    static boolean startsAsZip(byte[] start) {
        return start.length >= 4
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }

    private static ZipFile open(Path path) {
        for (var names : NAMES) {
            try {
                var zip = new ZipFile(path.toFile(), names);
                if (zip.size() > Limits.FILES) {
                    zip.close();
                    throw new UnreadableFile("tooManyFiles", Limits.FILES);
                }
                return zip;
            } catch (IOException broken) {
                // maybe it names its files in another encoding
            }
        }
        throw new UnreadableFile("brokenZip");
    }

    /** Of the whole import, as people know it. */
    public String name() {
        return name;
    }

    /** The files a mapping reads: those that fit the pattern, in the order of their paths. */
    public List<String> matching(String pattern) {
        if (main != null) {
            return main;
        }
        var all = names();
        if (pattern.isEmpty()) {
            return switch (all.size()) {
                case 1 -> all;
                case 0 -> throw new UnreadableFile("empty");
                default -> throw new UnreadableFile("whichFile", all.size());
            };
        }
        var glob = Glob.of(pattern);
        var found = all.stream().filter(glob::matches).toList();
        if (found.isEmpty()) {
            throw new UnreadableFile("noFileMatches", pattern);
        }
        return found;
    }

    /** A file that a step looks into, inside the folder or ZIP or beside the import's own file. */
    public String neighbour(String path) {
        if (archive == null ? elsewhere.containsKey(path) || isBeside(path) : archive.getEntry(path) != null) {
            return path;
        }
        throw new UnreadableFile("missing", path);
    }

    private boolean isBeside(String path) {
        try {
            var file = root.resolve(path).normalize();
            return file.startsWith(root) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    private List<String> names() {
        if (archive != null) {
            return archive.stream()
                    .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
                    .map(ZipEntry::getName)
                    .sorted()
                    .toList();
        }
        try (var walk = Files.walk(root)) {
            var files = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !isHidden(path))
                    .limit(Limits.FILES + 1L)
                    .sorted()
                    .toList();
            if (files.size() > Limits.FILES) {
                throw new UnreadableFile("tooManyFiles", Limits.FILES);
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
    }

    /** The content, unpacked where it lies in a ZIP. */
    public InputStream open(String path) {
        try {
            if (archive == null) {
                return Files.newInputStream(inRoot(path));
            }
            var entry = archive.getEntry(path);
            if (entry == null) {
                throw new UnreadableFile("missing", path);
            }
            return budget.open(archive, entry);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The content as a file of its own, for formats that are read back and forth. */
    Path onDisk(String path) {
        return archive == null ? inRoot(path) : elsewhere.computeIfAbsent(path, this::unpack);
    }

    private Path inRoot(String path) {
        var file = elsewhere.get(path);
        return file == null ? root.resolve(path) : file;
    }

    private Path unpack(String path) {
        try (var content = open(path)) {
            var file = Files.createTempFile("talent-import", ".part");
            temporary.add(file);
            try (var out = Files.newOutputStream(file)) {
                content.transferTo(out);
            }
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** SHA-256 of the file or ZIP as it came; of several, of their paths and hashes. */
    public String hash() {
        if (archive != null) {
            return hash(root);
        }
        if (main != null && main.size() == 1) {
            return hash(inRoot(main.getFirst()));
        }
        var folder = sha256();
        for (var path : main == null ? names() : main) {
            folder.update((path + '\n' + hash(inRoot(path)) + '\n').getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(folder.digest());
    }

    private static String hash(Path file) {
        try (var content = new DigestInputStream(Files.newInputStream(file), sha256())) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(
                    "Every Java has SHA-256. Maybe a security provider was taken away.", missing);
        }
    }

    @Override
    public void close() {
        try {
            if (archive != null) {
                archive.close();
            }
            for (var file : temporary) {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
