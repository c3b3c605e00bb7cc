package org.talent.tenants.imports;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.support.Port;
import org.talent.tenants.support.Progress;

/**
 * Where files become participations, set by set: rows are staged in bulk, resolved against what is there, and applied in
 * one transaction under a new mark.
 */
@Port
public interface ImportStore {

    /** Opens a batch with nothing in it. */
    ImportBatchId open(Opening opening);

    /**
     * Streams rows into the batch's staging, in constant memory and in transactions of its own: call it outside a
     * unit of work. An interrupted staging leaves nothing that anybody sees.
     */
    void stage(ImportBatchId id, Iterator<StagedRow> rows, Progress progress);

    /** Names of roles, outcomes and regions that the batch's rows use. */
    Map<Domain, Set<String>> names(ImportBatchId id);

    /** Event codes of the batch's rows that the season lacks, with the number of rows. */
    Map<String, Long> unknownEvents(ImportBatchId id);

    /**
     * Waits for whoever imports from the same source, then holds the source until the transaction ends. First step of
     * every transaction that applies or undoes.
     */
    ImportBatch claim(ImportBatchId id);

    /**
     * Matches and compares without writing anything that anybody sees; keeps the rows that need a look.
     *
     * @param refused names that reject the rows using them, each with its reason
     */
    BatchCounts resolve(ImportBatchId id, Map<Domain, Map<String, Phrase>> refused);

    /**
     * Resolves again and applies, under one new mark when any result changes. For a claimed, staged batch; its rows stay
     * until the next {@link #sweep}.
     */
    BatchCounts apply(ImportBatchId id, Map<Domain, Map<String, Phrase>> refused);

    /** Adds revisions that take back what the batch did, where no later batch and no hand changed it since. */
    Undoing undo(ImportBatchId id);

    /** Gives a staged batch up and forgets its rows. */
    void abandon(ImportBatchId id);

    /** Newest first. */
    List<ImportBatch> batches(SeasonId season, int offset, int limit);

    int countBatches(SeasonId season);

    Optional<ImportBatch> batch(ImportBatchId id);

    /** Rows of the given fates in the order of the file. Plainly taken rows are counted, not kept. */
    List<ImportedRowFate> rows(ImportBatchId id, Collection<RowFate> fates, int offset, int limit);

    int countRows(ImportBatchId id, Collection<RowFate> fates);

    /** Streams the rows that need a look, in the order of the file. */
    void eachFaulty(ImportBatchId id, Consumer<ImportedRowFate> reader);

    /** Forgets staged rows that an applied, crashed or unfinished import left behind; returns of how many batches. */
    int sweep();

    /** What is known when a batch opens. */
    record Opening(
            SeasonId season,
            IdentityPolicy policy,
            String source,
            String mapping,
            int mappingVersion,
            String fileName,
            String fileHash,
            boolean replace) {}
}
