package org.talent.tenants.tenancy;

/** What an account may do in its tenant. */
public enum Role {
    /** A participant in the students' space. */
    STUDENT,
    /** Association: seasons, imports, runs. */
    ORGANISER,
    /** Association: confirms achievements, resolves doubtful matches. */
    MODERATOR,
    /** Association and university: writes rule sets of its own space. */
    RULE_EDITOR,
    /** Association and university: lets rule sets of its own space go live. */
    RULE_APPROVER,
    /** University: finds applicants, works the shortlist. */
    ADMISSIONS
}
