package org.talent.tenants.imports.mapping.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Delimited text, read as a stream. */
final class DelimitedGrid implements Grid {

    private static final int SAMPLE = 64 * 1024;
    private static final int SAMPLE_LINES = 100;

    /** In the order of trust: a colon also stands in times of day. */
    private static final List<String> CANDIDATES = List.of("\t", ";", ",", "|", ":");

    /** No text has it: stands for "no quotes". */
    private static final char NONE = '\uFFFE';

    /** No text has it either: comments are not looked for, but their mark must differ from the others. */
    private static final char NO_COMMENT = '\uFFFF';

    private static final FieldModifier BOUNDS = new FieldModifier() {
        @Override
        public String modify(long line, int field, boolean quoted, String text) {
            if (field >= Limits.COLUMNS) {
                throw new UnreadableFile("tooManyColumns", line, Limits.COLUMNS);
            }
            return text;
        }
    };

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final String delimiter;
    private final int linesAbove;

    DelimitedGrid(TableFormat.Delimited format, Reader text, int linesAbove) {
        var buffered = new BufferedReader(text, SAMPLE);
        delimiter = format.delimiter().orElseGet(() -> detect(buffered, format.quote()));
        this.linesAbove = linesAbove;
        reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(format.quote().orElse(NONE))
                .commentCharacter(NO_COMMENT)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(Limits.LINE)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(2 * Limits.COLUMNS)
                                .maxFieldSize(Limits.LINE)
                                .maxRecordSize(Limits.LINE)
                                .fieldModifier(BOUNDS)),
                        format.merge() ? new Merging(buffered, delimiter.charAt(0)) : buffered);
        records = reader.iterator();
    }

    String delimiter() {
        return delimiter;
    }

    @Override
    public @Nullable Line next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var csv = records.next();
            var fields = csv.getFields();
            var cells = new String[fields.size()];
            int number = Math.toIntExact(csv.getStartingLineNumber()) + linesAbove;
            for (int i = 0; i < cells.length; i++) {
                var field = fields.get(i);
                if (field.length() > Limits.CELL) {
                    throw new UnreadableFile("longCell", number, Limits.CELL);
                }
                cells[i] = Texts.fold(field);
            }
            return new Line(1, "", number, Arrays.asList(cells), String.join(delimiter, fields));
        } catch (CsvParseException | UncheckedIOException broken) {
            for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnreadableFile refused) {
                    throw refused;
                }
            }
            if (broken instanceof UncheckedIOException) {
                throw broken;
            }
            throw new UnreadableFile("brokenQuotes");
        }
    }

    /** The candidate that cuts most lines into equally many cells. */
    static String detect(BufferedReader text, Optional<Character> quote) {
        try {
            text.mark(SAMPLE + 1);
            var sample = new char[SAMPLE];
            int length = 0;
            for (int count; length < SAMPLE && (count = text.read(sample, length, SAMPLE - length)) > 0; ) {
                length += count;
            }
            text.reset();
            return detect(new String(sample, 0, length), length == SAMPLE, quote.orElse(NONE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String detect(String sample, boolean cutOff, char quote) {
        var counts = new ArrayList<int[]>();
        var current = new int[CANDIDATES.size()];
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < sample.length() && counts.size() < SAMPLE_LINES; i++) {
            char c = sample.charAt(i);
            if (c == quote) {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!blank) {
                    counts.add(current);
                }
                current = new int[CANDIDATES.size()];
                blank = true;
            } else if (!quoted) {
                int candidate = CANDIDATES.indexOf(String.valueOf(c));
                if (candidate >= 0) {
                    current[candidate]++;
                }
            }
            blank &= c <= ' ';
        }
        if (!blank && (counts.isEmpty() || !cutOff)) {
            counts.add(current);
        }
        int best = -1;
        double bestScore = 0;
        for (int candidate = 0; candidate < CANDIDATES.size(); candidate++) {
            double score = agreement(counts, candidate);
            if (score > bestScore + 0.05) {
                best = candidate;
                bestScore = score;
            }
        }
        return best < 0 ? "," : CANDIDATES.get(best);
    }

    /** The share of lines with the most frequent number of delimiters, where that is not zero. */
    private static double agreement(List<int[]> counts, int candidate) {
        var seen = counts.stream().map(line -> line[candidate]).toList();
        return seen.stream()
                .filter(count -> count > 0)
                .distinct()
                .map(count -> seen.stream().filter(count::equals).count())
                .max(Comparator.naturalOrder())
                .map(most -> (double) most / seen.size())
                .orElse(0.0);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Lets several delimiters in a row pass as one. */
    private static final class Merging extends Reader {

        private final Reader in;
        private final char delimiter;
        private char last;

        Merging(Reader in, char delimiter) {
            this.in = in;
            this.delimiter = delimiter;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int kept = 0;
            while (kept == 0) {
                int count = in.read(target, offset, length);
                if (count <= 0) {
                    return count;
                }
                for (int i = offset; i < offset + count; i++) {
                    char c = target[i];
                    if (c != delimiter || last != delimiter) {
                        target[offset + kept++] = c;
                    }
                    last = c;
                }
            }
            return kept;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
