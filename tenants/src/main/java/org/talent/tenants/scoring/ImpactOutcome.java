package org.talent.tenants.scoring;

import java.util.List;
import org.talent.rules.Problem;

/** What came of previewing drafts. */
public sealed interface ImpactOutcome {

    /** Both could be scored, and were compared. */
    record Seen(Impact impact) implements ImpactOutcome {}

    /** The drafts do not compile, or leave gaps or overlaps between results that really occur. */
    record Faulty(List<Problem> problems) implements ImpactOutcome {

        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The drafts score, and nothing in force does that they could be compared with.
     *
     * @param problems of the rules in force; none where no rules to score by are in force
     */
    record NoRules(List<Problem> problems) implements ImpactOutcome {

        public NoRules {
            problems = List.copyOf(problems);
        }
    }
}
