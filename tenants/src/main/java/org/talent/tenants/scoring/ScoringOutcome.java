package org.talent.tenants.scoring;

import java.util.List;
import org.talent.rules.Problem;

/** What came of an attempt to score a contest. Faulty rules are expected input: a value, not an exception. */
public sealed interface ScoringOutcome {

    record Finished(ScoringRun run) implements ScoringOutcome {}

    /** The rules do not fit each other or the results; nothing was written. */
    record Faulty(List<Problem> problems) implements ScoringOutcome {

        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** Another run of the contest is under way; try again when it has ended. */
    record Busy() implements ScoringOutcome {}
}
