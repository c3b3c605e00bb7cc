package org.talent.tenants.contest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An olympiad, hackathon, course… of a season.
 *
 * @param code stable, unique in the season; the name rules and mappings use
 * @param kind name in the season's EVENT_KIND; {@code level} name in LEVEL
 * @param maximum highest possible score in the event's own unit; null where unknown
 * @param metaEvent code of the umbrella; null where there is none
 * @param tracks weight with which the event counts, by track; 1 is whole
 */
public record Event(
        EventId id,
        int revision,
        SeasonId season,
        String code,
        String title,
        String kind,
        String level,
        LocalDate starts,
        LocalDate ends,
        @Nullable BigDecimal maximum,
        @Nullable String metaEvent,
        Map<TrackId, BigDecimal> tracks) {

    public Event {
        tracks = Map.copyOf(tracks);
    }
}
