package org.talent.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run knows before it reads results: the season's dates and its events with their statistics. An event's position
 * in the list is its code in columns and equals its code in {@link Domain#EVENT}.
 *
 * @param seasonStart first day of the season
 * @param seasonEnd last day of the season; ages and grades are taken as the results carry them
 * @param tracks names of the contest's tracks; the position is the code of {@link Domain#TRACK}
 * @param edges qualifier and nesting edges between events, by position
 */
public record ContestFacts(
        LocalDate seasonStart,
        LocalDate seasonEnd,
        List<String> tracks,
        List<EventFacts> events,
        List<EventEdge> edges) {

    public ContestFacts {
        tracks = List.copyOf(tracks);
        events = List.copyOf(events);
        edges = List.copyOf(edges);
    }

    /**
     * One event.
     *
     * @param code stable code of the event; the name rules use
     * @param title what people read
     * @param kind code in {@link Domain#EVENT_KIND}
     * @param level code in {@link Domain#LEVEL}
     * @param maximum highest possible score, in the event's own unit; null where unknown
     * @param metaEvent code shared by events of one umbrella, or -1
     * @param tracks track code to the weight with which the event counts for it (1 = whole)
     * @param statistics one per {@link Base} of ALL, OFFICIAL, RANKED
     * @param distributions distinct scores with counts, one per base; needed where a formula ranks by score
     */
    public record EventFacts(
            String code,
            String title,
            int kind,
            int level,
            @Nullable BigDecimal maximum,
            int metaEvent,
            LocalDate ends,
            Map<Integer, BigDecimal> tracks,
            Map<Base, EventStatistics> statistics,
            Map<Base, ScoreDistribution> distributions) {

        public EventFacts {
            tracks = Map.copyOf(tracks);
            statistics = Map.copyOf(statistics);
            distributions = Map.copyOf(distributions);
        }
    }

    /** An arrow between two events, by position. QUALIFIER: from selects for to. NESTING: from is part of to. */
    public record EventEdge(int from, int to, EdgeType type) {}

    public enum EdgeType {
        QUALIFIER,
        NESTING
    }

    /** Whose results a statistic is taken over, or a quota counts. Every statistic names its base. */
    public enum Base {
        /** Every row with a result. */
        ALL,
        /** Official rows only: not out of competition, not disqualified. */
        OFFICIAL,
        /** Official rows that have a score or a place. */
        RANKED
    }

    /**
     * The published numbers of one event over a base, scores in the event's own unit.
     *
     * @param count results in the base
     * @param scored results with a score
     * @param placed results with a place
     * @param sum of scores; {@code sumOfSquares} of scores, both exact decimals
     */
    public record EventStatistics(
            long count,
            long scored,
            long placed,
            BigDecimal sum,
            BigDecimal sumOfSquares,
            @Nullable BigDecimal best,
            @Nullable BigDecimal lowest,
            int lastPlace) {}

    /** Distinct scores in ascending order, in micro-units, with the number of results that have each. */
    public record ScoreDistribution(long[] scores, long[] counts) {}
}
