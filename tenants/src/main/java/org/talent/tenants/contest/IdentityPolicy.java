package org.talent.tenants.contest;

/** What an unattended import may conclude about who a row is. Never the name alone. */
public enum IdentityPolicy {
    /** Only an external id of the same source joins rows; everybody else stays distinct. */
    EXTERNAL_ID,
    /** Also the full name with birth date, or with birth or graduation year and school, when exactly one person fits. */
    NAME_AND_FACTS,
    /** As NAME_AND_FACTS, but every new match waits in the queue for a person. */
    ASK
}
