package org.talent.portal.command.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A table as an organiser keeps it: every cell is a text. */
record Table(List<String> columns, List<List<String>> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static Filling of(String... columns) {
        return new Filling(List.of(columns));
    }

    /** Takes rows one by one. */
    static final class Filling {

        private final List<String> columns;
        private final List<List<String>> rows = new ArrayList<>();

        private Filling(List<String> columns) {
            this.columns = columns;
        }

        Filling row(Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException("""
                        The row (%d cells) must be as wide as the table (%d).
                        Maybe a column was added.""".formatted(cells.length, columns.size()));
            }
            var texts = new ArrayList<String>(cells.length);
            for (var cell : cells) {
                texts.add(String.valueOf(cell));
            }
            rows.add(List.copyOf(texts));
            return this;
        }

        /** In the middle of what is there, as a slip of the pen would be. */
        Filling slip(Object... cells) {
            row(cells);
            rows.add(rows.size() / 2, rows.removeLast());
            return this;
        }

        /** Nobody sends a table without rows. */
        void deliver(Consumer<Table> sending) {
            if (!rows.isEmpty()) {
                sending.accept(done());
            }
        }

        Table done() {
            return new Table(columns, rows);
        }
    }
}
