package org.talent.tenants.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.TenantId;

/** Invented consents, new. */
public final class ConsentSamples {

    private ConsentSamples() {}

    public static Consent aDisclosure(LocalDate givenOn, LocalDate until) {
        return aDisclosure(
                new EntrantId(1),
                new TenantId(3),
                EnumSet.of(DisclosedField.NAME, DisclosedField.GRADE),
                givenOn,
                until);
    }

    public static Consent aDisclosure(
            EntrantId participant,
            TenantId university,
            Set<DisclosedField> fields,
            LocalDate givenOn,
            LocalDate until) {
        return new Consent(
                new ConsentId(0),
                participant,
                Purpose.DISCLOSURE,
                Optional.of(university),
                fields,
                givenOn,
                until,
                Optional.empty(),
                evidence(givenOn));
    }

    public static Consent forTheContest(EntrantId participant, LocalDate givenOn, LocalDate until) {
        return new Consent(
                new ConsentId(0),
                participant,
                Purpose.CONTEST,
                Optional.empty(),
                Set.of(),
                givenOn,
                until,
                Optional.empty(),
                evidence(givenOn));
    }

    public static Evidence evidence(LocalDate day) {
        return new Evidence(Signers.SELF, 1, "ru", "a".repeat(64), new AccountId(7), Instant.parse(day + "T09:00:00Z"));
    }
}
