package org.talent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.rules.drools.DroolsRuleEngine;
import org.talent.rules.language.Parsed;
import org.talent.rules.language.RuleSetParser;
import org.talent.rules.language.RuleSetPrinter;
import org.talent.rules.samples.TalentNames;

/** The rule sets of «Талант 20.35» over every class of result that the names of the season can make. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefaultRuleSetsTest {

    private static final List<Integer> SIZES = List.of(1, 9, 10, 29, 30, 5_000);

    private static final DroolsRuleEngine ENGINE = new DroolsRuleEngine();
    private static final List<EventFacts> EVENTS = events();
    private static final Vocabulary NAMES = new Vocabulary(Map.of(
            Domain.TRACK,
            TalentNames.TRACKS,
            Domain.EVENT,
            EVENTS.stream().map(EventFacts::code).toList(),
            Domain.EVENT_KIND,
            TalentNames.KINDS,
            Domain.LEVEL,
            TalentNames.LEVELS,
            Domain.ROLE,
            TalentNames.ROLES,
            Domain.OUTCOME,
            TalentNames.OUTCOMES,
            Domain.GROUP,
            TalentNames.GROUPS,
            Domain.AWARD_CLASS,
            TalentNames.AWARD_CLASSES));

    private static final Map<RuleSetKind, CompiledRuleSet> COMPILED = new EnumMap<>(RuleSetKind.class);

    @BeforeAll
    static void compile() {
        for (var text : DefaultRuleSets.of(DefaultRuleSets.TALENT)) {
            assertThat(ENGINE.compile(text, NAMES)).isInstanceOfSatisfying(Compiled.class, sound -> {
                assertThat(sound.warnings()).isEmpty();
                COMPILED.put(text.kind(), sound.ruleSet());
            });
        }
    }

    /** Every kind, level, known or unknown maximum and size; half of the people have scores. */
    private static List<EventFacts> events() {
        var events = new ArrayList<EventFacts>();
        for (int kind = 0; kind < TalentNames.KINDS.size(); kind++) {
            for (int level = 0; level < TalentNames.LEVELS.size(); level++) {
                for (int size : SIZES) {
                    for (boolean maximum : new boolean[] {true, false}) {
                        events.add(event(events.size(), kind, level, size, maximum));
                    }
                }
            }
        }
        return events;
    }

    private static EventFacts event(int code, int kind, int level, int size, boolean maximum) {
        var score = new BigDecimal(70);
        var statistics = new EventStatistics(
                size,
                size,
                size,
                score.multiply(BigDecimal.valueOf(size)),
                score.multiply(score).multiply(BigDecimal.valueOf(size)),
                score,
                score,
                size);
        var distribution = new ScoreDistribution(new long[] {70_000_000}, new long[] {size});
        return new EventFacts(
                "e" + code,
                "Мероприятие " + code,
                kind,
                level,
                maximum ? new BigDecimal(100) : null,
                code % 7,
                LocalDate.of(2027, 3, 1),
                Map.of(code % 3, BigDecimal.ONE),
                Map.of(Base.ALL, statistics, Base.OFFICIAL, statistics, Base.RANKED, statistics),
                Map.of(Base.ALL, distribution, Base.OFFICIAL, distribution, Base.RANKED, distribution));
    }

    private static ContestScoring scoring() {
        return ENGINE.prepare(
                COMPILED,
                NAMES,
                new ContestFacts(
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 8, 31),
                        NAMES.names(Domain.TRACK),
                        EVENTS,
                        List.of(new ContestFacts.EventEdge(0, 3, ContestFacts.EdgeType.QUALIFIER))));
    }

    /** One entrant with one result of every form in every event. */
    private static ResultBatch everything(int grade, IdentityLevel identity, boolean consent, int role, int flags) {
        int forms = 2 * 2 * (TalentNames.OUTCOMES.size() + 1);
        var batch = new ResultBatch(1, EVENTS.size() * forms);
        batch.entrants = 1;
        batch.entrant[0] = 1;
        batch.grade[0] = grade;
        batch.age[0] = 16;
        batch.region[0] = -1;
        batch.identity[0] = identity.ordinal();
        batch.consent[0] = consent;
        for (int event = 0; event < EVENTS.size(); event++) {
            for (int form = 0; form < forms; form++) {
                int row = batch.rows++;
                batch.participation[row] = row;
                batch.event[row] = event;
                batch.role[row] = role;
                batch.flags[row] = flags;
                batch.score[row] = (form & 1) == 0 ? ResultBatch.NONE : 70_000_000;
                batch.placeFrom[row] = (form & 2) == 0 ? 0 : 3;
                batch.placeTo[row] = batch.placeFrom[row];
                batch.outcome[row] = form / 4 - 1;
                batch.teamSize[row] = (flags & ResultBatch.BY_TEAM) == 0 ? 1 : 4;
                batch.attempt[row] = form;
                batch.day[row] = (int) LocalDate.of(2027, 3, 1).toEpochDay();
            }
        }
        batch.firstRow[1] = batch.rows;
        return batch;
    }

    private static final int SOUND = ResultBatch.OFFICIAL | ResultBatch.VERIFIED | ResultBatch.INSIDE_SEASON;

    @Test
    void give_every_possible_class_exactly_one_formula() {
        var scoring = scoring();
        var scorer = scoring.scorer();
        var standings = new StandingBatch(3);

        for (int role = 0; role < 4; role++) {
            for (int flags : new int[] {SOUND, SOUND | ResultBatch.BY_TEAM, 0, ResultBatch.OFFICIAL}) {
                for (int grade : new int[] {0, 5, 7, 11}) {
                    scorer.score(everything(grade, IdentityLevel.ESIA_CONFIRMED, true, role, flags), standings);
                }
            }
        }

        assertThat(scoring.problems()).isEmpty();
    }

    @Test
    void use_every_one_of_their_rules() {
        var scoring = scoring();
        var used = new HashSet<String>();
        Collection<ResultBatch> people = List.of(
                everything(10, IdentityLevel.MODERATOR_CHECKED, true, 0, SOUND),
                everything(0, IdentityLevel.MODERATOR_CHECKED, true, 1, SOUND | ResultBatch.BY_TEAM),
                everything(7, IdentityLevel.MODERATOR_CHECKED, true, 2, SOUND),
                everything(6, IdentityLevel.MODERATOR_CHECKED, true, 0, SOUND),
                everything(10, IdentityLevel.EMAIL_CONFIRMED, true, 0, SOUND),
                everything(10, IdentityLevel.MODERATOR_CHECKED, false, 0, SOUND),
                everything(10, IdentityLevel.MODERATOR_CHECKED, true, 0, SOUND & ~ResultBatch.VERIFIED),
                everything(10, IdentityLevel.MODERATOR_CHECKED, true, 0, SOUND & ~ResultBatch.INSIDE_SEASON),
                everything(10, IdentityLevel.MODERATOR_CHECKED, true, 0, SOUND & ~ResultBatch.OFFICIAL));
        for (var person : people) {
            for (var explanation : scoring.explain(person, Locale.ENGLISH)) {
                note(used, explanation.groupRule());
                note(used, explanation.addingRule());
                for (var line : explanation.lines()) {
                    note(used, line.formulaRule());
                    note(used, line.reasonRule());
                    line.factors().forEach(factor -> note(used, factor.rule()));
                }
            }
        }

        // a full share is no factor to be shown, a cap shows only where it bites, quotas and awards have tests below
        assertThat(used)
                .containsAll(names(
                        RuleSetKind.ELIGIBILITY,
                        RuleSetKind.NORMALISATION,
                        RuleSetKind.SELECTION,
                        RuleSetKind.GROUPING))
                .contains("Пять лучших результатов", "Международный уровень", "Школьный уровень");
    }

    private static void note(Set<String> used, @org.jspecify.annotations.Nullable AppliedRule rule) {
        if (rule != null) {
            used.add(rule.name());
        }
    }

    private static List<String> names(RuleSetKind... kinds) {
        return DefaultRuleSets.of(DefaultRuleSets.TALENT).stream()
                .filter(text -> List.of(kinds).contains(text.kind()))
                .map(text -> (Parsed.Tree) RuleSetParser.parse(text.kind(), text.text()))
                .flatMap(parsed -> parsed.tree().rules().stream())
                .map(rule -> rule.name())
                .toList();
    }

    /** Three counted olympiads of one level for each of 50 people, and a course worth more than 30 %. */
    @Test
    void propose_winners_and_prize_winners_with_three_results() {
        var scoring = scoring();
        var batch = new ResultBatch(50, 200);
        int[] olympiads = IntStream.range(0, EVENTS.size())
                .filter(event ->
                        EVENTS.get(event).kind() == 0 && EVENTS.get(event).maximum() != null)
                .filter(event -> event % 3 == 0)
                .limit(3)
                .toArray();
        int course = IntStream.range(0, EVENTS.size())
                .filter(event -> EVENTS.get(event).kind() == 3 && event % 3 == 0)
                .max()
                .orElseThrow();
        for (int person = 0; person < 50; person++) {
            int at = batch.entrants++;
            batch.entrant[at] = person + 1;
            batch.grade[at] = 10;
            batch.region[at] = -1;
            batch.identity[at] = IdentityLevel.ESIA_CONFIRMED.ordinal();
            batch.consent[at] = true;
            for (int event : olympiads) {
                result(batch, event, 100 - person);
            }
            result(batch, course, 100);
            batch.firstRow[batch.entrants] = batch.rows;
        }
        var standings = proposed(scoring, batch);

        // floor(0.08 · 50) = 4 and floor(0.25 · 50) = 12
        assertThat(standings.proposed).startsWith(0, 0, 0, 0, 1);
        var proposed = IntStream.range(0, standings.rows)
                .mapToObj(row -> standings.proposed[row])
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        assertThat(proposed).containsEntry(0, 4L).containsEntry(1, 8L);
        assertThat(scoring.explain(single(batch, 0), Locale.ENGLISH).getFirst().steps())
                .as("the course is capped at 30 %")
                .hasSize(1);
    }

    @Test
    void withhold_an_award_from_who_has_fewer_than_three_results() {
        var scoring = scoring();
        var batch = new ResultBatch(8, 8);
        for (int person = 0; person < 8; person++) {
            batch.entrants++;
            batch.grade[person] = 8;
            batch.region[person] = -1;
            batch.identity[person] = IdentityLevel.ESIA_CONFIRMED.ordinal();
            batch.consent[person] = true;
            result(batch, 0, 50 + person);
            batch.firstRow[batch.entrants] = batch.rows;
        }

        var standings = proposed(scoring, batch);

        assertThat(standings.reached[7]).isEqualTo(1);
        assertThat(standings.proposed[7]).isEqualTo(-1);
        assertThat(standings.reason[7]).isEqualTo("засчитано меньше трёх результатов");
    }

    private static StandingBatch proposed(ContestScoring scoring, ResultBatch batch) {
        var standings = new StandingBatch(batch.entrants * 3);
        scoring.scorer().score(batch, standings);
        var ranking = scoring.ranking();
        ranking.add(standings);
        var ranked = ranking.rank();
        ranked.propose(standings);
        assertThat(ranked.problems()).isEmpty();
        return standings;
    }

    private static void result(ResultBatch batch, int event, int score) {
        int row = batch.rows++;
        batch.participation[row] = row;
        batch.event[row] = event;
        batch.flags[row] = SOUND;
        batch.score[row] = score * 1_000_000L;
        batch.outcome[row] = -1;
        batch.teamSize[row] = 1;
        batch.attempt[row] = 1;
        batch.day[row] = (int) LocalDate.of(2027, 3, 1).toEpochDay();
    }

    private static ResultBatch single(ResultBatch batch, int entrant) {
        var one = new ResultBatch(1, 10);
        one.entrants = 1;
        one.grade[0] = batch.grade[entrant];
        one.region[0] = -1;
        one.identity[0] = batch.identity[entrant];
        one.consent[0] = true;
        for (int row = batch.firstRow[entrant]; row < batch.firstRow[entrant + 1]; row++) {
            result(one, batch.event[row], (int) (batch.score[row] / 1_000_000));
        }
        one.firstRow[1] = one.rows;
        return one;
    }

    @Test
    void stand_in_the_form_in_which_the_printer_writes_them() {
        for (var text : DefaultRuleSets.of(DefaultRuleSets.TALENT)) {
            var tree = ((Parsed.Tree) RuleSetParser.parse(text.kind(), text.text())).tree();

            assertThat(((Parsed.Tree) RuleSetParser.parse(text.kind(), RuleSetPrinter.print(tree)))
                            .tree()
                            .rules())
                    .usingRecursiveComparison()
                    .ignoringFieldsOfTypes(org.talent.rules.language.Position.class)
                    .isEqualTo(tree.rules());
            assertThat(text.text()).contains("условн");
        }
    }
}
