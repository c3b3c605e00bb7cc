package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talent.rules.Cohort.CutOff;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.Scored;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotaTest {

    /** 8 % and 25 %, the 25 with the 8 inside (true) or on top of them (false). */
    private static String shares(String of, String rounding, String ties, boolean cumulative) {
        return """
                rule "Победители" when $c : Cohort()
                then $c.quota("победитель", 0.08, Of.%1$s, Rounding.%2$s, Ties.%3$s, true); end
                rule "Призёры" when $c : Cohort()
                then $c.quota("призёр", 0.25, Of.%1$s, Rounding.%2$s, Ties.%3$s, %4$s); end""".formatted(of, rounding, ties, cumulative);
    }

    private static Scored scored(String quota, double... scores) {
        var season = SampleSeason.plain().rules(RuleSetKind.QUOTA, quota);
        season.event("Финал");
        season.scores("Финал", scores);
        return season.score();
    }

    /** Scores n, n − 1 … 1: everybody different, nobody zero. */
    private static double[] different(int n) {
        return IntStream.range(0, n).mapToDouble(index -> n - index).toArray();
    }

    @ParameterizedTest(name = "of {0} there are {1} winners and {2} with prize-winners")
    @CsvSource({
        "1, 0, 0",
        "2, 0, 0",
        "3, 0, 0",
        "4, 0, 1",
        "7, 0, 1",
        "8, 0, 2",
        "11, 0, 2",
        "12, 0, 3",
        "13, 1, 3",
        "24, 1, 6",
        "25, 2, 6",
        "100, 8, 25",
        "123, 9, 30"
    })
    void rounds_shares_down(int n, int winners, int together) {
        var scored = scored(shares("POSITIVE", "FLOOR", "EXCLUDE", true), different(n));

        assertThat(scored.cutOff(0).reached()).isEqualTo(winners);
        assertThat(scored.cutOff(1).reached()).isEqualTo(together);
        assertThat(scored.cutOff(0).allowed()).isEqualTo(winners);
        assertThat(scored.cutOff(1).allowed()).isEqualTo(together);
    }

    @Test
    void warns_where_a_share_is_less_than_one_place() {
        var scored = scored(shares("POSITIVE", "FLOOR", "EXCLUDE", true), different(12));

        assertThat(scored.cutOff(0).points()).isEmpty();
        assertThat(scored.sentence(0))
                .isEqualTo("8 % от 12 участников с баллами больше нуля — 0 мест (округление вниз),"
                        + " ничья на границе не входит: никто не проходит");
        assertThat(scored.warnings())
                .containsExactly("«победитель»: 8 % от 12 участников с баллами больше нуля — меньше одного места,"
                        + " поэтому этот класс не получит никто.");
    }

    @Test
    void says_how_a_cut_off_was_computed() {
        var scores = DoubleStream.concat(
                        DoubleStream.of(90, 89, 88, 87, 86, 85, 84, 74.25, 70, 70),
                        DoubleStream.iterate(60, x -> x - 0.5))
                .limit(123)
                .toArray();

        var scored = scored(shares("POSITIVE", "FLOOR", "EXCLUDE", true), scores);

        assertThat(scored.sentence(0))
                .isEqualTo("8 % от 123 участников с баллами больше нуля — 9 мест (округление вниз),"
                        + " ничья на границе не входит: проходной балл 74,25, прошли 8");
        assertThat(scored.warnings().getFirst())
                .isEqualTo("«победитель»: на границе 2 участника с баллом 70, и эта ничья не входит: занято 8 из 9.");
    }

    @Test
    void reads_25_percent_with_the_winners_inside_or_on_top() {
        var inside = scored(shares("POSITIVE", "FLOOR", "EXCLUDE", true), different(100));
        var onTop = scored(shares("POSITIVE", "FLOOR", "EXCLUDE", false), different(100));

        assertThat(inside.cutOff(1).reached()).isEqualTo(25);
        assertThat(onTop.cutOff(1).reached()).isEqualTo(33);
        assertThat(onTop.cutOff(1).allowed()).isEqualTo(33);
        assertThat(onTop.sentence(1)).contains("25 мест (округление вниз) сверх 8 в классах выше");
    }

    @ParameterizedTest(name = "{0}: {1} places of 10 at 25 %")
    @CsvSource({"FLOOR, 2", "NEAREST, 3", "CEILING, 3"})
    void rounds_as_the_rule_says(String rounding, int places) {
        var scored = scored(shares("RANKED", rounding, "EXCLUDE", true), different(10));

        assertThat(scored.cutOff(1).allowed()).isEqualTo(places);
    }

    @Test
    void takes_a_fraction_for_what_it_means() {
        var scored = scored(
                "rule \"Двенадцатая часть\" when $c : Cohort()"
                        + " then $c.quota(\"победитель\", 1 / 12, Of.RANKED, Rounding.FLOOR, Ties.EXCLUDE, true); end",
                different(300));

        assertThat(scored.cutOff(0).allowed()).isEqualTo(25);
        assertThat(scored.sentence(0)).startsWith("8,333333 % от 300 участников рейтинга — 25 мест");
    }

    @Test
    void keeps_a_tie_across_both_boundaries_outside_inside_or_breaks_it() {
        // 25 people: 2 winners, 6 together; ties at places 2–3 and 6–7
        var scores = DoubleStream.concat(
                        DoubleStream.of(90, 80, 80, 70, 65, 60, 60), DoubleStream.iterate(50, x -> x - 1))
                .limit(25)
                .toArray();

        var out = scored(shares("POSITIVE", "FLOOR", "EXCLUDE", true), scores);
        var in = scored(shares("POSITIVE", "FLOOR", "INCLUDE", true), scores);

        assertThat(out.cohort().cutOffs()).extracting(CutOff::reached).containsExactly(1, 5);
        assertThat(in.cohort().cutOffs()).extracting(CutOff::reached).containsExactly(3, 7);
        assertThat(in.warnings())
                .containsExactly(
                        "«победитель»: ничья на границе вошла целиком: прошли 3, хотя квота — 2.",
                        "«призёр»: ничья на границе вошла целиком: прошли 7, хотя квота — 6.");
        assertThat(out.place(2)).isEqualTo("2–3");
    }

    @Test
    void excludes_everybody_where_all_are_equal_and_ties_stay_outside() {
        var out = scored(shares("POSITIVE", "FLOOR", "EXCLUDE", true), 5, 5, 5, 5, 5, 5, 5, 5);
        var in = scored(shares("POSITIVE", "FLOOR", "INCLUDE", true), 5, 5, 5, 5, 5, 5, 5, 5);

        assertThat(out.proposals()).containsOnly("—");
        assertThat(out.cutOff(1).points()).isEmpty();
        assertThat(in.proposals()).containsOnly("призёр");
        assertThat(in.place(1)).isEqualTo("1–8");
    }

    @Test
    void counts_only_those_with_points_where_the_rule_says_positive() {
        var positive = scored(shares("POSITIVE", "FLOOR", "EXCLUDE", true), 9, 8, 7, 6, 0, 0, 0, 0);
        var ranked = scored(shares("RANKED", "FLOOR", "EXCLUDE", true), 9, 8, 7, 6, 0, 0, 0, 0);

        assertThat(positive.cutOff(1).reached()).isEqualTo(1);
        assertThat(ranked.cutOff(1).reached()).isEqualTo(2);
    }

    @Test
    void counts_officials_whose_results_do_not_count_where_the_rule_says_official() {
        var season = SampleSeason.plain()
                .rules(
                        RuleSetKind.ELIGIBILITY,
                        "rule \"Не проверено\" when $r : ResultClass( !verified ) then $r.exclude(\"не проверено\"); end")
                .rules(RuleSetKind.QUOTA, shares("OFFICIAL", "FLOOR", "EXCLUDE", true));
        season.event("Финал");
        season.scores("Финал", 9, 8, 7, 6);
        for (int index = 0; index < 4; index++) {
            season.entrant().result("Финал").score(1).unverified();
        }
        season.entrant().result("Финал").score(100).unofficial().unverified();
        season.entrant().result("Финал").score(100).struckOut();

        var scored = season.score();

        assertThat(scored.cohort().ranked()).isEqualTo(4);
        assertThat(scored.cohort().official()).isEqualTo(8);
        assertThat(scored.cutOff(1).allowed()).isEqualTo(2);
        assertThat(scored.sentence(1)).startsWith("25 % от 8 официальных участников — 2 места");
    }

    @Test
    void gives_nothing_to_those_with_zero_where_nobody_has_more() {
        var scored = scored(shares("POSITIVE", "FLOOR", "EXCLUDE", true), 0, 0, 0, 0, 0);

        assertThat(scored.proposals()).containsOnly("—");
        assertThat(scored.cohort().positive()).isZero();
        assertThat(scored.warnings()).hasSize(2);
    }

    @Test
    void warns_where_people_without_points_get_a_class() {
        var scored = scored(shares("RANKED", "FLOOR", "INCLUDE", true), 0, 0, 0, 0, 0);

        assertThat(scored.warnings())
                .contains("«призёр»: граница не выше нуля, поэтому класс получают участники без баллов.");
    }

    @Test
    void raises_and_cuts_a_quota_by_points_and_people() {
        var scored = scored(shares("RANKED", "FLOOR", "EXCLUDE", true) + """

                rule "Не ниже 95" when $c : Cohort() then $c.atLeast("победитель", 95); end
                rule "Не больше 10" when $c : Cohort() then $c.atMost("призёр", 10); end""", different(100));

        assertThat(scored.cutOff(0).points()).contains(Points.of("95"));
        assertThat(scored.cutOff(0).reached()).isEqualTo(6);
        assertThat(scored.cutOff(0).rule()).isEqualTo("Не ниже 95");
        assertThat(scored.sentence(0)).contains("8 мест", "; не ниже 95: проходной балл 95, прошли 6");
        assertThat(scored.cutOff(1).reached()).isEqualTo(10);
        assertThat(scored.sentence(1)).contains("25 мест", "; не больше 10 участников: проходной балл 91, прошли 10");
    }

    @Test
    void never_lets_a_tie_break_a_hard_number() {
        var scored = scored("""
                rule "Граница" when $c : Cohort() then $c.cutoff("призёр", 50); end
                rule "Не больше трёх" when $c : Cohort() then $c.atMost("призёр", 3); end""", 90, 80, 70, 70, 70, 60);

        assertThat(scored.cutOff(0).reached()).isEqualTo(2);
    }

    @Test
    void says_that_nobody_reaches_a_given_cut_off_and_that_cut_offs_stand_in_wrong_order() {
        var scored = scored("""
                rule "Победители" when $c : Cohort() then $c.cutoff("победитель", 40); end
                rule "Призёры" when $c : Cohort() then $c.cutoff("призёр", 60); end""", 30, 20);

        assertThat(scored.warnings())
                .containsExactly(
                        "«победитель»: до этого класса не дошёл никто.",
                        "Граница класса «призёр» выше границы лучшего класса «победитель». Проверьте правила.",
                        "«призёр»: до этого класса не дошёл никто.");
    }

    @Test
    void refuses_two_boundaries_of_one_class_and_a_share_of_itself() {
        var twice = scored(shares("RANKED", "FLOOR", "EXCLUDE", true) + """

                rule "Ещё" when $c : Cohort() then $c.cutoff("победитель", 40); end""", 30, 20);
        var circle = scored(
                "rule \"Круг\" when $c : Cohort()"
                        + " then $c.quota(\"победитель\", 0.5, Of.AWARDED, Rounding.FLOOR, Ties.EXCLUDE, true); end",
                30,
                20);

        assertThat(twice.messages())
                .singleElement()
                .asString()
                .contains("«Победители» и «Ещё»", "границу одного класса");
        assertThat(circle.messages()).singleElement().asString().contains("самый низкий");
    }

    @Test
    void makes_shares_of_the_awarded_from_the_lowest_class_up() {
        var scored = scored("""
                rule "Золото" when $c : Cohort() then $c.quota("победитель", 1 / 6, Of.AWARDED, Rounding.NEAREST, Ties.NEAREST_COUNT, true); end
                rule "Бронза" when $c : Cohort() then $c.cutoff("третья степень", 7); end""", different(18));

        // twelve have 7 or more: two of them gold
        assertThat(scored.cohort().cutOffs()).extracting(CutOff::reached).containsExactly(2, 12);
        assertThat(scored.sentence(0))
                .isEqualTo("16,666667 % от 12 награждённых — это 2; берётся балл,"
                        + " до которого дошло ближайшее к этому число участников: проходной балл 17, прошли 2");
    }

    @Test
    void takes_the_higher_score_where_two_counts_are_as_near() {
        var scored = scored(
                "rule \"Половина\" when $c : Cohort()"
                        + " then $c.quota(\"призёр\", 0.5, Of.RANKED, Rounding.NEAREST, Ties.NEAREST_COUNT, true); end",
                9,
                8,
                8,
                8,
                1,
                1);

        // three wanted; one (9) and four (8) are not as near: distance 2 and 1
        assertThat(scored.cutOff(0).points()).contains(Points.of("8"));
    }

    @Test
    void has_no_cohort_where_nobody_takes_part() {
        var season = SampleSeason.plain().rules(RuleSetKind.QUOTA, shares("RANKED", "FLOOR", "EXCLUDE", true));
        season.event("Финал");

        assertThat(season.score().cohorts()).isEmpty();
    }
}
