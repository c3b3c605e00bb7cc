package org.talent.persistence.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.Access;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.AccountId;

@Entity
@Table(name = "access_log")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AccessEntity {

    @Id
    long id;

    @TenantId
    Integer tenant;

    long participant;

    int viewer;

    long account;

    @Enumerated(EnumType.STRING)
    Access.Act act;

    String fields;

    Instant at;

    AccessEntity() {}

    AccessEntity(long id, Access access) {
        this.id = id;
        participant = access.participant().value();
        viewer = access.viewer().value();
        account = access.account().value();
        act = access.act();
        fields = DisclosedField.text(access.fields());
        at = access.at();
    }

    Access toDomain() {
        return new Access(
                new EntrantId(participant),
                new org.talent.tenants.tenancy.TenantId(viewer),
                new AccountId(account),
                act,
                DisclosedField.read(fields),
                at);
    }
}
