package org.talent.rules.facts;

/** Which of several attempts at one event counts. */
public enum Attempts {
    BEST,
    LAST
}
