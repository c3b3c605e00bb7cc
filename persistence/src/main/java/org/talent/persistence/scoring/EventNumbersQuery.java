package org.talent.persistence.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.scoring.RunInput;
import org.talent.tenants.scoring.RunInput.EventNumbers;

/**
 * Statistics and distributions of the events that count, by one pass over the season's results: equal scores are counted
 * by the server, sums are exact decimals made of the counts. A team's result counts once, for the team: the rows that give
 * it to the members are left out.
 */
final class EventNumbersQuery {

    private final JdbcClient jdbc;
    private final int tenant;
    private final RunInput input;
    private final Map<EventId, Map<Base, Gathered>> gathered = new HashMap<>();

    EventNumbersQuery(JdbcClient jdbc, int tenant, RunInput input) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.input = input;
    }

    Map<EventId, EventNumbers> run() {
        jdbc.sql("""
                select p.event, p.score, p.official and p.struck_out is null, count(*), count(p.place_from),
                       coalesce(max(p.place_to), 0)
                from participation p
                where p.tenant = :tenant and p.season = :season and p.from_mark <= :mark and p.to_mark > :mark
                  and p.team is null and p.event in (:events)
                group by 1, 2, 3""")
                // one line after another: there may be as many as there are results
                .withFetchSize(Integer.MIN_VALUE)
                .param("tenant", tenant)
                .param("season", input.season().id().value())
                .param("mark", input.mark())
                .param("events", input.counting().stream().map(EventId::value).toList())
                .query(row -> {
                    var bases = gathered.computeIfAbsent(new EventId(row.getLong(1)), _ -> new EnumMap<>(Base.class));
                    var score = row.getBigDecimal(2);
                    long count = row.getLong(4);
                    long placed = row.getLong(5);
                    int lastPlace = row.getInt(6);
                    add(bases, Base.ALL, score, count, placed, lastPlace);
                    if (row.getBoolean(3)) {
                        add(bases, Base.OFFICIAL, score, count, placed, lastPlace);
                        long ranked = score == null ? placed : count;
                        if (ranked > 0) {
                            add(bases, Base.RANKED, score, ranked, placed, lastPlace);
                        }
                    }
                });
        var numbers = new HashMap<EventId, EventNumbers>();
        gathered.forEach((event, bases) -> numbers.put(
                event,
                new EventNumbers(
                        bases.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().statistics())),
                        bases.entrySet().stream()
                                .filter(entry -> entry.getValue().scored > 0)
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().distribution())))));
        return numbers;
    }

    private static void add(
            Map<Base, Gathered> bases, Base base, @Nullable BigDecimal score, long count, long placed, int lastPlace) {
        bases.computeIfAbsent(base, _ -> new Gathered()).add(score, count, placed, lastPlace);
    }

    /** What one base of one event adds up to. */
    private static final class Gathered {
        private long count;
        private long scored;
        private long placed;
        private int lastPlace;
        private BigDecimal sum = BigDecimal.ZERO;
        private BigDecimal squares = BigDecimal.ZERO;
        private @Nullable BigDecimal best;
        private @Nullable BigDecimal lowest;
        private Counted[] scores = new Counted[16];
        private int size;

        void add(@Nullable BigDecimal score, long many, long withPlace, int last) {
            count += many;
            placed += withPlace;
            lastPlace = Math.max(lastPlace, last);
            if (score == null) {
                return;
            }
            scored += many;
            var times = score.multiply(BigDecimal.valueOf(many));
            sum = sum.add(times);
            squares = squares.add(times.multiply(score));
            best = best == null ? score : best.max(score);
            lowest = lowest == null ? score : lowest.min(score);
            if (size == scores.length) {
                scores = Arrays.copyOf(scores, size * 2);
            }
            scores[size++] = new Counted(score.movePointRight(6).longValueExact(), many);
        }

        EventStatistics statistics() {
            return new EventStatistics(count, scored, placed, sum, squares, best, lowest, lastPlace);
        }

        /** Ascending; official and unofficial results with one score stand together. */
        ScoreDistribution distribution() {
            Arrays.sort(scores, 0, size);
            var distinct = new long[size];
            var counts = new long[size];
            int at = -1;
            for (int index = 0; index < size; index++) {
                if (at < 0 || distinct[at] != scores[index].score) {
                    distinct[++at] = scores[index].score;
                }
                counts[at] += scores[index].count;
            }
            return new ScoreDistribution(Arrays.copyOf(distinct, at + 1), Arrays.copyOf(counts, at + 1));
        }
    }

    private record Counted(long score, long count) implements Comparable<Counted> {

        @Override
        public int compareTo(Counted other) {
            return Long.compare(score, other.score);
        }
    }
}
