package org.talent.tenants.imports.mapping.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.select.Selector;

/** What kind of file it is, with what only that kind needs to be told. */
public sealed interface TableFormat {

    /**
     * Text with a delimiter between cells.
     *
     * @param delimiter empty to find it out
     * @param merge whether several delimiters in a row count as one
     * @param quote empty where quotes are ordinary letters
     * @param inside the {@code <pre>} of a web page the text stands in, counted from 1; 0 for the file itself
     */
    record Delimited(Optional<String> delimiter, boolean merge, Optional<Character> quote, int inside)
            implements TableFormat {}

    /**
     * Text in which every column has its place.
     *
     * @param places first and last character of each column, from 1
     */
    record FixedWidth(Map<String, Span> places, int inside) implements TableFormat {

        /** From a character to another, both included. */
        public record Span(int from, int to) {}
    }

    /**
     * A workbook.
     *
     * @param sheets names or numbers; empty for the first
     * @param all whether every sheet is read
     * @param firstRow first row that counts, from 1
     * @param firstColumn first column that counts, from 1
     */
    record Workbook(List<String> sheets, boolean all, int firstRow, int firstColumn) implements TableFormat {

        public Workbook {
            sheets = List.copyOf(sheets);
        }
    }

    /** Tables of a web page. */
    record Html(Pick pick) implements TableFormat {}

    record Markdown(Pick pick) implements TableFormat {}

    /**
     * JSON or YAML.
     *
     * @param path names from the top of the document to the rows, with dots; empty for the document itself
     * @param key column that takes the keys where the rows are the members of a map; empty where the place at the path
     *     is a list, or one single row
     */
    record Tree(Notation notation, String path, String key) implements TableFormat {

        /** How the tree is written. */
        public enum Notation {
            JSON,
            /** One JSON value a line. */
            LINES,
            YAML
        }
    }

    /** Which tables of a document are meant. */
    sealed interface Pick {

        /** Counted from 1. */
        record Number(int number) implements Pick {}

        record All() implements Pick {}

        /** Those whose nearest heading above, or caption, is one of these. */
        record Under(List<String> headings) implements Pick {

            public Under {
                headings = List.copyOf(headings);
            }
        }

        /** Those a CSS selector finds; web pages only. One that looks for regular expressions could look for ever. */
        record Selected(String selector) implements Pick {

            private static final int LONGEST = 300;

            /** @throws IllegalArgumentException where it cannot be understood */
            public Selected {
                if (selector.length() > LONGEST || selector.contains(":matches") || selector.contains("~=")) {
                    throw new IllegalArgumentException("The selector must be short and without regular expressions.");
                }
                try {
                    Selector.evaluatorOf(selector);
                } catch (Selector.SelectorParseException broken) {
                    throw new IllegalArgumentException("The selector cannot be understood.", broken);
                }
            }
        }
    }
}
