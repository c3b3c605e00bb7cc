package org.talent.tenants.consent;

/** What a consent allows. One purpose, one row. */
public enum Purpose {
    /** Having an account. */
    ACCOUNT,
    /** Taking part in the contest: scoring and ranking. */
    CONTEST,
    /** Being found by a partner university. */
    DISCLOSURE,
    /** Being named in a public ranking. */
    DISSEMINATION
}
