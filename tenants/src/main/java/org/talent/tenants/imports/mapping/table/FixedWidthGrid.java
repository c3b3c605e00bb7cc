package org.talent.tenants.imports.mapping.table;

import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.mapping.table.TableFormat.FixedWidth;

/** Text in which every column has its place, read as a stream. */
final class FixedWidthGrid implements Grid {

    private final FixedWidth format;
    private final Lines lines;

    FixedWidthGrid(FixedWidth format, Reader text, int linesAbove) {
        this.format = format;
        lines = new Lines(text, linesAbove);
    }

    @Override
    public @Nullable Line next() {
        var line = lines.next();
        if (line == null) {
            return null;
        }
        int length = line.codePointCount(0, line.length());
        var cells = format.places().values().stream()
                .map(span -> Texts.fold(cut(line, length, span)))
                .toList();
        return new Line(1, "", lines.number(), cells, line.stripTrailing());
    }

    private static String cut(String line, int length, FixedWidth.Span span) {
        int from = Math.min(span.from() - 1, length);
        int to = Math.min(span.to(), length);
        return line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to));
    }

    @Override
    public void close() {
        lines.close();
    }
}
