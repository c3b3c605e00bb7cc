package org.talent.tenants.imports;

/** What became of a row. */
public enum RowFate {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Taken, but the person may be one that is known already; a suggestion waits for a moderator. */
    DOUBTFUL,
    /** Not taken; the reason says what to do. */
    REJECTED,
    /** Was in an earlier file of the same source and event, is not in this one. */
    ABSENT
}
