package org.talent.tenants.imports.mapping;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Rows;

/** One step at work: takes rows in, hands rows on; a row it cannot work on is handed on with its fault. */
abstract class Stage implements Rows {

    private final Rows input;
    private final Queue<Row> ready = new ArrayDeque<>();
    private Iterator<Row> several = Collections.emptyIterator();
    private @Nullable Iterator<Row> rest;

    Stage(Rows input) {
        this.input = input;
    }

    /** Looks at one row; {@link #emit} hands on what becomes of it. */
    abstract void accept(Row row);

    /** What is handed on when no more rows come. */
    Iterator<Row> finish() {
        return Collections.emptyIterator();
    }

    final void emit(Row row) {
        ready.add(row);
    }

    /** Hands on several, each made when its turn comes; once for a row, and after what is emitted alone. */
    final void emitEach(Iterator<Row> rows) {
        several = rows;
    }

    @Override
    public @Nullable Row next() {
        while (rest == null) {
            var waiting = ready.poll();
            if (waiting != null) {
                return waiting;
            }
            if (several.hasNext()) {
                return several.next();
            }
            var row = input.next();
            if (row == null) {
                rest = finish();
            } else if (row.fault() != null) {
                return row;
            } else {
                try {
                    accept(row);
                } catch (RowFault fault) {
                    return row.failed(fault.reason());
                }
            }
        }
        return rest.hasNext() ? rest.next() : null;
    }

    @Override
    public void close() {
        input.close();
    }
}
