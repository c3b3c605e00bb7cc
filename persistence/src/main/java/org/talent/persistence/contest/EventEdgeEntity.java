package org.talent.persistence.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.TenantId;
import org.talent.rules.ContestFacts.EdgeType;

@Entity
@Table(name = "event_edge")
@IdClass(EventEdgeEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class EventEdgeEntity {

    @Id
    long fromEvent;

    @Id
    long toEvent;

    @Id
    @Enumerated(EnumType.STRING)
    EdgeType type;

    @TenantId
    Integer tenant;

    EventEdgeEntity() {}

    EventEdgeEntity(long fromEvent, long toEvent, EdgeType type) {
        this.fromEvent = fromEvent;
        this.toEvent = toEvent;
        this.type = type;
    }

    record Key(long fromEvent, long toEvent, EdgeType type) implements Serializable {}
}
