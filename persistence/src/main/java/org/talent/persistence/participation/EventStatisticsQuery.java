package org.talent.persistence.participation;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.SeasonId;

/**
 * Statistics of a season's events by one statement, as exact decimals. A team's result counts once, for the team: the
 * rows that give it to the members are left out.
 */
final class EventStatisticsQuery {

    private EventStatisticsQuery() {}

    static Map<EventId, Map<Base, EventStatistics>> run(JdbcClient jdbc, int tenant, SeasonId season, long mark) {
        var statistics = new HashMap<EventId, Map<Base, EventStatistics>>();
        jdbc.sql("""
                select p.event, p.official and p.struck_out is null as official,
                       p.score is not null or p.place_from is not null as ranked,
                       count(*) as n, count(p.score) as scored, count(p.place_from) as placed,
                       coalesce(sum(p.score), 0) as total, coalesce(sum(p.score * p.score), 0) as squares,
                       max(p.score) as best, min(p.score) as lowest, coalesce(max(p.place_to), 0) as last_place
                from participation p
                where p.tenant = :tenant and p.season = :season and p.from_mark <= :mark and p.to_mark > :mark
                  and p.team is null
                group by p.event, 2, 3""")
                .param("tenant", tenant)
                .param("mark", mark)
                .param("season", season.value())
                .query(row -> {
                    var one = new EventStatistics(
                            row.getLong("n"),
                            row.getLong("scored"),
                            row.getLong("placed"),
                            row.getBigDecimal("total"),
                            row.getBigDecimal("squares"),
                            row.getBigDecimal("best"),
                            row.getBigDecimal("lowest"),
                            row.getInt("last_place"));
                    var bases = statistics.computeIfAbsent(
                            new EventId(row.getLong("event")), _ -> new EnumMap<>(Base.class));
                    bases.merge(Base.ALL, one, EventStatisticsQuery::plus);
                    if (row.getBoolean("official")) {
                        bases.merge(Base.OFFICIAL, one, EventStatisticsQuery::plus);
                        if (row.getBoolean("ranked")) {
                            bases.merge(Base.RANKED, one, EventStatisticsQuery::plus);
                        }
                    }
                });
        return statistics;
    }

    private static EventStatistics plus(EventStatistics left, EventStatistics right) {
        return new EventStatistics(
                left.count() + right.count(),
                left.scored() + right.scored(),
                left.placed() + right.placed(),
                left.sum().add(right.sum()),
                left.sumOfSquares().add(right.sumOfSquares()),
                extreme(left.best(), right.best(), true),
                extreme(left.lowest(), right.lowest(), false),
                Math.max(left.lastPlace(), right.lastPlace()));
    }

    private static @Nullable BigDecimal extreme(@Nullable BigDecimal left, @Nullable BigDecimal right, boolean most) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return most ? left.max(right) : left.min(right);
    }
}
