package org.talent.rules;

/** The steps of a run that staff can change, in the order a run uses them. */
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
    AWARD
}
