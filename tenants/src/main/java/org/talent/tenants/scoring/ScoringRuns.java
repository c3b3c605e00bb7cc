package org.talent.tenants.scoring;

import java.util.List;
import java.util.Optional;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.support.Port;

/** Runs and which of them is published: one pointer per contest. */
@Port
public interface ScoringRuns {

    /** Saves a new run, whose id of 0 comes back filled, with all it is going to read. */
    ScoringRun open(ScoringRun run, RunInput input);

    ScoringRun save(ScoringRun run);

    /** What the run read, as it was when it started. */
    RunInput input(ScoringRunId id);

    Optional<ScoringRun> find(ScoringRunId id);

    /** Newest first. */
    List<ScoringRun> ofContest(ContestId contest);

    Optional<ScoringRun> published(ContestId contest);

    /** Switches the pointer; the run before becomes superseded. One statement decides. */
    void publish(ScoringRunId id);

    /**
     * Takes the contest's lock for one run, kept alive by the caller and given back by {@link RunLock#close}; empty while
     * another living process holds it. A lock whose holder died is taken over and its run marked interrupted.
     */
    Optional<RunLock> lock(ContestId contest);

    /** The right to run one contest. */
    interface RunLock extends AutoCloseable {

        @Override
        void close();
    }
}
