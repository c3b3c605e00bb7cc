package org.talent.tenants.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-202: the association's people see what was brought in, and what became of each row that needs a look. */
@UseCase
public class BrowseImports {

    private final ImportStore store;

    public BrowseImports(ImportStore store) {
        this.store = store;
    }

    /** Newest first. */
    public List<ImportBatch> batches(SeasonId season, int offset, int limit) {
        CurrentTenant.actor().requireStaff();
        return store.batches(season, offset, limit);
    }

    public int countBatches(SeasonId season) {
        CurrentTenant.actor().requireStaff();
        return store.countBatches(season);
    }

    public ImportBatch batch(ImportBatchId id) {
        CurrentTenant.actor().requireStaff();
        return store.batch(id).orElseThrow(() -> new NotFound("import", id));
    }

    /** Rows of the given fates in the order of the file. Plainly taken rows are counted, not kept. */
    public List<ImportedRowFate> rows(ImportBatchId id, Collection<RowFate> fates, int offset, int limit) {
        CurrentTenant.actor().requireStaff();
        return store.rows(id, fates, offset, limit);
    }

    public int countRows(ImportBatchId id, Collection<RowFate> fates) {
        CurrentTenant.actor().requireStaff();
        return store.countRows(id, fates);
    }

    /** Streams the rows that need a look, in the order of the file. */
    public void eachFaulty(ImportBatchId id, Consumer<ImportedRowFate> reader) {
        CurrentTenant.actor().requireStaff();
        store.eachFaulty(id, reader);
    }

    /** Event codes of a staged batch that the season lacks, with the rows they hold back. */
    public Map<String, Long> unknownEvents(ImportBatchId id) {
        CurrentTenant.actor().requireStaff();
        return store.unknownEvents(id);
    }
}
