package org.talent.deploy.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;

/** A season out of a seed: events, results as columns, and the rule sets that score it. */
final class ScoringSeason {

    static final int ENTRANTS = 20_000;
    static final int RESULTS = 12;
    static final int TRACKS = 3;
    static final int EVENTS = 5_000;
    static final int BATCH = 1_000;

    static final List<String> KINDS = List.of("олимпиада", "хакатон", "проектная школа", "курс", "тест");
    private static final List<String> LEVELS =
            List.of("школьный", "муниципальный", "региональный", "всероссийский", "международный");
    private static final List<String> ROLES = List.of("участник", "капитан", "наставник");
    private static final List<String> OUTCOMES = List.of("победитель", "призёр", "финалист", "участник");
    private static final LocalDate ENDS = LocalDate.of(2027, 8, 31);

    static final Map<RuleSetKind, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put(RuleSetKind.ELIGIBILITY, """
                rule "Личность" when $r : ResultClass( identity < IdentityLevel.MODERATOR_CHECKED ) then $r.exclude("личность не подтверждена"); end
                rule "Проверка" when $r : ResultClass( !verified ) then $r.exclude("не проверено"); end
                rule "Сезон" when $r : ResultClass( !insideSeason ) then $r.exclude("вне сезона"); end
                rule "Наставники" when $r : ResultClass( role == "наставник" ) then $r.exclude("наставник"); end""");
        RULES.put(RuleSetKind.NORMALISATION, """
                rule "Максимум" when $r : ResultClass( kind == "олимпиада", maximumKnown ) then $r.maxRatio(); $r.limit(0, 100); end
                rule "Много" when $r : ResultClass( kind == "олимпиада", !maximumKnown, n >= 60 ) then $r.scoreTimesRank(100, Base.OFFICIAL); $r.limit(0, 100); end
                rule "Мало" when $r : ResultClass( kind == "олимпиада", !maximumKnown, n < 60 ) then $r.zScore(50, 15, 0, 100, Base.OFFICIAL); end
                rule "Место" when $r : ResultClass( kind == "хакатон" ) then $r.placeTable("1: 100, 2: 85, 3: 75, 4..5: 60, 6..10: 45, 11..9999999: 30"); end
                rule "Итог" when $r : ResultClass( kind == "проектная школа" ) then $r.gradeTable("победитель: 100, призёр: 80, финалист: 60, участник: 30"); end
                rule "Курс" when $r : ResultClass( kind == "курс" ) then $r.completion(60, 100); end
                rule "Тест" when $r : ResultClass( kind == "тест" ) then $r.bestRatio(Base.OFFICIAL); $r.limit(0, 100); end""");
        RULES.put(RuleSetKind.WEIGHT, """
                rule "Школа" when $r : ResultClass( level == "школьный" ) then $r.level(0.2); end
                rule "Муниципалитет" when $r : ResultClass( level == "муниципальный" ) then $r.level(0.4); end
                rule "Регион" when $r : ResultClass( level == "региональный" ) then $r.level(0.6); end
                rule "Страна" when $r : ResultClass( level == "всероссийский" ) then $r.level(0.8); end
                rule "Мир" when $r : ResultClass( level == "международный" ) then $r.level(1); end
                rule "Капитан" when $r : ResultClass( role == "капитан" ) then $r.role(1.1); end
                rule "Давность" when $r : ResultClass( ) then $r.ageing(0.8, Age.YEARS); end
                rule "Команда" when $r : ResultClass( byTeam ) then $r.teamShare(Share.INVERSE_ROOT); end""");
        RULES.put(RuleSetKind.SELECTION, "rule \"Серия\" when $p : Path() then $p.atMostPerMeta(2); end");
        RULES.put(
                RuleSetKind.AGGREGATION,
                "rule \"Пять\" when $t : Track() then $t.bestOf(5); $t.capShare(0.3, \"курс\", \"тест\"); end");
        RULES.put(RuleSetKind.GROUPING, """
                rule "Младшие" when $e : Entrant( grade <= 8 ) then $e.group("7–8 класс"); end
                rule "Старшие" when $e : Entrant( grade >= 9 ) then $e.group("9–11 класс"); end""");
    }

    private final Random random;
    private final int[] kind = new int[EVENTS];
    private final int[] level = new int[EVENTS];
    private final int[] maximum = new int[EVENTS];
    private final int[] meta = new int[EVENTS];
    private final int[] year = new int[EVENTS];
    private final int[] crowd = new int[EVENTS];
    private final double[][] weights = new double[EVENTS][TRACKS];
    private final List<ResultBatch> batches = new ArrayList<>();
    private final Numbers numbers = new Numbers();
    private final Vocabulary vocabulary = new Vocabulary(Map.of(
            Domain.TRACK, List.of("Роботы", "Инженерия", "Python"),
            Domain.EVENT,
                    IntStream.range(0, EVENTS).mapToObj(event -> "e" + event).toList(),
            Domain.EVENT_KIND, KINDS,
            Domain.LEVEL, LEVELS,
            Domain.ROLE, ROLES,
            Domain.OUTCOME, OUTCOMES,
            Domain.GROUP, List.of("7–8 класс", "9–11 класс")));

    /** What somebody who scores by hand knows of each event. */
    static final class Numbers {

        final int[] kind = new int[EVENTS];
        final int[] level = new int[EVENTS];
        final int[] meta = new int[EVENTS];
        final int[] year = new int[EVENTS];
        /** Zero where it is not known. */
        final double[] maximum = new double[EVENTS];

        final double[] n = new double[EVENTS];
        final double[] best = new double[EVENTS];
        final double[] mean = new double[EVENTS];
        final double[] deviation = new double[EVENTS];
        final double[] weight = new double[EVENTS * TRACKS];
    }

    ScoringSeason(long seed) {
        random = new Random(seed);
        for (int event = 0; event < EVENTS; event++) {
            kind[event] = random.nextInt(KINDS.size());
            level[event] = random.nextInt(LEVELS.size());
            maximum[event] = kind[event] == 3 || random.nextBoolean() ? 100 : 0;
            meta[event] = random.nextInt(3) == 0 ? random.nextInt(200) : -1;
            year[event] = 2027 - (random.nextInt(5) == 0 ? 1 : 0);
            weights[event][random.nextInt(TRACKS)] = 1;
            if (random.nextBoolean()) {
                weights[event][random.nextInt(TRACKS)] = 0.5;
            }
        }
        for (int first = 0; first < ENTRANTS; first += BATCH) {
            batches.add(batch(first));
        }
    }

    private ResultBatch batch(int first) {
        var batch = new ResultBatch(BATCH, BATCH * RESULTS);
        for (int entrant = 0; entrant < BATCH; entrant++) {
            batch.entrant[entrant] = first + entrant + 1;
            batch.grade[entrant] = 7 + random.nextInt(5);
            batch.age[entrant] = 16;
            batch.region[entrant] = -1;
            batch.identity[entrant] = (random.nextInt(20) == 0
                            ? IdentityLevel.EMAIL_CONFIRMED
                            : IdentityLevel.MODERATOR_CHECKED)
                    .ordinal();
            batch.consent[entrant] = true;
            int favourite = random.nextInt(EVENTS);
            for (int result = 0; result < RESULTS; result++) {
                // some people try an event again, and stay in the neighbourhood of a series
                int event = random.nextInt(8) == 0 ? favourite : random.nextInt(EVENTS);
                result(batch, batch.rows++, event);
            }
            batch.entrants++;
            batch.firstRow[batch.entrants] = batch.rows;
        }
        return batch;
    }

    private void result(ResultBatch batch, int row, int event) {
        crowd[event]++;
        batch.participation[row] = ENTRANTS * (long) RESULTS - row;
        batch.event[row] = event;
        batch.role[row] = random.nextInt(10) == 0 ? 1 + random.nextInt(2) : 0;
        boolean team = kind[event] == 1;
        batch.flags[row] = ResultBatch.OFFICIAL
                | (random.nextInt(12) == 0 ? 0 : ResultBatch.VERIFIED)
                | (random.nextInt(50) == 0 ? 0 : ResultBatch.INSIDE_SEASON)
                | (team ? ResultBatch.BY_TEAM : 0)
                | (random.nextInt(200) == 0 ? ResultBatch.DISQUALIFIED : 0);
        batch.score[row] = kind[event] == 1 || kind[event] == 2 ? ResultBatch.NONE : random.nextInt(201) * 500_000L;
        batch.placeFrom[row] = kind[event] <= 1 ? 1 + random.nextInt(60) : 0;
        batch.placeTo[row] = batch.placeFrom[row];
        batch.outcome[row] = kind[event] == 2 ? random.nextInt(OUTCOMES.size()) : -1;
        batch.teamSize[row] = team ? 1 + random.nextInt(5) : 1;
        batch.penalty[row] = ResultBatch.NONE;
        batch.lastSuccess[row] = ResultBatch.NONE;
        batch.attempt[row] = 1;
        batch.day[row] =
                (int) LocalDate.of(year[event], 1 + random.nextInt(8), 1).toEpochDay();
    }

    List<ResultBatch> batches() {
        return batches;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Filled by {@link #facts}. */
    Numbers numbers() {
        return numbers;
    }

    ContestFacts facts() {
        var statistics = statistics();
        var events = new ArrayList<EventFacts>();
        for (int event = 0; event < EVENTS; event++) {
            var tracks = new HashMap<Integer, BigDecimal>();
            for (int track = 0; track < TRACKS; track++) {
                if (weights[event][track] > 0) {
                    tracks.put(track, BigDecimal.valueOf(weights[event][track]));
                }
                numbers.weight[event * TRACKS + track] = weights[event][track];
            }
            note(event, statistics.get(event));
            events.add(new EventFacts(
                    "e" + event,
                    "Мероприятие " + event,
                    kind[event],
                    level[event],
                    maximum[event] == 0 ? null : BigDecimal.valueOf(maximum[event]),
                    meta[event],
                    LocalDate.of(year[event], 3, 1),
                    tracks,
                    Map.of(Base.ALL, statistics.get(event), Base.OFFICIAL, statistics.get(event)),
                    Map.of(Base.OFFICIAL, new ScoreDistribution(new long[0], new long[0]))));
        }
        return new ContestFacts(LocalDate.of(2026, 9, 1), ENDS, vocabulary.names(Domain.TRACK), events, List.of());
    }

    private void note(int event, EventStatistics statistics) {
        numbers.kind[event] = kind[event];
        numbers.level[event] = level[event];
        numbers.meta[event] = meta[event];
        numbers.year[event] = year[event];
        numbers.maximum[event] = maximum[event];
        numbers.n[event] = statistics.count();
        numbers.best[event] = statistics.best() == null ? 0 : statistics.best().doubleValue();
        if (statistics.scored() > 0) {
            var n = BigDecimal.valueOf(statistics.scored());
            numbers.mean[event] =
                    statistics.sum().divide(n, MathContext.DECIMAL128).doubleValue();
            numbers.deviation[event] = statistics
                    .sumOfSquares()
                    .multiply(n)
                    .subtract(statistics.sum().pow(2))
                    .sqrt(MathContext.DECIMAL128)
                    .divide(n, MathContext.DECIMAL128)
                    .doubleValue();
        }
    }

    private List<EventStatistics> statistics() {
        var counts = new long[EVENTS];
        var sums = new long[EVENTS];
        var squares = new long[EVENTS];
        var bests = new long[EVENTS];
        java.util.Arrays.fill(bests, -1);
        for (var batch : batches) {
            for (int row = 0; row < batch.rows; row++) {
                if (batch.score[row] != ResultBatch.NONE) {
                    int event = batch.event[row];
                    long halves = batch.score[row] / 500_000;
                    counts[event]++;
                    sums[event] += halves;
                    squares[event] += halves * halves;
                    bests[event] = Math.max(bests[event], halves);
                }
            }
        }
        return IntStream.range(0, EVENTS)
                .mapToObj(event -> new EventStatistics(
                        crowd[event],
                        counts[event],
                        0,
                        halves(sums[event]),
                        halves(squares[event]).multiply(new BigDecimal("0.5")),
                        bests[event] < 0 ? null : halves(bests[event]),
                        bests[event] < 0 ? null : BigDecimal.ZERO,
                        60))
                .toList();
    }

    private static BigDecimal halves(long count) {
        return BigDecimal.valueOf(count).multiply(new BigDecimal("0.5"));
    }
}
