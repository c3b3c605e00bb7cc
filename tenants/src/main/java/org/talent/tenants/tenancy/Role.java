package org.talent.tenants.tenancy;

/** What an account may do in its tenant. */
public enum Role {
    /** A participant in the students' space. */
    STUDENT,
    /** Association: seasons, imports, runs. */
    ORGANISER,
    /** Association: confirms achievements, resolves doubtful matches. */
    MODERATOR,
    /** Association: writes rule sets. */
    RULE_EDITOR,
    /** Association: lets rule sets go live. */
    RULE_APPROVER,
    /** University: finds applicants, works the shortlist. */
    ADMISSIONS
}
