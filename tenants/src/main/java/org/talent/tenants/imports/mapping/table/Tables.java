package org.talent.tenants.imports.mapping.table;

import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.mapping.table.TableFormat.Delimited;
import org.talent.tenants.imports.mapping.table.TableFormat.FixedWidth;
import org.talent.tenants.imports.mapping.table.TableFormat.Html;
import org.talent.tenants.imports.mapping.table.TableFormat.Markdown;
import org.talent.tenants.imports.mapping.table.TableFormat.Tree;
import org.talent.tenants.imports.mapping.table.TableFormat.Workbook;

/** Opens files as rows. */
public final class Tables {

    private Tables() {}

    /** The rows of these files, one file after another; each is opened when its turn comes. */
    public static Rows open(SourceFiles files, List<String> paths, TableSpec spec, Ledger ledger) {
        var left = paths.iterator();
        return new Rows() {

            private @Nullable Rows current;

            @Override
            public @Nullable Row next() {
                while (current != null || left.hasNext()) {
                    if (current == null) {
                        current = open(files, left.next(), spec, ledger);
                    }
                    var row = current.next();
                    if (row != null) {
                        return row;
                    }
                    close();
                }
                return null;
            }

            @Override
            public void close() {
                if (current != null) {
                    current.close();
                    current = null;
                }
            }
        };
    }

    private static Rows open(SourceFiles files, String path, TableSpec spec, Ledger ledger) {
        if (spec.format() instanceof Tree tree) {
            return new TreeRows(path, tree, spec, text(files, path, spec), ledger);
        }
        return new NamedRows(path, grid(files, path, spec), spec, ledger);
    }

    static Grid grid(SourceFiles files, String path, TableSpec spec) {
        Supplier<Reader> text = () -> text(files, path, spec);
        return switch (spec.format()) {
            case Delimited format
            when format.inside() > 0 -> {
                var inner = WebPage.preformatted(text.get(), format.inside());
                yield new DelimitedGrid(format, new StringReader(inner.text()), inner.linesAbove());
            }
            case Delimited format -> new DelimitedGrid(format, text.get(), 0);
            case FixedWidth format
            when format.inside() > 0 -> {
                var inner = WebPage.preformatted(text.get(), format.inside());
                yield new FixedWidthGrid(format, new StringReader(inner.text()), inner.linesAbove());
            }
            case FixedWidth format -> new FixedWidthGrid(format, text.get(), 0);
            case Workbook format -> new SheetsGrid(format, files.onDisk(path));
            case Html(var pick) -> new HtmlGrid(pick, text.get());
            case Markdown(var pick) -> new MarkdownGrid(pick, text.get());
            case Tree _ -> throw new IllegalStateException("A tree has no grid. Maybe a format was added.");
        };
    }

    private static Reader text(SourceFiles files, String path, TableSpec spec) {
        return Decoding.open(() -> files.open(path), spec.encoding());
    }
}
