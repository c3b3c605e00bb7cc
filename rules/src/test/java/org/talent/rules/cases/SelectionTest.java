package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.ScoreLine;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.Scored;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectionTest {

    private static SampleSeason season(String actions) {
        return SampleSeason.plain().rule(RuleSetKind.SELECTION, "$p", "Path", actions);
    }

    private static String reason(Scored scored, int line) {
        return String.valueOf(scored.explanation(1).lines().get(line).reason());
    }

    @Test
    void counts_the_best_attempt_unless_a_rule_says_otherwise() {
        var season = SampleSeason.plain();
        season.event("Тест");
        var entrant = season.entrant();
        entrant.result("Тест").score(60).attempt(1);
        entrant.result("Тест").score(80).attempt(2);
        entrant.result("Тест").score(70).attempt(3);

        var scored = season.score();

        assertThat(scored.points(1)).isEqualTo(Points.of("80"));
        assertThat(scored.explanation(1).lines()).extracting(ScoreLine::counted).containsExactly(false, true, false);
        assertThat(reason(scored, 0)).isEqualTo("засчитана лучшая попытка в том же мероприятии");
    }

    @Test
    void counts_the_last_attempt_where_a_rule_says_so() {
        var season = season("$p.attempts(Attempts.LAST);");
        season.event("Тест");
        var entrant = season.entrant();
        entrant.result("Тест").score(80).attempt(2);
        entrant.result("Тест").score(70).attempt(3);
        entrant.result("Тест").score(60).attempt(1);

        var scored = season.score();

        assertThat(scored.points(1)).isEqualTo(Points.of("70"));
        assertThat(reason(scored, 0)).isEqualTo("засчитана более поздняя попытка в том же мероприятии");
        assertThat(scored.explanation(1).lines().getFirst().reasonRule())
                .extracting(rule -> rule.name() + " " + rule.id())
                .isEqualTo("Правило 1");
    }

    @Test
    void takes_the_better_of_two_rows_with_the_same_number_of_attempt() {
        var season = season("$p.attempts(Attempts.LAST);");
        season.event("Тест");
        season.entrant().score("Тест", 50).score("Тест", 90);

        assertThat(season.score().points(1)).isEqualTo(Points.of("90"));
    }

    /** School round → region → final, and another final fed by the same region. */
    private static SampleSeason stages(String actions) {
        var season = season(actions);
        season.event("Школа");
        season.event("Регион");
        season.event("Финал А");
        season.event("Финал Б");
        season.event("Курс").kind("курс");
        return season.qualifier("Школа", "Регион")
                .qualifier("Регион", "Финал А")
                .qualifier("Регион", "Финал Б");
    }

    @Test
    void keeps_the_best_stage_of_a_path() {
        var season = stages("$p.bestStage();");
        season.entrant()
                .score("Школа", 95)
                .score("Регион", 70)
                .score("Финал А", 90)
                .score("Курс", 10);

        var scored = season.score();

        assertThat(scored.points(1)).isEqualTo(Points.of("105"));
        assertThat(reason(scored, 1)).isEqualTo("засчитан лучший этап: Школа");
    }

    @Test
    void keeps_the_last_stage_even_where_it_is_worse() {
        var season = stages("$p.lastStage();");
        season.entrant()
                .score("Школа", 95)
                .score("Регион", 99)
                .score("Финал А", 40)
                .score("Курс", 10);

        var scored = season.score();

        assertThat(scored.points(1)).isEqualTo(Points.of("50"));
        assertThat(reason(scored, 0)).isEqualTo("засчитан следующий этап: Финал А");
    }

    @Test
    void counts_two_finals_of_one_selection_both() {
        var best = stages("$p.bestStage();");
        best.entrant().score("Регион", 50).score("Финал А", 90).score("Финал Б", 80);
        var last = stages("$p.lastStage();");
        last.entrant().score("Регион", 100).score("Финал А", 90).score("Финал Б", 80);

        assertThat(best.score().points(1)).isEqualTo(Points.of("170"));
        assertThat(last.score().points(1)).isEqualTo(Points.of("170"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$p.bestStage();", "$p.lastStage();"})
    void a_selection_imported_after_its_final_changes_nothing(String rule) {
        var finalOnly = stages(rule);
        finalOnly.entrant().score("Финал А", 90);
        var selectionLater = stages(rule);
        selectionLater.entrant().score("Финал А", 90).score("Регион", 70).score("Школа", 80);
        var selectionBefore = stages(rule);
        selectionBefore
                .entrant()
                .score("Финал А", 90)
                .score("Регион", 70)
                .score("Школа", 80)
                .reversed();

        assertThat(selectionLater.score().totals())
                .isEqualTo(finalOnly.score().totals())
                .isEqualTo(selectionBefore.score().totals());
    }

    @Test
    void a_struck_out_or_excluded_final_does_not_hide_its_selection() {
        var season = stages("$p.lastStage();")
                .rules(
                        RuleSetKind.ELIGIBILITY,
                        "rule \"Проверка\" when $r : ResultClass( !verified ) then $r.exclude(\"не проверено\"); end");
        season.entrant().score("Регион", 70).result("Финал А").score(90).struckOut();
        season.entrant().score("Регион", 60).result("Финал А").score(90).unverified();

        assertThat(season.score().totals()).containsExactly("70", "60");
    }

    @Test
    void a_stage_follows_through_an_umbrella() {
        var season = season("$p.lastStage();");
        season.event("Отбор");
        season.event("Финал");
        season.event("Финал: личный тур");
        season.event("Финал: командный тур");
        season.qualifier("Отбор", "Финал").nested("Финал: личный тур", "Финал").nested("Финал: командный тур", "Финал");
        season.entrant().score("Отбор", 99).score("Финал: личный тур", 30).score("Финал: командный тур", 40);

        assertThat(season.score().points(1)).isEqualTo(Points.of("70"));
    }

    @Test
    void counts_at_most_k_of_one_series() {
        var season = season("$p.atMostPerMeta(2);");
        season.event("Профиль 1").meta(7);
        season.event("Профиль 2").meta(7);
        season.event("Профиль 3").meta(7);
        season.event("Отдельное");
        season.event("Ещё одно");
        season.entrant()
                .score("Профиль 1", 10)
                .score("Профиль 2", 30)
                .score("Профиль 3", 20)
                .score("Отдельное", 5)
                .score("Ещё одно", 6);

        var scored = season.score();

        assertThat(scored.points(1)).isEqualTo(Points.of("61"));
        assertThat(reason(scored, 0)).isEqualTo("из этой серии уже засчитаны 2 результата");
    }

    @Test
    void counts_parts_of_an_umbrella_as_one_series() {
        var season = season("$p.atMostPerMeta(1);");
        season.event("Фестиваль");
        season.event("Кубок");
        season.event("Гонки");
        season.nested("Кубок", "Фестиваль").nested("Гонки", "Фестиваль");
        season.entrant().score("Кубок", 10).score("Гонки", 30);

        assertThat(season.score().points(1)).isEqualTo(Points.of("30"));
    }

    @Test
    void counts_at_most_k_of_several_kinds_together() {
        var season = season("$p.atMostOf(2, \"курс\", \"тест\");");
        season.event("Курс 1").kind("курс");
        season.event("Курс 2").kind("курс");
        season.event("Тест").kind("тест");
        season.event("Финал");
        season.entrant()
                .score("Курс 1", 10)
                .score("Курс 2", 30)
                .score("Тест", 20)
                .score("Финал", 1);

        var scored = season.score();

        assertThat(scored.points(1)).isEqualTo(Points.of("51"));
        assertThat(reason(scored, 0)).isEqualTo("уже засчитаны 2 результата такого вида: курс, тест");
    }

    @Test
    void leaves_out_a_kind_of_which_none_may_count() {
        var season = season("$p.atMostOf(0, \"тест\");");
        season.event("Тест").kind("тест");
        season.entrant().score("Тест", 20);

        var scored = season.score();

        assertThat(scored.row(1)).isNegative();
        assertThat(reason(scored, 0)).isEqualTo("уже засчитано 0 результатов такого вида: тест");
    }

    @Test
    void names_two_rules_that_set_the_same() {
        var season = SampleSeason.plain().rules(RuleSetKind.SELECTION, """
                rule "Лучший" when $p : Path() then $p.bestStage(); end
                rule "Последний" when $p : Path() then $p.lastStage(); end""");
        season.event("Финал");

        assertThat(season.score().messages())
                .contains(
                        "Два правила, «Лучший» и «Последний», задают какой этап считается: «Программная робототехника»."
                                + " Сузьте одно из них.");
    }
}
