package org.talent.rules;

import java.util.Arrays;
import java.util.List;

/** What staff can change by rules: the steps of a run, in the order a run uses them, and a university's own points. */
public enum RuleSetKind {
    /** Which results count. */
    ELIGIBILITY,
    /** Raw result to points. */
    NORMALISATION,
    /** Named factors: level, role, team, age of the result. */
    WEIGHT,
    /** Which results of one participant count: best stage, last attempt, at most k. */
    SELECTION,
    /** Points of counted results to a track total. */
    AGGREGATION,
    /** Who is ranked together. */
    GROUPING,
    /** Cut-offs per award class. */
    QUOTA,
    /** Award proposals. */
    AWARD,
    /** A university's own points for what applicants disclose to it; no step of a run. */
    ADMISSION;

    private static final List<RuleSetKind> OF_CONTEST =
            Arrays.stream(values()).filter(kind -> kind != ADMISSION).toList();

    /** The steps of a run, in its order. */
    public static List<RuleSetKind> ofContest() {
        return OF_CONTEST;
    }
}
