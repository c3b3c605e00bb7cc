package org.talent.tenants.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.talent.rules.Cohort;
import org.talent.rules.ResultBatch;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.scoring.RunInput.EventNumbers;
import org.talent.tenants.support.Port;

/** The bulk side of a run: streams frozen results out and standings in, in constant memory. */
@Port
public interface ScoringStore {

    /** Numbers of the events that count, as of the mark. A team's result counts once, for the team. */
    Map<EventId, EventNumbers> numbers(RunInput input);

    /** Splits all entrants into ranges of about {@code rows} results of the season, however sparse their ids are. */
    List<EntrantRange> ranges(RunInput input, int rows);

    /** Reads results of a range, whole entrants at a time, into {@code batch} again and again. Merged people count as one. */
    void read(RunInput input, EntrantRange range, ResultBatch batch, Consumer<ResultBatch> each);

    /** Reads one entrant's results. */
    ResultBatch readOne(RunInput input, EntrantId entrant);

    /** Opens the staging of a run's standings; what a dead run left under this id is removed first. */
    StandingWriter write(ScoringRunId run);

    void writeCohorts(ScoringRunId run, List<Cohort> cohorts, Vocabulary vocabulary);

    /** Reads the standings of a run as they were written, into {@code batch} again and again. */
    void standings(ScoringRunId run, StandingBatch batch, Consumer<StandingBatch> each);

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
