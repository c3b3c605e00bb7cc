package org.talent.tenants.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.TenantId;

/**
 * One consent of a participant.
 *
 * @param recipient the university it is given to; empty for purposes that name none
 * @param until last day it holds
 * @param givenBy who signed: "self" or "representative"
 */
public record Consent(
        ConsentId id,
        EntrantId participant,
        Purpose purpose,
        Optional<TenantId> recipient,
        Set<DisclosedField> fields,
        LocalDate givenOn,
        LocalDate until,
        Optional<LocalDate> withdrawnOn,
        String givenBy) {

    public Consent {
        fields = Set.copyOf(fields);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(givenOn)
                && !day.isAfter(until)
                && withdrawnOn.map(day::isBefore).orElse(true);
    }
}
