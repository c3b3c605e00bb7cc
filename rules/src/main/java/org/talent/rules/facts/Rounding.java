package org.talent.rules.facts;

/** How a share becomes a number of people. */
public enum Rounding {
    FLOOR,
    NEAREST,
    CEILING
}
