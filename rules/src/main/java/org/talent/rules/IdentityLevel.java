package org.talent.rules;

/** How sure the association is of who a participant is, weakest first. */
public enum IdentityLevel {
    ANONYMOUS,
    SELF_DECLARED,
    EMAIL_CONFIRMED,
    MODERATOR_CHECKED,
    ESIA_CONFIRMED
}
