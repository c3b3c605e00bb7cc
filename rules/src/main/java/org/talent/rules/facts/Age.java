package org.talent.rules.facts;

/** In what the age of a result is counted, back from the end of the season. */
public enum Age {
    /** Calendar years between the event's end and the season's end. */
    YEARS,
    /** Days between the result and the season's last day. */
    DAYS
}
