package org.talent.rules;

/** Kinds of names that are data of the season: typed in rules, resolved against the {@link Vocabulary}. */
public enum Domain {
    TRACK,
    EVENT,
    EVENT_KIND,
    LEVEL,
    ROLE,
    /** Word a graded result carries: winner, prize, pass, withdrawn. */
    OUTCOME,
    GROUP,
    AWARD_CLASS,
    REGION
}
