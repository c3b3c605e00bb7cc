package org.talent.tenants.imports.mapping.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Lines of a text, numbered from 1; one without an end is refused instead of read. */
final class Lines implements AutoCloseable {

    private final BufferedReader text;
    private final StringBuilder line = new StringBuilder();
    private int number;

    Lines(Reader text, int linesAbove) {
        this.text = new BufferedReader(text, 64 * 1024);
        number = linesAbove;
    }

    @Nullable
    String next() {
        try {
            line.setLength(0);
            int c = text.read();
            if (c < 0) {
                return null;
            }
            number++;
            for (; c >= 0 && c != '\n' && c != '\r'; c = text.read()) {
                line.append((char) c);
                if (line.length() > Limits.LINE) {
                    throw new UnreadableFile("longLine", number, Limits.LINE);
                }
            }
            if (c == '\r') {
                text.mark(1);
                if (text.read() != '\n') {
                    text.reset();
                }
            }
            return line.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of the line that came last. */
    int number() {
        return number;
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
