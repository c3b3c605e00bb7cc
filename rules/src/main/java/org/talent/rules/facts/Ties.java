package org.talent.rules.facts;

/** What happens to a tie on a boundary. */
public enum Ties {
    /** The whole tie stays outside: the quota is hard. */
    EXCLUDE,
    /** The whole tie comes in. */
    INCLUDE,
    /** The tie-break keys decide; who is still equal stays outside. */
    TIE_BREAK,
    /** The score whose count at or above it is nearest the quota; the higher score where two are as near. */
    NEAREST_COUNT
}
