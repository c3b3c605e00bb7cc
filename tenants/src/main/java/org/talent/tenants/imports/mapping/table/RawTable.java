package org.talent.tenants.imports.mapping.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.talent.tenants.imports.mapping.table.TableFormat.Delimited;
import org.talent.tenants.imports.mapping.table.TableFormat.Tree;
import org.talent.tenants.imports.mapping.table.TableFormat.Tree.Notation;

/**
 * The start of a file before anything is called by a name, with what was found out about it.
 *
 * @param encoding empty where the file is no text
 * @param delimiter empty where nothing stands between cells
 */
public record RawTable(
        String file, TableFormat format, Optional<String> encoding, Optional<String> delimiter, List<RawLine> lines) {

    private static final int START = 64 * 1024;

    public RawTable {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new UnreadableFile("empty");
        }
    }

    /** @param number as the file's own program shows it */
    public record RawLine(int number, List<String> cells) {

        public RawLine {
            cells = List.copyOf(cells);
        }
    }

    /** The kind of file is found out. */
    public static RawTable of(SourceFiles files, int rows) {
        var path = files.matching("").getFirst();
        return of(files, path, plain(kind(files, path)), rows);
    }

    public static RawTable of(SourceFiles files, TableSpec spec, int rows) {
        return of(files, files.matching(spec.file()).getFirst(), spec, rows);
    }

    private static RawTable of(SourceFiles files, String path, TableSpec spec, int rows) {
        var encoding = spec.format() instanceof TableFormat.Workbook
                ? Optional.<String>empty()
                : Optional.of(
                        spec.encoding().orElseGet(() -> encoding(files, path)).name());
        return new RawTable(
                path,
                spec.format(),
                encoding,
                delimiter(files, path, spec),
                spec.format() instanceof Tree ? tree(files, path, spec, rows) : grid(files, path, spec, rows));
    }

    private static TableSpec plain(TableFormat format) {
        return new TableSpec(
                "", format, Optional.empty(), new TableSpec.Header.None(), List.of(), Map.of(), Set.of(), false);
    }

    private static Charset encoding(SourceFiles files, String path) {
        try {
            return Decoding.detect(() -> files.open(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<String> delimiter(SourceFiles files, String path, TableSpec spec) {
        if (!(spec.format() instanceof Delimited format)) {
            return Optional.empty();
        }
        if (format.delimiter().isPresent()) {
            return format.delimiter();
        }
        try (var text = new BufferedReader(Decoding.open(() -> files.open(path), spec.encoding()))) {
            return Optional.of(DelimitedGrid.detect(text, format.quote()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<RawLine> grid(SourceFiles files, String path, TableSpec spec, int rows) {
        var lines = new ArrayList<RawLine>();
        try (var grid = Tables.grid(files, path, spec)) {
            for (var line = grid.next(); line != null && lines.size() < rows; line = grid.next()) {
                if (line.cells().size() > Limits.COLUMNS) {
                    throw new UnreadableFile("tooManyColumns", line.number(), Limits.COLUMNS);
                }
                lines.add(new RawLine(line.number(), line.cells()));
            }
        }
        return lines;
    }

    /** The names come first, as in a table. */
    private static List<RawLine> tree(SourceFiles files, String path, TableSpec spec, int rows) {
        var read = new ArrayList<Row>();
        var names = new LinkedHashSet<String>();
        try (var tree = Tables.open(files, List.of(path), spec, new Ledger())) {
            for (var row = tree.next(); row != null && read.size() < rows; row = tree.next()) {
                read.add(row);
                names.addAll(row.columns().names());
            }
        }
        var lines = new ArrayList<RawLine>();
        if (read.isEmpty()) {
            return lines;
        }
        lines.add(new RawLine(0, List.copyOf(names)));
        read.forEach(row -> lines.add(
                new RawLine(row.origin().number(), names.stream().map(row::text).toList())));
        return lines;
    }

    /** What kind of file it is, by its start and by its name. */
    private static TableFormat kind(SourceFiles files, String path) {
        var name = path.toLowerCase(Locale.ROOT);
        byte[] start;
        try (var content = files.open(path)) {
            start = content.readNBytes(4);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (SourceFiles.startsAsZip(start) || name.endsWith(".xlsx")) {
            return new TableFormat.Workbook(List.of(), false, 1, 1);
        }
        if (name.endsWith(".md")) {
            return new TableFormat.Markdown(new TableFormat.Pick.Number(1));
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return new Tree(Notation.YAML, "", "");
        }
        var text = start(files, path).strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            boolean lines = text.startsWith("{")
                    && text.lines()
                            .limit(2)
                            .allMatch(
                                    line -> line.startsWith("{") && line.strip().endsWith("}"));
            return new Tree(lines ? Notation.LINES : Notation.JSON, "", "");
        }
        var page = text.toLowerCase(Locale.ROOT);
        if (page.startsWith("<")
                && (page.contains("<html") || page.contains("<table") || page.contains("<!doctype html"))) {
            return new TableFormat.Html(new TableFormat.Pick.Number(1));
        }
        return new Delimited(Optional.empty(), false, Optional.of('"'), 0);
    }

    private static String start(SourceFiles files, String path) {
        try (var text = Decoding.open(() -> files.open(path), Optional.empty())) {
            var start = new char[START];
            int length = 0;
            for (int count; length < START && (count = text.read(start, length, START - length)) > 0; ) {
                length += count;
            }
            return new String(start, 0, length);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
