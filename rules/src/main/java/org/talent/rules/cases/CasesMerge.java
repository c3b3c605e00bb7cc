package org.talent.rules.cases;

import java.util.List;

/** Placeholder to compile against. */
public record CasesMerge(List<ContestCase> cases, List<String> clashes) {
    public static CasesMerge of(List<ContestCase> base, List<ContestCase> mine, List<ContestCase> theirs) {
        return new CasesMerge(mine, List.of());
    }
}
