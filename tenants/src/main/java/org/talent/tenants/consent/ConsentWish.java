package org.talent.tenants.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.talent.tenants.tenancy.TenantId;

/** What somebody is about to consent to. */
public record ConsentWish(Purpose purpose, Optional<TenantId> recipient, Set<DisclosedField> fields, LocalDate until) {

    public ConsentWish {
        fields = Set.copyOf(fields);
        purpose.check(recipient, fields);
    }

    public Matter matter() {
        return new Matter(purpose, recipient);
    }

    public static ConsentWish contest(LocalDate until) {
        return new ConsentWish(Purpose.CONTEST, Optional.empty(), Set.of(), until);
    }

    public static ConsentWish disclosure(TenantId university, Set<DisclosedField> fields, LocalDate until) {
        return new ConsentWish(Purpose.DISCLOSURE, Optional.of(university), fields, until);
    }
}
