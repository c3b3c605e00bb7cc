package org.talent.tenants.imports.mapping.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file as lines of cells, before anything is called by a name; {@code null} ends it. */
interface Grid extends AutoCloseable {

    @Nullable
    Line next();

    @Override
    default void close() {}

    /**
     * One line of cells.
     *
     * @param table counts the tables of the file, from 1
     * @param part sheet or heading; empty where there is none
     */
    record Line(int table, String part, int number, List<String> cells, String raw) {

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
