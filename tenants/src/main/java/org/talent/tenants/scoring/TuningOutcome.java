package org.talent.tenants.scoring;

import java.util.List;
import org.talent.rules.Problem;

/** What came of making ready to turn one number of a quota rule. */
public sealed interface TuningOutcome {

    /** Whoever asked closes it. */
    record Ready(QuotaTuning tuning) implements TuningOutcome {}

    /** The texts do not compile, or not every result has one formula. */
    record Faulty(List<Problem> problems) implements TuningOutcome {

        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** No rules are in force or drafted by which anybody could be scored or cut off. */
    record NoRules() implements TuningOutcome {}
}
