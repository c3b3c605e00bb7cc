package org.talent.tenants.rulebook;

import java.util.List;
import org.talent.rules.Problem;

/** The outcome of publishing the first version of a rule set. Faulty rules are expected input: a value, not an exception. */
public sealed interface Publication {

    /** In force from now on; {@code warnings} are shown. */
    record Published(RuleSetVersion version, List<Problem> warnings) implements Publication {
        public Published {
            warnings = List.copyOf(warnings);
        }
    }

    /** The newest version says the same already. */
    record Unchanged(RuleSetVersion version) implements Publication {}

    /** Another text is published; a change goes through the review by a second person. */
    record NeedsReview(RuleSetVersion version) implements Publication {}

    record Rejected(List<Problem> problems) implements Publication {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
