package org.talent.tenants.rulebook;

import java.util.List;
import org.talent.rules.Problem;

/** The outcome of a step towards publishing. */
public sealed interface Review {

    record Done(RuleDraft draft, List<Problem> warnings) implements Review {
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

    record Published(RuleDraft draft, RuleSetVersion version, List<Problem> warnings) implements Review {
        public Published {
            warnings = List.copyOf(warnings);
        }
    }

    /** Test cases do not pass; the draft stays as it was. */
    record Failing(CaseReport report) implements Review {}

    /** The text is no rule set of the contest; the draft stays as it was. */
    record Faulty(List<Problem> problems) implements Review {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
