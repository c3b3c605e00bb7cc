package org.talent.rules.facts;

/** What a member gets of the team's points. */
public enum Share {
    /** All of them. */
    FULL,
    /** Divided by the size of the team. */
    INVERSE,
    /** Divided by the square root of the size. */
    INVERSE_ROOT
}
