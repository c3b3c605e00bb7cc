package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.ContestFacts.EventEdge;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.drools.DroolsRuleEngine;
import org.talent.rules.samples.TalentNames;

/** Cases out of a season of 30 entrants pass under the rules that scored it, and notice another rule. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedCaseTest {

    private static final LocalDate STARTS = LocalDate.of(2026, 9, 1);
    private static final LocalDate ENDS = LocalDate.of(2027, 8, 31);
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final int EVENTS = 14;
    private static final int ENTRANTS = 30;

    /** Formulas over every statistic of an event and every base. */
    private static final String FORMULAS = """
            rule "1" when $r : ResultClass( scored, kind == "олимпиада" ) then $r.percentile(Middle.HALF, Base.ALL); end
            rule "2" when $r : ResultClass( scored, kind == "хакатон" ) then $r.zScore(50, 10, 0, 100, Base.OFFICIAL); end
            rule "3" when $r : ResultClass( scored, kind == "проектная школа" ) then $r.rankNormal(10, 12, Base.OFFICIAL); end
            rule "4" when $r : ResultClass( scored, kind == "курс" ) then $r.ctftime(50, Base.ALL); end
            rule "5" when $r : ResultClass( scored, kind == "тест" ) then $r.placeShareSteps(40, "100 -1 40", Base.RANKED); end
            rule "6" when $r : ResultClass( scored, kind == "соревнование роботов" ) then $r.kaggle(0.75, 0.5, 500, Base.RANKED); end
            rule "7" when $r : ResultClass( scored, kind == "конкурс проектов" ) then $r.minMax(Base.RANKED); end
            rule "8" when $r : ResultClass( !scored, lastStage ) then $r.fixed($r.n + 100 * $r.all); end
            rule "9" when $r : ResultClass( !scored, !lastStage, placesKnown ) then $r.fixed($r.mean + $r.deviation); end
            rule "10" when $r : ResultClass( !scored, !lastStage, !placesKnown ) then $r.fixed($r.best - $r.lowest); end
            """;

    private static final DroolsRuleEngine ENGINE = new DroolsRuleEngine();
    private static final Vocabulary NAMES = names();
    private static final Map<RuleSetKind, CompiledRuleSet> COMPILED = new EnumMap<>(RuleSetKind.class);

    private static Vocabulary names() {
        var talent = TalentNames.vocabulary();
        var names = new HashMap<Domain, List<String>>();
        for (var domain : Domain.values()) {
            names.put(domain, talent.names(domain));
        }
        names.put(
                Domain.EVENT,
                IntStream.range(0, EVENTS).mapToObj(event -> "event-" + event).toList());
        return CaseRun.vocabulary(new Vocabulary(names));
    }

    @BeforeAll
    static void compile() {
        DefaultRuleSets.of(DefaultRuleSets.TALENT).forEach(text -> COMPILED.put(text.kind(), compiled(text)));
    }

    private static CompiledRuleSet compiled(RuleSetText text) {
        return ((Compiled) ENGINE.compile(text, NAMES)).ruleSet();
    }

    /** Results of everybody; some by a team, out of competition, struck out, several at one event. */
    private static ResultBatch results(Random random) {
        var batch = new ResultBatch(ENTRANTS, ENTRANTS * 8);
        for (int entrant = 0; entrant < ENTRANTS; entrant++) {
            batch.entrant[entrant] = entrant + 1L;
            batch.grade[entrant] = random.nextInt(6) > 0 ? 7 + random.nextInt(5) : random.nextInt(7);
            batch.age[entrant] = 12 + random.nextInt(8);
            batch.region[entrant] = -1;
            batch.identity[entrant] = IdentityLevel.MODERATOR_CHECKED.ordinal() + random.nextInt(2);
            batch.consent[entrant] = random.nextInt(20) > 0;
            for (int more = 1 + random.nextInt(8); more > 0; more--) {
                result(batch, batch.rows++, random);
            }
            batch.firstRow[entrant + 1] = batch.rows;
            batch.entrants++;
        }
        return batch;
    }

    private static void result(ResultBatch batch, int row, Random random) {
        batch.participation[row] = row + 1L;
        batch.event[row] = random.nextInt(EVENTS);
        batch.role[row] = random.nextInt(20) > 0 ? 0 : 1;
        batch.flags[row] = (random.nextInt(25) > 0 ? ResultBatch.OFFICIAL : 0)
                | (random.nextInt(25) > 0 ? ResultBatch.VERIFIED : 0)
                | (random.nextInt(25) > 0 ? ResultBatch.INSIDE_SEASON : 0)
                | (random.nextInt(25) > 0 ? 0 : ResultBatch.DISQUALIFIED)
                | (random.nextInt(4) > 0 ? 0 : ResultBatch.BY_TEAM);
        batch.score[row] =
                random.nextInt(4) > 0 ? (20 + random.nextInt(21)) * 2_500_000L + random.nextInt(2) : ResultBatch.NONE;
        batch.placeFrom[row] = random.nextInt(3) > 0 ? 0 : 1 + random.nextInt(20);
        batch.placeTo[row] = batch.placeFrom[row] == 0 ? 0 : batch.placeFrom[row] + random.nextInt(3);
        batch.outcome[row] = random.nextInt(9) - 1;
        batch.teamSize[row] = 1 + random.nextInt(3);
        batch.fullParts[row] = random.nextInt(5);
        batch.penalty[row] = random.nextBoolean() ? ResultBatch.NONE : random.nextInt(100) * 1_000_000L;
        batch.lastSuccess[row] = random.nextBoolean() ? ResultBatch.NONE : random.nextInt(300) * 1_000_000L;
        batch.attempt[row] = 1 + random.nextInt(3);
        batch.day[row] =
                (int) LocalDate.of(2027, 1, 1).plusDays(random.nextInt(200)).toEpochDay();
    }

    private static ContestFacts facts(ResultBatch results, Random random) {
        var events = new ArrayList<EventFacts>();
        for (int event = 0; event < EVENTS; event++) {
            events.add(event(event, results, random));
        }
        for (var free : NAMES.names(Domain.EVENT)
                .subList(EVENTS, NAMES.names(Domain.EVENT).size())) {
            events.add(new EventFacts(free, free, 0, 0, null, -1, ENDS, Map.of(), Map.of(), Map.of()));
        }
        var edges = new ArrayList<EventEdge>();
        for (int edge = 0; edge < 6; edge++) {
            int from = random.nextInt(EVENTS - 1);
            edges.add(new EventEdge(
                    from,
                    from + 1 + random.nextInt(EVENTS - 1 - from),
                    random.nextInt(3) > 0 ? EdgeType.QUALIFIER : EdgeType.NESTING));
        }
        return new ContestFacts(STARTS, ENDS, NAMES.names(Domain.TRACK), events, edges);
    }

    private static EventFacts event(int event, ResultBatch results, Random random) {
        var statistics = new EnumMap<Base, EventStatistics>(Base.class);
        var distributions = new EnumMap<Base, ScoreDistribution>(Base.class);
        for (var base : Base.values()) {
            var rows = IntStream.range(0, results.rows)
                    .filter(row -> results.event[row] == event && belongs(results, row, base))
                    .toArray();
            var scores = IntStream.of(rows)
                    .mapToLong(row -> results.score[row])
                    .filter(score -> score != ResultBatch.NONE)
                    .sorted()
                    .toArray();
            var numbers = LongStream.of(scores)
                    .mapToObj(score -> BigDecimal.valueOf(score, 6))
                    .toList();
            var distinct = LongStream.of(scores).distinct().toArray();
            statistics.put(
                    base,
                    new EventStatistics(
                            rows.length,
                            scores.length,
                            IntStream.of(rows)
                                    .filter(row -> results.placeFrom[row] > 0)
                                    .count(),
                            numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                            numbers.stream().map(one -> one.multiply(one)).reduce(BigDecimal.ZERO, BigDecimal::add),
                            numbers.isEmpty() ? null : numbers.getLast(),
                            numbers.isEmpty() ? null : numbers.getFirst(),
                            IntStream.of(rows)
                                    .map(row -> results.placeTo[row])
                                    .max()
                                    .orElse(0)));
            distributions.put(
                    base,
                    new ScoreDistribution(
                            distinct,
                            LongStream.of(distinct)
                                    .map(score -> LongStream.of(scores)
                                            .filter(one -> one == score)
                                            .count())
                                    .toArray()));
        }
        var tracks = new HashMap<Integer, BigDecimal>();
        for (int track = 0; track < random.nextInt(4); track++) {
            tracks.put(
                    track, List.of(BigDecimal.ONE, new BigDecimal("0.333333")).get(random.nextInt(2)));
        }
        return new EventFacts(
                "event-" + event,
                "Мероприятие " + event,
                random.nextInt(NAMES.names(Domain.EVENT_KIND).size()),
                random.nextInt(NAMES.names(Domain.LEVEL).size()),
                random.nextBoolean() ? BigDecimal.valueOf(100) : null,
                random.nextInt(4) > 0 ? -1 : random.nextInt(2),
                LocalDate.of(2027, 3, 1).plusDays(event),
                tracks,
                statistics,
                distributions);
    }

    private static boolean belongs(ResultBatch results, int row, Base base) {
        boolean official =
                (results.flags[row] & (ResultBatch.OFFICIAL | ResultBatch.DISQUALIFIED)) == ResultBatch.OFFICIAL;
        return base == Base.ALL
                || official
                        && (base == Base.OFFICIAL
                                || results.score[row] != ResultBatch.NONE
                                || results.placeFrom[row] > 0);
    }

    private static List<RuleCase> recorded(long seed, Map<RuleSetKind, CompiledRuleSet> ruleSets) {
        var random = new Random(seed);
        var results = results(random);
        var facts = facts(results, random);
        var scoring = ENGINE.prepare(ruleSets, NAMES, facts);
        var cases = new ArrayList<RuleCase>();
        for (int entrant = 0; entrant < ENTRANTS; entrant++) {
            var one = results.only(entrant);
            cases.add(RecordedCase.of("№ " + (entrant + 1), one, facts, NAMES, scoring.explain(one, RUSSIAN)));
        }
        assertThat(scoring.problems()).isEmpty();
        return cases;
    }

    private static List<CaseOutcome> run(List<RuleCase> cases, Map<RuleSetKind, CompiledRuleSet> ruleSets) {
        return cases.stream()
                .filter(one -> !one.rows(Part.EXPECT).isEmpty())
                .map(one -> CaseRun.run(one, ENGINE, ruleSets, NAMES, STARTS, ENDS))
                .toList();
    }

    private static List<String> differences(CaseOutcome outcome) {
        return outcome.differences().stream()
                .map(difference -> outcome.name() + ", " + difference.line() + ": " + difference.message(RUSSIAN))
                .toList();
    }

    @Test
    void pass_under_the_rules_that_scored_the_season() {
        pass(COMPILED);
    }

    @Test
    void pass_under_formulas_over_every_statistic() {
        var formulas = new EnumMap<>(COMPILED);
        formulas.put(RuleSetKind.NORMALISATION, compiled(new RuleSetText(RuleSetKind.NORMALISATION, FORMULAS)));

        pass(formulas);
    }

    private static void pass(Map<RuleSetKind, CompiledRuleSet> ruleSets) {
        int counted = 0;
        for (long seed = 0; seed < 10; seed++) {
            var printed = CasesText.print(recorded(seed, ruleSets));
            var reading = CasesText.read(printed);

            assertThat(reading.problems()).isEmpty();
            assertThat(CasesText.print(reading.cases())).isEqualTo(printed);
            for (var one : reading.cases()) {
                counted += (int) one.rows(Part.EXPECT).stream()
                        .filter(row ->
                                row.cell(CaseColumn.EXPECT_POINTS).orElse("").matches("[1-9].*"))
                        .count();
                assertThat(one.rows(Part.EXPECT).isEmpty() ? List.of() : CaseChecker.check(one, NAMES))
                        .as(printed)
                        .isEmpty();
            }
            assertThat(run(reading.cases(), ruleSets)).as("seed %d", seed).allSatisfy(outcome -> {
                assertThat(differences(outcome))
                        .as("%s%n%s", outcome.name(), printed)
                        .isEmpty();
                assertThat(outcome.problems()).isEmpty();
            });
        }
        assertThat(counted).isGreaterThan(500);
    }

    @Test
    void notice_another_factor_and_say_the_difference() {
        var weight = DefaultRuleSets.of(DefaultRuleSets.TALENT).stream()
                .filter(text -> text.kind() == RuleSetKind.WEIGHT)
                .findFirst()
                .orElseThrow()
                .text();
        var changed = new EnumMap<>(COMPILED);
        changed.put(
                RuleSetKind.WEIGHT, compiled(new RuleSetText(RuleSetKind.WEIGHT, weight.replace("(0.8)", "(0.4)"))));

        var failed = run(CasesText.read(CasesText.print(recorded(1, COMPILED))).cases(), changed).stream()
                .filter(outcome -> !outcome.passes())
                .toList();

        assertThat(failed).isNotEmpty();
        assertThat(failed)
                .allSatisfy(outcome -> assertThat(differences(outcome)).isNotEmpty());
        assertThat(failed.stream().flatMap(outcome -> differences(outcome).stream()))
                .anyMatch(words -> words.matches("№ \\d+, \\d+: баллы: ожидалось [0-9,]+, получилось [0-9,]+"));
    }

    @Test
    void name_nobody_and_expect_neither_places_nor_awards() {
        assertThat(recorded(2, COMPILED)).allSatisfy(one -> {
            assertThat(one.rows(Part.RESULTS))
                    .allSatisfy(row ->
                            assertThat(row.cell(CaseColumn.RESULTS_ENTRANT)).hasValue("a"));
            assertThat(one.rows(Part.EXPECT))
                    .allSatisfy(row -> assertThat(row.cells())
                            .doesNotContainKeys(CaseColumn.EXPECT_PLACE, CaseColumn.EXPECT_AWARD));
        });
    }
}
