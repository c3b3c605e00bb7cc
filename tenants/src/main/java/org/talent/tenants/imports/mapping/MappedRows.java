package org.talent.tenants.imports.mapping;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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

    public MappedRows(Mapping mapping, SourceFiles files) {
        this(mapping, files, files.matching(mapping.table().file()));
    }

    private MappedRows(Mapping mapping, SourceFiles files, List<String> paths) {
        result = mapping.work().result();
        var wanted = new WantedColumns(mapping.table());
        wanted.add(mapping.work().steps());
        result.columns(wanted);
        Rows open =
                new KnownColumns(Tables.open(files, paths, mapping.table(), ledger), mapping.table(), wanted, ledger);
        var work = new Step.Work(files, ledger);
        for (var step : mapping.work().steps()) {
            open = step.apply(open, work);
        }
        rows = open;
        try {
            next = rows.next();
            if (ledger.rowsRead() == 0) {
                throw new UnreadableFile("empty");
            }
        } catch (RuntimeException broken) {
            rows.close();
            throw broken;
        }
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
