package org.talent.persistence.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "event_track")
@IdClass(EventTrackEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class EventTrackEntity {

    @Id
    long event;

    @Id
    long track;

    @TenantId
    Integer tenant;

    BigDecimal weight;

    EventTrackEntity() {}

    EventTrackEntity(long event, long track, BigDecimal weight) {
        this.event = event;
        this.track = track;
        this.weight = weight;
    }

    record Key(long event, long track) implements Serializable {}
}
