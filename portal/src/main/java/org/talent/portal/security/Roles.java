package org.talent.portal.security;

/** Names of {@link org.talent.tenants.tenancy.Role} for the annotations of views. */
public final class Roles {

    public static final String STUDENT = "STUDENT";
    public static final String ORGANISER = "ORGANISER";
    public static final String MODERATOR = "MODERATOR";
    public static final String RULE_EDITOR = "RULE_EDITOR";
    public static final String RULE_APPROVER = "RULE_APPROVER";
    public static final String ADMISSIONS = "ADMISSIONS";

    private Roles() {}
}
