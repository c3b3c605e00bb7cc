package org.talent.tenants.imports.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.mapping.table.Columns;
import org.talent.tenants.imports.mapping.table.Glob;
import org.talent.tenants.imports.mapping.table.Limits;
import org.talent.tenants.imports.mapping.table.TableFormat;
import org.talent.tenants.imports.mapping.table.TableFormat.Pick;
import org.talent.tenants.imports.mapping.table.TableSpec;
import org.talent.tenants.imports.mapping.table.TableSpec.Header;

/** Reads the keys that say how a file is read; the same under {@code read} and in a join. */
final class TableReader {

    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})(?:\\s*-\\s*(\\d{1,6})?)?");
    private static final int REST_OF_LINE = 1_000_000;

    private final Block block;
    private final Faults faults;

    private TableReader(Block block, Faults faults) {
        this.block = block;
        this.faults = faults;
    }

    static TableSpec read(Block block, Faults faults) {
        return new TableReader(block, faults).spec();
    }

    private TableSpec spec() {
        var format = format();
        boolean isTree = format instanceof TableFormat.Tree;
        var file = block.read("file", piece -> {
            var pattern = block.text(piece, "file");
            pattern.ifPresent(glob -> {
                try {
                    Glob.of(glob);
                } catch (IllegalArgumentException wrong) {
                    faults.add(piece, "glob", glob);
                }
            });
            return pattern;
        });
        var encoding = block.read("encoding", this::encoding);
        var header =
                isTree ? new Header.None() : block.read("header", this::header).orElse(standardHeader(format));
        var columns = format instanceof TableFormat.FixedWidth(var places, var _)
                ? List.copyOf(places.keySet())
                : block.texts("columns").stream()
                        .map(name -> name.equals("-") ? "" : name)
                        .toList();
        return new TableSpec(
                file.orElse(""),
                format,
                encoding,
                header,
                columns,
                block.table("rename"),
                new LinkedHashSet<>(block.texts("may lack")),
                block.choose("until", Map.of("empty row", true)).orElse(false));
    }

    private static Header standardHeader(TableFormat format) {
        return format instanceof TableFormat.FixedWidth ? new Header.None() : new Header.First();
    }

    private TableFormat format() {
        var format = block.require("format").flatMap(piece -> block.text(piece, "format"));
        var at = block.piece("format").orElse(block.at());
        return switch (format.orElse("csv")) {
            case "csv" -> delimited(null);
            case "tsv" -> delimited("\t");
            case "fixed width" -> fixedWidth();
            case "xlsx" -> workbook();
            case "html" -> new TableFormat.Html(pick(true));
            case "markdown" -> new TableFormat.Markdown(pick(false));
            case "json" -> tree(TableFormat.Tree.Notation.JSON);
            case "json lines" -> tree(TableFormat.Tree.Notation.LINES);
            case "yaml" -> tree(TableFormat.Tree.Notation.YAML);
            default -> {
                faults.add(
                        at, "oneOf", "format", "csv, tsv, fixed width, xlsx, html, markdown, json, json lines, yaml");
                yield delimited(null);
            }
        };
    }

    private TableFormat delimited(@Nullable String standard) {
        var delimiter = block.read(
                "delimiter",
                piece -> block.text(piece, "delimiter")
                        .map(word -> switch (word) {
                            case "tab" -> "\t";
                            case "comma" -> ",";
                            case "semicolon" -> ";";
                            case "space" -> " ";
                            default -> word;
                        })
                        .filter(text -> {
                            boolean good = text.length() == 1 && text.charAt(0) != '\n' && text.charAt(0) != '\r';
                            if (!good) {
                                faults.add(piece, "oneCharacter", "delimiter");
                            }
                            return good;
                        }));
        var quote = block.read("quote", piece -> block.text(piece, "quote"));
        quote.filter(text -> !text.equals("none") && text.length() != 1)
                .ifPresent(_ -> block.piece("quote").ifPresent(piece -> faults.add(piece, "oneCharacter", "quote")));
        if (delimiter.isPresent() && delimiter.equals(quote)) {
            block.piece("quote").ifPresent(piece -> faults.add(piece, "sameMark"));
        }
        boolean merge = block.yes("merge delimiters", false);
        return new TableFormat.Delimited(
                delimiter.isPresent()
                        ? delimiter
                        : Optional.ofNullable(standard).or(() -> merge ? Optional.of("\t") : Optional.empty()),
                merge,
                quote.isEmpty()
                        ? Optional.of('"')
                        : quote.filter(text -> text.length() == 1).map(text -> text.charAt(0)),
                inside());
    }

    private int inside() {
        return block.piece("inside")
                .map(piece -> {
                    var text = block.text(piece, "inside").orElse("");
                    if (text.equals("pre")) {
                        return 1;
                    }
                    if (text.startsWith("pre ")
                            && text.length() <= 8
                            && text.substring(4).chars().allMatch(Character::isDigit)) {
                        return Math.max(1, Integer.parseInt(text.substring(4)));
                    }
                    faults.add(piece, "oneOf", "inside", "pre, pre 2");
                    return 0;
                })
                .orElse(0);
    }

    private TableFormat fixedWidth() {
        var places = new LinkedHashMap<String, TableFormat.FixedWidth.Span>();
        block.require("columns").ifPresent(piece -> {
            if (!(piece instanceof Located.Fields(var fields, var _))) {
                faults.add(piece, "tableWanted", "columns");
                return;
            }
            fields.forEach((name, field) -> {
                var span = SPAN.matcher(block.text(field.value(), name).orElse("1"));
                boolean fits = span.matches();
                int from = fits ? Integer.parseInt(span.group(1)) : 0;
                int to = !fits
                        ? 0
                        : span.group(2) != null
                                ? Integer.parseInt(span.group(2))
                                : span.group(0).contains("-") ? REST_OF_LINE : from;
                if (from < 1 || to < from) {
                    faults.add(field.value(), "span", name);
                }
                places.put(name, new TableFormat.FixedWidth.Span(from, to));
            });
        });
        return new TableFormat.FixedWidth(places, inside());
    }

    private TableFormat workbook() {
        var start = block.piece("start at").flatMap(piece -> {
            var cell = CELL.matcher(block.text(piece, "start at").orElse(""));
            if (!cell.matches()) {
                faults.add(piece, "cell", "start at");
                return Optional.empty();
            }
            return Optional.of(cell.toMatchResult());
        });
        var sheets = block.texts("sheet");
        boolean all = sheets.equals(List.of("all"));
        return new TableFormat.Workbook(
                all ? List.of() : sheets,
                all,
                start.map(cell -> Integer.parseInt(cell.group(2))).orElse(1),
                start.map(cell -> Math.max(1, Columns.place(cell.group(1)))).orElse(1));
    }

    private Pick pick(boolean page) {
        var under = block.texts("under");
        if (!under.isEmpty()) {
            return new Pick.Under(under);
        }
        var table = block.text("table");
        if (table.isEmpty()) {
            return new Pick.Number(1);
        }
        if (table.get().equals("all")) {
            return new Pick.All();
        }
        if (table.get().length() <= 4
                && table.get().chars().allMatch(c -> c >= '0' && c <= '9')
                && !table.get().isEmpty()) {
            return new Pick.Number(Math.max(1, Integer.parseInt(table.get())));
        }
        var at = block.piece("table").orElse(block.at());
        if (page) {
            try {
                return new Pick.Selected(table.get());
            } catch (IllegalArgumentException wrong) {
                faults.add(at, "selector", table.get());
                return new Pick.Number(1);
            }
        }
        faults.add(at, "oneOf", "table", "1, 2, …, all");
        return new Pick.Number(1);
    }

    private TableFormat tree(TableFormat.Tree.Notation notation) {
        return new TableFormat.Tree(
                notation,
                notation == TableFormat.Tree.Notation.LINES
                        ? ""
                        : block.text("rows").orElse(""),
                notation == TableFormat.Tree.Notation.LINES
                        ? ""
                        : block.text("key").orElse(""));
    }

    private Optional<Charset> encoding(Located piece) {
        var name = block.text(piece, "encoding").orElse("");
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            faults.add(piece, "charset", name);
            return Optional.empty();
        } catch (IllegalArgumentException empty) {
            faults.add(piece, "charset", "");
            return Optional.empty();
        }
    }

    private Optional<Header> header(Located piece) {
        return switch (piece) {
            case Located.Text(var text, var _) when text.equals("none") -> Optional.of(new Header.None());
            case Located.Text _ ->
                Optional.of(new Header.At(List.of(block.number(piece, "header", 1, Limits.HELD_ROWS))));
            case Located.Items(var items, var _) ->
                Optional.of(new Header.At(items.stream()
                        .map(item -> block.number(item, "header", 1, Limits.HELD_ROWS))
                        .sorted()
                        .toList()));
            case Located.Fields _ -> {
                var inner = Block.of("header", piece, faults);
                var texts = inner.require("row with")
                        .map(one -> inner.texts(one, "row with"))
                        .orElse(List.of());
                inner.end();
                yield Optional.of(new Header.Containing(texts));
            }
        };
    }
}
