package org.talent.tenants.tenancy;

/** Kinds of tenant space. */
public enum TenantKind {
    ASSOCIATION,
    STUDENTS,
    UNIVERSITY
}
