package org.talent.rules.language;

import org.talent.rules.RuleSetKind;

/** The fact each kind of rule set speaks of. */
public final class FactNames {

    private FactNames() {}

    public static String of(RuleSetKind kind) {
        return switch (kind) {
            case ELIGIBILITY, NORMALISATION, WEIGHT -> "ResultClass";
            case SELECTION -> "Path";
            case AGGREGATION -> "Track";
            case GROUPING -> "Entrant";
            case QUOTA -> "Cohort";
            case AWARD -> "Standing";
            case ADMISSION -> "Merit";
        };
    }
}
