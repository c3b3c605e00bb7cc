package org.talent.tenants.consent;

/** What a participant can allow a university to see, field by field. */
public enum DisclosedField {
    NAME,
    CONTACTS,
    GRADE,
    REGION,
    SCHOOL,
    RESULTS,
    STANDINGS
}
