package org.talent.tenants.scoring;

import java.util.List;
import java.util.function.Consumer;
import org.talent.rules.Cohort;
import org.talent.rules.ContestFacts;
import org.talent.rules.ResultBatch;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.Port;

/** The bulk side of a run: streams frozen results out and standings in, in constant memory. */
@Port
public interface ScoringStore {

    /** Events with statistics and distributions as of the mark, in vocabulary order. */
    ContestFacts facts(Contest contest, Vocabulary vocabulary, long mark);

    /** Splits the contest's entrants into at most {@code parts} ranges of about equal size. */
    List<EntrantRange> ranges(Contest contest, long mark, int parts);

    /** Reads results of a range, whole entrants at a time, into {@code batch} again and again. Merged people count as one. */
    void read(
            Contest contest,
            Vocabulary vocabulary,
            long mark,
            EntrantRange range,
            ResultBatch batch,
            Consumer<ResultBatch> each);

    /** Reads one entrant's results. */
    ResultBatch readOne(Contest contest, Vocabulary vocabulary, long mark, EntrantId entrant);

    /** Opens the staging of a run's standings; what a dead run left under this id is removed first. */
    StandingWriter write(ScoringRunId run);

    void writeCohorts(ScoringRunId run, List<Cohort> cohorts, Vocabulary vocabulary);

    /** Removes what a run staged. Never called for a run that was published. */
    void discard(ScoringRunId run);

    /** Entrant ids from {@code from} (inclusive) to {@code to} (exclusive). */
    record EntrantRange(long from, long to) {}

    /** Takes standings; several threads may write. */
    interface StandingWriter extends AutoCloseable {

        void write(StandingBatch standings);

        /** All rows are in the database once this returns. */
        @Override
        void close();
    }
}
