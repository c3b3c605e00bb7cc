package org.talent.tenants.consent;

import java.util.Optional;
import java.util.Set;
import org.talent.tenants.tenancy.TenantId;

/** What a consent allows. One purpose, one row. */
public enum Purpose {
    /** Having an account. */
    ACCOUNT,
    /** Taking part in the contest: scoring and ranking. */
    CONTEST,
    /** Being found by one partner university. */
    DISCLOSURE,
    /** Being named in a public ranking. */
    DISSEMINATION;

    /** Only a disclosure has a recipient and fields, and it has both. */
    void check(Optional<TenantId> recipient, Set<DisclosedField> fields) {
        boolean goesOut = this == DISCLOSURE;
        if (recipient.isPresent() != goesOut || fields.isEmpty() == goesOut) {
            throw new IllegalArgumentException(
                    """
                    A consent for %s must name %s.
                    Maybe one consent was meant for several universities; each needs its own.""".formatted(this, goesOut ? "one recipient and its fields" : "neither recipient nor fields"));
        }
    }
}
