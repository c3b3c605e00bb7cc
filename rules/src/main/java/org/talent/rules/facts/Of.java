package org.talent.rules.facts;

/** Whom a quota is a share of. Guests out of competition are in none of them. */
public enum Of {
    /** Everyone who took part officially in the track and group, also those of whom no result counts. */
    OFFICIAL,
    /** Those of them who are ranked: at least one result counts. */
    RANKED,
    /** The ranked with more than zero points. */
    POSITIVE,
    /** The ranked at or above the cut-off of the lowest award class. */
    AWARDED
}
