package org.talent.tenants.imports.mapping;

import org.talent.tenants.imports.mapping.table.Limits;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.UnreadableFile;

/** Keeps count of what a step holds in memory, and refuses the file before it is too much. */
final class Held {

    private final String step;
    private long rows;
    private long weight;

    Held(String step) {
        this.step = step;
    }

    void add(Row row) {
        add(row.weight());
    }

    void add(long weight) {
        rows++;
        grow(weight);
    }

    void grow(long weight) {
        this.weight += weight;
        if (rows > Limits.HELD_ROWS || this.weight > Limits.HELD_WEIGHT) {
            throw new UnreadableFile("holdsTooMuch", step, Limits.HELD_ROWS);
        }
    }
}
