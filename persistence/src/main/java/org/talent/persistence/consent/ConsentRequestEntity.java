package org.talent.persistence.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.consent.ConsentRequest;
import org.talent.tenants.consent.ConsentRequestId;
import org.talent.tenants.consent.ConsentWish;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.consent.Purpose;
import org.talent.tenants.consent.Signers;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.AccountId;

@Entity
@Table(name = "consent_request")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ConsentRequestEntity {

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

    LocalDate until;

    @Enumerated(EnumType.STRING)
    Signers signers;

    int textVersion;

    String textLanguage;

    String textHash;

    long askedBy;

    Instant askedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    Long consent;

    ConsentRequestEntity() {}

    ConsentRequestEntity(long id, ConsentRequest request) {
        this.id = id;
        participant = request.participant().value();
        purpose = request.wish().purpose();
        recipient = Recipients.column(request.wish().recipient());
        fields = DisclosedField.text(request.wish().fields());
        until = request.wish().until();
        signers = request.signers();
        textVersion = request.textVersion();
        textLanguage = request.textLanguage();
        textHash = request.textHash();
        askedBy = request.askedBy().value();
        askedAt = request.askedAt();
    }

    ConsentRequest toDomain() {
        return new ConsentRequest(
                new ConsentRequestId(id),
                new EntrantId(participant),
                new ConsentWish(purpose, Recipients.read(recipient), DisclosedField.read(fields), until),
                signers,
                textVersion,
                textLanguage,
                textHash,
                new AccountId(askedBy),
                askedAt);
    }
}
