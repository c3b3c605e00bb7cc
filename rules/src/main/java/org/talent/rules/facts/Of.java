package org.talent.rules.facts;

/** Whom a quota is a share of. */
public enum Of {
    /** Officially ranked entrants of the cohort. */
    RANKED,
    /** Those of them with more than zero points. */
    POSITIVE,
    /** Entrants at or above the cut-off of the lowest award class. */
    AWARDED
}
