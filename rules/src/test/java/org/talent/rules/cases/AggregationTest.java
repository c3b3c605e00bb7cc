package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Explanation.Step;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.ScoreLine;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.Scored;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AggregationTest {

    private static SampleSeason season(String actions) {
        var season = SampleSeason.plain().rule(RuleSetKind.AGGREGATION, "$t", "Track", actions);
        season.event("Олимпиада 1");
        season.event("Олимпиада 2");
        season.event("Курс").kind("курс");
        season.event("Тест").kind("тест");
        return season;
    }

    private static Scored scored(String actions, double one, double two, double course, double test) {
        var season = season(actions);
        season.entrant()
                .score("Олимпиада 1", one)
                .score("Олимпиада 2", two)
                .score("Курс", course)
                .score("Тест", test);
        return season.score();
    }

    @Test
    void adds_everything_where_no_rule_speaks() {
        var season = SampleSeason.plain();
        season.event("Олимпиада 1");
        season.event("Олимпиада 2");
        season.entrant().score("Олимпиада 1", 10).score("Олимпиада 2", 20.5);

        var scored = season.score();

        assertThat(scored.points(1)).isEqualTo(Points.of("30.5"));
        assertThat(scored.explanation(1).adding()).isEqualTo("сумма засчитанных результатов");
        assertThat(scored.explanation(1).addingRule()).isNull();
    }

    @Test
    void adds_the_best_of_n() {
        var scored = scored("$t.bestOf(2);", 10, 40, 30, 20);

        assertThat(scored.points(1)).isEqualTo(Points.of("70"));
        assertThat(scored.explanation(1).adding()).isEqualTo("сумма 2 лучших результатов");
        assertThat(scored.explanation(1).lines().getFirst().reason()).isEqualTo("не входит в 2 лучших результата");
        assertThat(scored.standings().counted[0]).isEqualTo(2);
    }

    @Test
    void takes_the_mean_of_what_counts_to_the_micro_point() {
        var scored = scored("$t.mean();", 1, 1, 0, 0.000001);

        // 2.000001 / 4 = 0.50000025, half even to six digits
        assertThat(scored.points(1)).isEqualTo(Points.of("0.5"));
        assertThat(scored.explanation(1).lines())
                .extracting(ScoreLine::share)
                .containsExactly("1 / 4", "1 / 4", "0 / 4", "0,000001 / 4");
        assertThat(sumOfLines(scored)).isEqualTo(scored.points(1));
    }

    @Test
    void lets_each_further_result_count_less() {
        var scored = scored("$t.decayedSum(0.5);", 80, 40, 20, 10);

        // 0.5 · (80 + 40/2 + 20/4 + 10/8)
        assertThat(scored.points(1)).isEqualTo(Points.of("53.125"));
        assertThat(scored.explanation(1).lines())
                .extracting(ScoreLine::share)
                .containsExactly(
                        "80 · 0,5", "40 · 0,5 · (1 − 0,5)^1", "20 · 0,5 · (1 − 0,5)^2", "10 · 0,5 · (1 − 0,5)^3");
    }

    @Test
    void caps_kinds_in_points_together() {
        var scored = scored("$t.capPoints(25, \"курс\", \"тест\");", 10, 40, 30, 20);

        assertThat(scored.points(1)).isEqualTo(Points.of("75"));
        assertThat(scored.explanation(1).steps())
                .extracting(Step::sentence, Step::change)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "курс, тест: вместе не больше чем на 25; из 50 остаётся 25", Points.of("-25")));
    }

    @Test
    void caps_kinds_as_a_share_of_the_final_total() {
        var scored = scored("$t.capShare(0.3, \"курс\", \"тест\");", 40, 30, 50, 50);

        // 70 of other kinds are 70 % of 100
        assertThat(scored.points(1)).isEqualTo(Points.of("100"));
        assertThat(scored.explanation(1).steps())
                .extracting(Step::sentence)
                .containsExactly("курс, тест: вместе не больше 30 % итога; из 100 остаётся 30");
    }

    @Test
    void leaves_a_share_alone_that_is_small_enough_and_zero_to_who_has_nothing_else() {
        assertThat(scored("$t.capShare(0.3, \"курс\", \"тест\");", 40, 30, 20, 10)
                        .points(1))
                .isEqualTo(Points.of("100"));
        assertThat(scored("$t.capShare(0.3, \"курс\", \"тест\");", 0, 0, 20, 10).points(1))
                .isEqualTo(Points.ZERO);
    }

    @Test
    void holds_two_shares_at_once() {
        var scored = scored("$t.capShare(0.3, \"курс\"); $t.capShare(0.2, \"тест\");", 30, 20, 500, 500);

        // 50 are the other half
        assertThat(scored.points(1)).isEqualTo(Points.of("100"));
        assertThat(scored.explanation(1).steps())
                .extracting(Step::change)
                .containsExactly(Points.of("-470"), Points.of("-480"));
    }

    @Test
    void holds_two_shares_where_only_one_is_reached_in_the_end() {
        var scored = scored("$t.capShare(0.3, \"курс\"); $t.capShare(0.2, \"тест\");", 50, 10, 500, 15);

        // courses take 30 % of 75 / 0.7; the test stays below its share
        assertThat(scored.points(1)).isEqualTo(Points.of("107.142857"));
        assertThat(scored.explanation(1).steps()).hasSize(1);
    }

    @Test
    void needs_a_number_of_results() {
        var scored = scored("$t.bestOf(5); $t.minimumResults(5);", 10, 40, 30, 20);

        assertThat(scored.points(1)).isEqualTo(Points.ZERO);
        assertThat(scored.explanation(1).steps())
                .extracting(Step::sentence, Step::change)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "засчитаны 4 результата, а нужно не меньше 5: итог — ноль", Points.of("-100")));
    }

    @Test
    void works_with_negative_points() {
        assertThat(scored("$t.bestOf(3);", -5, -1, -2, -3).points(1)).isEqualTo(Points.of("-6"));
        assertThat(scored("$t.capShare(0.3, \"курс\");", -5, -1, 10, 0).points(1))
                .isEqualTo(Points.of("-6"));
        assertThat(scored("$t.mean();", -5, -1, -2, -3).standings().bestSingle[0])
                .isEqualTo(-1_000_000);
    }

    @Test
    void weighs_an_event_for_each_track_apart() {
        var season = SampleSeason.plain();
        season.event("Общее").counts(0, 0.5).counts(1, 1);
        season.entrant().score("Общее", 80);

        var scored = season.score();

        assertThat(scored.points(1)).isEqualTo(Points.of("40"));
        assertThat(new Points(scored.standings().points[scored.row(1, 1)])).isEqualTo(Points.of("80"));
        assertThat(scored.line(1).factors())
                .extracting(factor -> factor.name() + " " + factor.value())
                .containsExactly("вес мероприятия в направлении 0.5");
    }

    @Test
    void refuses_a_kind_in_two_caps_and_two_ways_to_add() {
        var caps = season("$t.capPoints(25, \"курс\", \"тест\"); $t.capShare(0.3, \"курс\");");
        var ways = SampleSeason.plain().rules(RuleSetKind.AGGREGATION, """
                rule "Сумма" when $t : Track() then $t.sum(); end
                rule "Среднее" when $t : Track() then $t.mean(); end""");

        assertThat(caps.score().messages()).first().asString().contains("предел для одного вида");
        assertThat(ways.score().messages()).first().asString().contains("«Сумма» и «Среднее»", "как складываются");
    }

    private static Points sumOfLines(Scored scored) {
        return new Points(scored.explanation(1).lines().stream()
                .mapToLong(line -> line.contribution().micros())
                .sum());
    }
}
