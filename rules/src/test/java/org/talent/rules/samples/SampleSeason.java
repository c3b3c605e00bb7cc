package org.talent.rules.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Compilation;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.ContestFacts.EventEdge;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.rules.ContestScoring;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.rules.drools.DroolsRuleEngine;

/**
 * A season built by hand: events, entrants with results, rule sets. Statistics follow from the results. Its names are the
 * same in every test, so that a rule text is compiled once.
 */
public final class SampleSeason {

    public static final LocalDate STARTS = LocalDate.of(2026, 9, 1);
    public static final LocalDate ENDS = LocalDate.of(2027, 8, 31);
    public static final String ROBOTS = "Программная робототехника";
    public static final String PYTHON = "Программирование на Python";

    public static final Vocabulary VOCABULARY = new Vocabulary(Map.of(
            Domain.TRACK, List.of(ROBOTS, PYTHON),
            Domain.EVENT, IntStream.range(0, 64).mapToObj(i -> "e" + i).toList(),
            Domain.EVENT_KIND, List.of("олимпиада", "курс", "тест", "хакатон"),
            Domain.LEVEL, List.of("школьный", "региональный", "всероссийский"),
            Domain.ROLE, List.of("участник", "капитан", "наставник"),
            Domain.OUTCOME, List.of("победитель", "призёр", "финалист", "зачёт"),
            Domain.GROUP, List.of("7–8 класс", "9–11 класс"),
            Domain.AWARD_CLASS, List.of("победитель", "призёр", "третья степень", "похвальный отзыв"),
            Domain.REGION, List.of("Москва", "Татарстан")));

    private static final DroolsRuleEngine ENGINE = new DroolsRuleEngine();
    private static final Map<RuleSetText, CompiledRuleSet> COMPILED = new ConcurrentHashMap<>();

    private final Map<RuleSetKind, CompiledRuleSet> ruleSets = new EnumMap<>(RuleSetKind.class);
    private final List<SampleEvent> events = new ArrayList<>();
    private final List<SampleEntrant> entrants = new ArrayList<>();
    private final List<EventEdge> edges = new ArrayList<>();

    /** A season whose results count as their scores say. */
    public static SampleSeason plain() {
        return new SampleSeason().normalise("$r.raw(1)");
    }

    /** One formula for all results, such as {@code $r.raw(1)}. */
    public SampleSeason normalise(String formula) {
        return rules(
                RuleSetKind.NORMALISATION, "rule \"Формула\" when $r : ResultClass() then %s; end".formatted(formula));
    }

    /** One rule without conditions; the action's variable is the printer's. */
    public SampleSeason rule(RuleSetKind kind, String variable, String fact, String actions) {
        return rules(kind, "rule \"Правило\" when %s : %s() then %s end".formatted(variable, fact, actions));
    }

    public SampleSeason rules(RuleSetKind kind, String text) {
        ruleSets.put(kind, COMPILED.computeIfAbsent(new RuleSetText(kind, text), SampleSeason::compile));
        return this;
    }

    private static CompiledRuleSet compile(RuleSetText text) {
        return switch (ENGINE.compile(text, VOCABULARY)) {
            case Compiled(var ruleSet, var _) -> ruleSet;
            case Compilation.Rejected(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** An event that counts whole for the first track. */
    public SampleEvent event(String title) {
        var event = new SampleEvent(title);
        events.add(event);
        return event;
    }

    public SampleSeason qualifier(String from, String to) {
        edges.add(new EventEdge(code(from), code(to), EdgeType.QUALIFIER));
        return this;
    }

    /** {@code part} is a part of {@code whole}. */
    public SampleSeason nested(String part, String whole) {
        edges.add(new EventEdge(code(part), code(whole), EdgeType.NESTING));
        return this;
    }

    public SampleEntrant entrant() {
        var entrant = new SampleEntrant(this, entrants.size() + 1);
        entrants.add(entrant);
        return entrant;
    }

    /** One entrant a score, all in one event. */
    public SampleSeason scores(String event, double... scores) {
        for (double score : scores) {
            entrant().score(event, score);
        }
        return this;
    }

    public Scored score() {
        return new Scored(scoring(), whole());
    }

    ContestScoring scoring() {
        return ENGINE.prepare(ruleSets, VOCABULARY, facts());
    }

    /** Results of all entrants together. */
    ResultBatch whole() {
        return batch(entrants);
    }

    /** Results of each entrant apart. */
    List<ResultBatch> apart() {
        return entrants.stream().map(one -> batch(List.of(one))).toList();
    }

    int code(String title) {
        for (int code = 0; code < events.size(); code++) {
            if (events.get(code).title.equals(title)) {
                return code;
            }
        }
        throw new AssertionError("There is no event " + title);
    }

    ContestFacts facts() {
        var facts = new ArrayList<EventFacts>();
        for (int code = 0; code < events.size(); code++) {
            facts.add(facts(code));
        }
        return new ContestFacts(STARTS, ENDS, VOCABULARY.names(Domain.TRACK), facts, edges);
    }

    private EventFacts facts(int code) {
        var event = events.get(code);
        var statistics = new EnumMap<Base, EventStatistics>(Base.class);
        var distributions = new EnumMap<Base, ScoreDistribution>(Base.class);
        for (var base : Base.values()) {
            var results = entrants.stream()
                    .flatMap(entrant -> entrant.results.stream())
                    .filter(result -> result.event == code && result.belongsTo(base))
                    .toList();
            statistics.put(base, statistics(results));
            distributions.put(base, distribution(results));
        }
        return new EventFacts(
                "e" + code,
                event.title,
                name(Domain.EVENT_KIND, event.kind),
                name(Domain.LEVEL, event.level),
                event.maximum,
                event.meta,
                event.ends,
                event.tracks,
                statistics,
                distributions);
    }

    private static EventStatistics statistics(List<SampleEntrant.SampleResult> results) {
        var sum = BigDecimal.ZERO;
        var squares = BigDecimal.ZERO;
        @Nullable BigDecimal best = null;
        @Nullable BigDecimal lowest = null;
        long scored = 0;
        long placed = 0;
        int lastPlace = 0;
        for (var result : results) {
            if (result.score != null) {
                scored++;
                sum = sum.add(result.score);
                squares = squares.add(result.score.multiply(result.score));
                best = best == null ? result.score : best.max(result.score);
                lowest = lowest == null ? result.score : lowest.min(result.score);
            }
            placed += result.placeFrom > 0 ? 1 : 0;
            lastPlace = Math.max(lastPlace, result.placeTo);
        }
        return new EventStatistics(results.size(), scored, placed, sum, squares, best, lowest, lastPlace);
    }

    private static ScoreDistribution distribution(List<SampleEntrant.SampleResult> results) {
        var counts = new TreeMap<Long, Long>();
        results.stream()
                .filter(result -> result.score != null)
                .forEach(result -> counts.merge(result.micros(), 1L, Long::sum));
        return new ScoreDistribution(
                counts.keySet().stream().mapToLong(Long::longValue).toArray(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    static ResultBatch batch(List<SampleEntrant> entrants) {
        int rows = entrants.stream().mapToInt(entrant -> entrant.results.size()).sum();
        var batch = new ResultBatch(entrants.size(), rows);
        for (var entrant : entrants) {
            int at = batch.entrants++;
            batch.entrant[at] = entrant.id;
            batch.firstRow[at] = batch.rows;
            batch.grade[at] = entrant.grade;
            batch.age[at] = entrant.age;
            batch.region[at] = entrant.region;
            batch.identity[at] = entrant.identity.ordinal();
            batch.consent[at] = entrant.consent;
            for (var result : entrant.results) {
                result.write(batch, batch.rows++);
            }
            batch.firstRow[batch.entrants] = batch.rows;
        }
        return batch;
    }

    static int name(Domain domain, String name) {
        return VOCABULARY.code(domain, name).orElseThrow();
    }

    /** An event of the season. */
    public static final class SampleEvent {

        private final String title;
        private String kind = "олимпиада";
        private String level = "всероссийский";
        private @Nullable BigDecimal maximum;
        private int meta = -1;
        private LocalDate ends = LocalDate.of(2027, 3, 20);
        private Map<Integer, BigDecimal> tracks = Map.of(0, BigDecimal.ONE);

        private SampleEvent(String title) {
            this.title = title;
        }

        public SampleEvent kind(String name) {
            kind = name;
            return this;
        }

        public SampleEvent level(String name) {
            level = name;
            return this;
        }

        public SampleEvent maximum(double most) {
            maximum = BigDecimal.valueOf(most);
            return this;
        }

        public SampleEvent meta(int series) {
            meta = series;
            return this;
        }

        public SampleEvent ends(LocalDate day) {
            ends = day;
            return this;
        }

        /** Track by code, with its weight. */
        public SampleEvent counts(int track, double weight) {
            tracks = new HashMap<>(tracks);
            tracks.put(track, BigDecimal.valueOf(weight));
            return this;
        }
    }

    /** Somebody with results. */
    public static final class SampleEntrant {

        final long id;
        private final SampleSeason season;
        private final List<SampleResult> results = new ArrayList<>();
        private int grade = 10;
        private int age = 16;
        private int region = -1;
        private IdentityLevel identity = IdentityLevel.MODERATOR_CHECKED;
        private boolean consent = true;

        private SampleEntrant(SampleSeason season, long id) {
            this.season = season;
            this.id = id;
        }

        public SampleEntrant grade(int school) {
            grade = school;
            return this;
        }

        public SampleEntrant age(int years) {
            age = years;
            return this;
        }

        public SampleEntrant region(String name) {
            region = name(Domain.REGION, name);
            return this;
        }

        public SampleEntrant identity(IdentityLevel level) {
            identity = level;
            return this;
        }

        public SampleEntrant withoutConsent() {
            consent = false;
            return this;
        }

        public SampleEntrant score(String event, double score) {
            result(event).score(score);
            return this;
        }

        public SampleEntrant place(String event, int from, int to) {
            result(event).place(from, to);
            return this;
        }

        public SampleEntrant outcome(String event, String word) {
            result(event).outcome(word);
            return this;
        }

        public SampleResult result(String event) {
            var result = new SampleResult(this, season.code(event), id * 100 + results.size());
            results.add(result);
            return result;
        }

        /** Puts the rows in another order, as another import would. */
        public SampleEntrant reversed() {
            java.util.Collections.reverse(results);
            return this;
        }

        /** One result; official, verified and inside the season unless told otherwise. */
        public static final class SampleResult {

            final int event;
            private final SampleEntrant entrant;
            private final long participation;
            private int role;
            private int flags = ResultBatch.OFFICIAL | ResultBatch.VERIFIED | ResultBatch.INSIDE_SEASON;
            private @Nullable BigDecimal score;
            private int placeFrom;
            private int placeTo;
            private int outcome = -1;
            private int teamSize = 1;
            private int fullParts;
            private int attempt = 1;
            private LocalDate day = LocalDate.of(2027, 3, 20);
            private long penalty = ResultBatch.NONE;
            private long lastSuccess = ResultBatch.NONE;

            private SampleResult(SampleEntrant entrant, int event, long participation) {
                this.entrant = entrant;
                this.event = event;
                this.participation = participation;
            }

            public SampleResult score(double points) {
                score = BigDecimal.valueOf(points);
                return this;
            }

            public SampleResult place(int from, int to) {
                placeFrom = from;
                placeTo = to;
                return this;
            }

            public SampleResult outcome(String word) {
                outcome = name(Domain.OUTCOME, word);
                return this;
            }

            public SampleResult role(String name) {
                role = name(Domain.ROLE, name);
                return this;
            }

            public SampleResult unofficial() {
                flags &= ~ResultBatch.OFFICIAL;
                return this;
            }

            public SampleResult unverified() {
                flags &= ~ResultBatch.VERIFIED;
                return this;
            }

            public SampleResult outsideSeason() {
                flags &= ~ResultBatch.INSIDE_SEASON;
                return this;
            }

            public SampleResult struckOut() {
                flags |= ResultBatch.DISQUALIFIED;
                return this;
            }

            public SampleResult team(int size) {
                teamSize = size;
                flags |= ResultBatch.BY_TEAM;
                return this;
            }

            public SampleResult fullParts(int count) {
                fullParts = count;
                return this;
            }

            public SampleResult attempt(int number) {
                attempt = number;
                return this;
            }

            public SampleResult day(LocalDate when) {
                day = when;
                return this;
            }

            public SampleResult penalty(long minutes) {
                penalty = minutes * 1_000_000;
                return this;
            }

            public SampleResult lastSuccess(long minutes) {
                lastSuccess = minutes * 1_000_000;
                return this;
            }

            /** Back to the entrant, for the next result. */
            public SampleEntrant and() {
                return entrant;
            }

            long micros() {
                return java.util.Objects.requireNonNull(score).movePointRight(6).longValueExact();
            }

            boolean belongsTo(Base base) {
                boolean official = (flags & ResultBatch.OFFICIAL) != 0 && (flags & ResultBatch.DISQUALIFIED) == 0;
                return switch (base) {
                    case ALL -> true;
                    case OFFICIAL -> official;
                    case RANKED -> official && (score != null || placeFrom > 0);
                };
            }

            private void write(ResultBatch batch, int row) {
                batch.participation[row] = participation;
                batch.event[row] = event;
                batch.role[row] = role;
                batch.flags[row] = flags;
                batch.score[row] = score == null ? ResultBatch.NONE : micros();
                batch.placeFrom[row] = placeFrom;
                batch.placeTo[row] = placeTo;
                batch.outcome[row] = outcome;
                batch.teamSize[row] = teamSize;
                batch.fullParts[row] = fullParts;
                batch.penalty[row] = penalty;
                batch.lastSuccess[row] = lastSuccess;
                batch.attempt[row] = attempt;
                batch.day[row] = (int) day.toEpochDay();
            }
        }
    }
}
