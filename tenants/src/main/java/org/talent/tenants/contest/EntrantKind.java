package org.talent.tenants.contest;

/** Whom a contest ranks. */
public enum EntrantKind {
    PARTICIPANT,
    TEAM
}
