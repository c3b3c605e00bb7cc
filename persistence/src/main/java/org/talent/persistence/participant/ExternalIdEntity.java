package org.talent.persistence.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "external_id")
@IdClass(ExternalIdEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ExternalIdEntity {

    @Id
    String source;

    @Id
    String externalId;

    @TenantId
    Integer tenant;

    long entrant;

    ExternalIdEntity() {}

    ExternalIdEntity(String source, String externalId, long entrant) {
        this.source = source;
        this.externalId = externalId;
        this.entrant = entrant;
    }

    record Key(String source, String externalId) implements Serializable {}
}
