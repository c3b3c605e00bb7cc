package org.talent.tenants.imports.mapping;

import org.talent.tenants.imports.mapping.table.Limits;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.UnreadableFile;

/** Keeps count of what a step holds in memory, and refuses the file before all steps together hold too much. */
final class Held {

    private final String step;
    private final Budget budget;
    private long rows;
    private long weight;

    Held(String step, Budget budget) {
        this.step = step;
        this.budget = budget;
    }

    /** What the steps of one reading hold together. */
    static final class Budget {

        private long rows;
        private long weight;
    }

    void add(Row row) {
        add(row.weight());
    }

    void add(long more) {
        rows++;
        budget.rows++;
        grow(more);
    }

    void grow(long more) {
        weight += more;
        budget.weight += more;
        if (budget.rows > Limits.HELD_ROWS || budget.weight > Limits.HELD_WEIGHT) {
            throw new UnreadableFile("holdsTooMuch", step, Limits.HELD_ROWS);
        }
    }

    /** The step holds nothing any more. */
    void release() {
        budget.rows -= rows;
        budget.weight -= weight;
        rows = 0;
        weight = 0;
    }
}
