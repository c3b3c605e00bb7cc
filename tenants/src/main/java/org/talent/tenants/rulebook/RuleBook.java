package org.talent.tenants.rulebook;

import java.util.List;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;

/** What rule sets are kept for; a book has at most one of each kind. */
public sealed interface RuleBook {

    /** The rules by which a contest is scored. */
    record OfContest(ContestId contest) implements RuleBook {}

    /** A university's own points for those who apply to it. */
    record OfAdmission() implements RuleBook {}

    /** What there may be a rule set of, in the order they are shown. */
    default List<RuleSetKind> kinds() {
        return switch (this) {
            case OfContest(var _) -> RuleSetKind.ofContest();
            case OfAdmission() -> List.of(RuleSetKind.ADMISSION);
        };
    }

    static RuleBook of(ContestId contest) {
        return new OfContest(contest);
    }
}
