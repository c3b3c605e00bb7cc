package org.talent.persistence.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.ConsentId;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.consent.Evidence;
import org.talent.tenants.consent.Purpose;
import org.talent.tenants.consent.Signers;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.AccountId;

@Entity
@Table(name = "consent")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ConsentEntity {

    private static final long OPEN = Long.MAX_VALUE;

    @Id
    long id;

    @TenantId
    Integer tenant;

    long participant;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    @Nullable
    Integer recipient;

    String fields;

    LocalDate givenOn;

    LocalDate until;

    @Nullable
    LocalDate withdrawnOn;

    @Enumerated(EnumType.STRING)
    Signers signers;

    int textVersion;

    String textLanguage;

    String textHash;

    long recordedBy;

    Instant recordedAt;

    long givenMark;

    long withdrawnMark;

    ConsentEntity() {}

    /** @param mark under which a consent for the contest is given */
    ConsentEntity(long id, Consent consent, long mark) {
        this.id = id;
        participant = consent.participant().value();
        purpose = consent.purpose();
        recipient = Recipients.column(consent.recipient());
        fields = DisclosedField.text(consent.fields());
        givenOn = consent.givenOn();
        until = consent.until();
        withdrawnOn = consent.withdrawnOn().orElse(null);
        signers = consent.evidence().signers();
        textVersion = consent.evidence().textVersion();
        textLanguage = consent.evidence().textLanguage();
        textHash = consent.evidence().textHash();
        recordedBy = consent.evidence().recordedBy().value();
        recordedAt = consent.evidence().at();
        givenMark = forRuns() ? mark : 0;
        withdrawnMark = forRuns() && withdrawnOn != null ? mark : OPEN;
    }

    /** Ends it. */
    void withdraw(LocalDate on, long mark) {
        withdrawnOn = on;
        withdrawnMark = forRuns() ? mark : OPEN;
    }

    /** Rules read consents for the contest alone, so only these stand under marks. */
    private boolean forRuns() {
        return purpose == Purpose.CONTEST;
    }

    Consent toDomain() {
        return new Consent(
                new ConsentId(id),
                new EntrantId(participant),
                purpose,
                Recipients.read(recipient),
                DisclosedField.read(fields),
                givenOn,
                until,
                Optional.ofNullable(withdrawnOn),
                new Evidence(signers, textVersion, textLanguage, textHash, new AccountId(recordedBy), recordedAt));
    }
}
