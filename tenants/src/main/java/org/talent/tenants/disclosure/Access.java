package org.talent.tenants.disclosure;

import java.time.Instant;
import java.util.Set;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.TenantId;

/** One look at a person: which tenant and account, how, and which fields were shown. */
public record Access(
        EntrantId participant, TenantId viewer, AccountId account, Act act, Set<DisclosedField> fields, Instant at) {

    public Access {
        fields = Set.copyOf(fields);
    }

    /** How somebody looked. */
    public enum Act {
        /** Among others, in a list. */
        LIST,
        /** Alone, on the person's card. */
        CARD,
        /** What they achieved, without who they are, to count admission points. */
        POINTS
    }
}
