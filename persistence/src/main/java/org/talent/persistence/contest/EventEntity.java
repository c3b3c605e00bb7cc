package org.talent.persistence.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.TrackId;

@Entity
@Table(name = "event")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class EventEntity {

    @Id
    long id;

    @TenantId
    Integer tenant;

    @Version
    int revision;

    long season;

    String code;

    String title;

    String kind;

    String level;

    LocalDate starts;

    LocalDate ends;

    @Nullable
    BigDecimal maximum;

    @Nullable
    String metaEvent;

    void copyFrom(Event event) {
        season = event.season().value();
        code = event.code();
        title = event.title();
        kind = event.kind();
        level = event.level();
        starts = event.starts();
        ends = event.ends();
        maximum = event.maximum();
        metaEvent = event.metaEvent();
    }

    Event toDomain(List<EventTrackEntity> weights) {
        var tracks = new HashMap<TrackId, BigDecimal>();
        for (var weight : weights) {
            tracks.put(new TrackId(weight.track), weight.weight);
        }
        return new Event(
                new EventId(id),
                revision,
                new SeasonId(season),
                code,
                title,
                kind,
                level,
                starts,
                ends,
                maximum,
                metaEvent,
                tracks);
    }
}
