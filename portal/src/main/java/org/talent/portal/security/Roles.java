package org.talent.portal.security;

import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantKind;

/** Names of {@link Role} for the annotations of views. */
public final class Roles {

    public static final String STUDENT = "STUDENT";
    public static final String ORGANISER = "ORGANISER";
    public static final String MODERATOR = "MODERATOR";
    public static final String RULE_EDITOR = "RULE_EDITOR";
    public static final String RULE_APPROVER = "RULE_APPROVER";
    public static final String ADMISSIONS = "ADMISSIONS";

    /** A university's people who write its table of points: roles of rules mean another room in each space. */
    public static final String ADMISSION_EDITOR = "ADMISSION_EDITOR";

    public static final String ADMISSION_APPROVER = "ADMISSION_APPROVER";

    private Roles() {}

    /** What a role opens in a space. */
    static String of(Role role, TenantKind space) {
        if (space == TenantKind.UNIVERSITY && role == Role.RULE_EDITOR) {
            return ADMISSION_EDITOR;
        }
        if (space == TenantKind.UNIVERSITY && role == Role.RULE_APPROVER) {
            return ADMISSION_APPROVER;
        }
        return role.name();
    }
}
