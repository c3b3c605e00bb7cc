package org.talent.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.AdmissionPoints.Line;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Merit.Source;
import org.talent.rules.drools.DroolsRuleEngine;
import org.talent.rules.samples.TalentNames;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionTest {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final DroolsRuleEngine ENGINE = new DroolsRuleEngine();
    private static final Vocabulary NAMES = TalentNames.vocabulary();

    private static AdmissionScoring table(String... rules) {
        var text = new StringBuilder();
        for (int index = 0; index < rules.length; index++) {
            text.append("rule \"Правило %d\" when $m : Merit( %s end\n".formatted(index + 1, rules[index]));
        }
        return compiled(text.toString());
    }

    private static AdmissionScoring compiled(String text) {
        var compiled = ENGINE.compile(new RuleSetText(RuleSetKind.ADMISSION, text), NAMES);
        assertThat(compiled).isInstanceOf(Compiled.class);
        return ENGINE.admission(((Compiled) compiled).ruleSet(), NAMES);
    }

    private static AdmissionPoints points(AdmissionScoring table, Merit... merits) {
        var points = table.points(List.of(List.of(merits))).getFirst();
        addsUp(points);
        return points;
    }

    private static void addsUp(AdmissionPoints points) {
        var sum = points.lines().stream().map(Line::contribution).reduce(Points.ZERO, Points::plus);
        for (var step : points.steps()) {
            sum = sum.plus(step.change());
        }
        assertThat(sum).isEqualTo(points.total());
    }

    /** A result of an event. */
    private static Merit result(String kind, String level, String outcome, int place, int yearsAgo) {
        return merit(Source.RESULT, kind, level, outcome, "", place, 0, null, null, yearsAgo);
    }

    private static Merit standing(String track, int place, int ranked) {
        return merit(Source.STANDING, "", "", "", track, place, ranked, null, null, 0);
    }

    private static Merit scored(int score, @Nullable Integer maximum) {
        return merit(
                Source.RESULT,
                "тест",
                "школьный",
                "",
                "",
                0,
                0,
                BigDecimal.valueOf(score),
                maximum == null ? null : BigDecimal.valueOf(maximum),
                0);
    }

    private static Merit merit(
            Source source,
            String kind,
            String level,
            String outcome,
            String track,
            int place,
            int ranked,
            @Nullable BigDecimal score,
            @Nullable BigDecimal maximum,
            int yearsAgo) {
        return new Merit(
                kind + track,
                source,
                -1,
                NAMES.code(Domain.EVENT_KIND, kind).orElse(-1),
                NAMES.code(Domain.LEVEL, level).orElse(-1),
                0,
                NAMES.code(Domain.OUTCOME, outcome).orElse(-1),
                NAMES.code(Domain.TRACK, track).orElse(-1),
                -1,
                true,
                1,
                place,
                ranked,
                score,
                maximum,
                Points.ZERO,
                yearsAgo);
    }

    private static final Merit WINNER = result("олимпиада", "всероссийский", "победитель", 0, 1);
    private static final Merit PRIZE = result("олимпиада", "региональный", "призёр", 0, 2);

    @Test
    void every_achievement_gets_the_points_of_its_rule() {
        var points = points(
                table(
                        "outcome == \"победитель\" ) then $m.points(5, \"олимпиады\");",
                        "outcome == \"призёр\" ) then $m.points(2.5, \"олимпиады\");"),
                WINNER,
                PRIZE);

        assertThat(points.total()).isEqualTo(Points.of("7.5"));
        assertThat(points.lines()).extracting(Line::group).containsOnly("олимпиады");
        assertThat(points.lines())
                .extracting(line -> line.rule() == null ? 0 : line.rule().id())
                .containsExactly(1, 2);
    }

    @Test
    void what_no_rule_speaks_of_is_shown_with_no_points_and_the_reason() {
        var points = points(table("outcome == \"победитель\" ) then $m.points(5, \"x\");"), PRIZE);

        assertThat(points.total()).isEqualTo(Points.ZERO);
        assertThat(points.lines().getFirst().counted()).isFalse();
        assertThat(points.lines().getFirst().reason(RUSSIAN)).isEqualTo("вуз не даёт за это баллов");
    }

    @Test
    void of_a_group_only_the_best_count() {
        var points = points(
                table(
                        "outcome == \"победитель\" ) then $m.points(5, \"олимпиады\");",
                        "outcome == \"призёр\" ) then $m.points(3, \"олимпиады\");",
                        ") then $m.bestOfGroup(\"олимпиады\", 1);"),
                PRIZE,
                WINNER);

        assertThat(points.total()).isEqualTo(Points.of("5"));
        assertThat(points.lines()).extracting(Line::counted).containsExactly(false, true);
        assertThat(points.lines().getFirst().reason(RUSSIAN)).isEqualTo("не лучшее достижение в группе «олимпиады»");
        assertThat(points.lines().getFirst().whyRule())
                .isEqualTo(new AppliedRule(RuleSetKind.ADMISSION, 3, "Правило 3"));
    }

    @Test
    void a_group_brings_no_more_than_its_limit() {
        var points = points(
                table("graded ) then $m.points(3, \"олимпиады\");", ") then $m.capGroup(\"олимпиады\", 4);"),
                WINNER,
                PRIZE);

        assertThat(points.total()).isEqualTo(Points.of("4"));
        assertThat(points.steps()).hasSize(1).first().satisfies(step -> {
            assertThat(step.change()).isEqualTo(Points.of("-2"));
            assertThat(step.sentence(RUSSIAN)).isEqualTo("группа «олимпиады» приносит не больше чем 4; было 6");
        });
    }

    @Test
    void nobody_gets_more_than_the_ordinance_allows_whatever_the_table_says() {
        var points = points(table("graded ) then $m.points(8, \"x\");"), WINNER, PRIZE);

        assertThat(points.total()).isEqualTo(Points.of("10"));
        assertThat(points.steps()).hasSize(1).first().satisfies(step -> {
            assertThat(step.rule()).isNull();
            assertThat(step.sentence(Locale.ENGLISH))
                    .isEqualTo("the ordinance on admission allows at most 10 for all achievements; there were 16");
        });
    }

    @Test
    void a_university_can_allow_less_for_all_together() {
        var points = points(table("graded ) then $m.points(4, \"x\");", ") then $m.capTotal(5);"), WINNER, PRIZE);

        assertThat(points.total()).isEqualTo(Points.of("5"));
        assertThat(points.steps())
                .extracting(AdmissionPoints.Step::rule)
                .containsExactly(new AppliedRule(RuleSetKind.ADMISSION, 2, "Правило 2"));
    }

    @Test
    void two_rules_for_one_achievement_are_a_problem_and_it_does_not_count() {
        var table = table("graded ) then $m.points(4, \"x\");", "outcome == \"призёр\" ) then $m.points(1, \"x\");");

        var points = points(table, WINNER, PRIZE);

        assertThat(points.total()).isEqualTo(Points.of("4"));
        assertThat(points.lines().getLast().reason(RUSSIAN))
                .isEqualTo("правила вуза здесь противоречат друг другу, поэтому не считается");
        assertThat(table.problems())
                .extracting(problem -> problem.message(RUSSIAN))
                .containsExactly(
                        "Два правила, «Правило 1» и «Правило 2», задают баллы за достижение: «олимпиада». Сузьте одно из них.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bestOfGroup(\"x\", %d)", "capGroup(\"x\", %d)", "capTotal(%d)"})
    void one_limit_set_twice_is_a_problem_before_anybody_is_counted(String limit) {
        var rule = ") then $m." + limit + ";";

        assertThat(table(rule.formatted(1), rule.formatted(2)).problems()).hasSize(1);
    }

    @Test
    void limits_of_different_groups_are_no_problem() {
        assertThat(table(") then $m.capGroup(\"x\", 1);", ") then $m.capGroup(\"y\", 1);")
                        .problems())
                .isEmpty();
    }

    @Test
    void a_computed_number_out_of_bounds_is_a_problem_of_the_achievement() {
        var table = table("scored ) then $m.points($m.percent / 5, \"x\");");

        assertThat(points(table, scored(20, 100)).total()).isEqualTo(Points.of("4"));
        assertThat(table.problems()).isEmpty();
        assertThat(points(table, scored(90, 100)).total()).isEqualTo(Points.ZERO);
        assertThat(table.problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"place <= 3", "placeShare < 1", "percent > 0", "maximumKnown", "placed", "graded"})
    void what_is_unknown_gives_no_points(String condition) {
        var table = table(condition + " ) then $m.points(5, \"x\");");

        assertThat(points(table, scored(90, null)).total()).isEqualTo(Points.ZERO);
    }

    @Test
    void a_standing_is_told_from_a_result_and_has_a_share_of_the_ranking() {
        var table = table(
                "source == Source.STANDING, track == \"Программная робототехника\", placeShare <= 0.08 ) then $m.points(6, \"x\");");

        assertThat(points(table, standing("Программная робототехника", 8, 100)).total())
                .isEqualTo(Points.of("6"));
        assertThat(points(table, standing("Программная робототехника", 9, 100)).total())
                .isEqualTo(Points.ZERO);
        assertThat(points(table, standing("Программирование на Python", 8, 100)).total())
                .isEqualTo(Points.ZERO);
        assertThat(points(table, WINNER).total()).isEqualTo(Points.ZERO);
    }

    @Test
    void people_are_counted_apart_and_in_their_order() {
        var table = table("graded ) then $m.points(4, \"x\");", ") then $m.bestOfGroup(\"x\", 1);");

        var together = table.points(List.of(List.of(WINNER, PRIZE), List.of(), List.of(PRIZE)));

        assertThat(together)
                .extracting(AdmissionPoints::total)
                .containsExactly(Points.of("4"), Points.ZERO, Points.of("4"));
        assertThat(together.getLast()).isEqualTo(points(table, PRIZE));
    }

    @Test
    void the_table_that_ships_adds_up_for_anybody_in_any_order() {
        var table = defaults();
        var random = new Random(7);
        for (int person = 0; person < 300; person++) {
            var merits = new ArrayList<Merit>();
            for (int count = random.nextInt(12); count > 0; count--) {
                merits.add(any(random));
            }
            var points = points(table, merits.toArray(Merit[]::new));

            assertThat(points.total()).isBetween(Points.ZERO, Points.of("10"));
            Collections.shuffle(merits, random);
            assertThat(points(table, merits.toArray(Merit[]::new)).total()).isEqualTo(points.total());
        }
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void the_table_that_ships_says_what_its_rules_say() {
        assertThat(points(defaults(), WINNER, PRIZE, standing("Программирование на Python", 20, 100))
                        .total())
                .isEqualTo(Points.of("8"));
    }

    @Test
    void takes_no_rule_set_of_a_contest_and_none_of_other_names() {
        var weight = ((Compiled) ENGINE.compile(new RuleSetText(RuleSetKind.WEIGHT, ""), NAMES)).ruleSet();
        var others = ((Compiled) ENGINE.compile(new RuleSetText(RuleSetKind.ADMISSION, ""), new Vocabulary(Map.of())))
                .ruleSet();

        assertThatThrownBy(() -> ENGINE.admission(weight, NAMES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENGINE.admission(others, NAMES)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RuleSetKind.ofContest())
                .doesNotContain(RuleSetKind.ADMISSION)
                .hasSize(8);
    }

    private static AdmissionScoring defaults() {
        var compiled = ENGINE.compile(DefaultRuleSets.admission(DefaultRuleSets.TALENT), NAMES);
        assertThat(compiled)
                .isInstanceOfSatisfying(
                        Compiled.class, sound -> assertThat(sound.warnings()).isEmpty());
        return ENGINE.admission(((Compiled) compiled).ruleSet(), NAMES);
    }

    private static Merit any(Random random) {
        return random.nextInt(3) == 0
                ? standing(pick(random, TalentNames.TRACKS), 1 + random.nextInt(40), 100)
                : result(
                        pick(random, TalentNames.KINDS),
                        pick(random, TalentNames.LEVELS),
                        pick(random, TalentNames.OUTCOMES),
                        random.nextInt(6),
                        random.nextInt(6));
    }

    private static String pick(Random random, List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
