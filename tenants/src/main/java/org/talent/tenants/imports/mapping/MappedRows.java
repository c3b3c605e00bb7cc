package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.mapping.table.Ledger;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Rows;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.imports.mapping.table.Tables;
import org.talent.tenants.imports.mapping.table.UnreadableFile;

/**
 * The rows of files as a mapping understands them, one after another. A row it cannot read comes out with the reason; a
 * file it cannot read ends everything with {@link UnreadableFile}.
 */
public final class MappedRows implements Iterator<StagedRow>, AutoCloseable {

    private final Ledger ledger = new Ledger();
    private final ResultSpec result;
    private final Rows rows;
    private long readable;
    private long unreadable;
    private @Nullable Row next;

    /** @param given what whoever imports says, by the names of {@link Mapping#given} */
    public MappedRows(Mapping mapping, SourceFiles files, Map<String, String> given) {
        result = mapping.work().result();
        var said = said(mapping, given);
        var wanted = new WantedColumns(mapping.table());
        wanted.add(List.of(said));
        wanted.add(mapping.work().steps());
        result.columns(wanted);
        var paths = files.matching(mapping.table().file());
        var work = new Step.Work(files, ledger, new Held.Budget());
        var open = said.apply(
                new KnownColumns(Tables.open(files, paths, mapping.table(), ledger), mapping.table(), wanted, ledger),
                work);
        for (var step : mapping.work().steps()) {
            open = step.apply(open, work);
            if (step instanceof Group group && !group.keepRows()) {
                open = said.apply(open, work);
            }
        }
        rows = open;
        try {
            next = rows.next();
            if (next == null && ledger.saysNothing()) {
                throw new UnreadableFile("empty");
            }
        } catch (RuntimeException broken) {
            rows.close();
            throw broken;
        }
    }

    /** What is given, as cells of every row. */
    private static Step said(Mapping mapping, Map<String, String> given) {
        for (var name : given.keySet()) {
            if (!mapping.given().containsKey(name)) {
                throw new UnreadableFile(
                        "givenUnknown", name, String.join(", ", mapping.given().keySet()));
            }
        }
        var values = new ArrayList<Value>();
        mapping.given()
                .forEach((name, usual) -> values.add(Template.constant(Optional.ofNullable(given.get(name))
                        .filter(text -> !text.isBlank())
                        .or(() -> usual)
                        .orElseThrow(() -> new UnreadableFile("givenMissing", name)))));
        return new Step.Put(List.copyOf(mapping.given().keySet()), values, Optional.empty());
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public StagedRow next() {
        var row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        next = rows.next();
        return staged(row);
    }

    private StagedRow staged(Row row) {
        var fault = row.fault();
        if (fault == null) {
            try {
                var read = result.of(row);
                readable++;
                return read;
            } catch (RowFault found) {
                fault = found.reason();
            }
        }
        unreadable++;
        return new StagedRow.Unreadable(row.origin().place(), fault);
    }

    /** What became of the rows so far; complete once there is no next one. */
    public ReadingCounts counts() {
        return new ReadingCounts(
                ledger.rowsRead(),
                ledger.rowsAdded(),
                ledger.rowsMerged(),
                readable,
                unreadable,
                ledger.rowsSkipped(),
                ledger.remarks());
    }

    @Override
    public void close() {
        rows.close();
    }
}
