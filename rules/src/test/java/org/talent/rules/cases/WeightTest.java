package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WeightTest {

    private static SampleSeason season(String rules) {
        return SampleSeason.plain().rules(RuleSetKind.WEIGHT, rules);
    }

    @Test
    void multiplies_named_factors_each_with_its_rule() {
        var season = season("""
                rule "Регион" when $r : ResultClass( level == "региональный" ) then $r.level(0.6); end
                rule "Капитан" when $r : ResultClass( role == "капитан" ) then $r.role(1.1); end
                rule "Последний этап" when $r : ResultClass( lastStage ) then $r.stage(1.5); end
                rule "Курс" when $r : ResultClass( kind == "курс" ) then $r.eventWeight(0.5); end""");
        season.event("Финал").level("региональный");
        season.entrant().result("Финал").score(80).role("капитан");

        var scored = season.score();

        assertThat(scored.points(1)).isEqualTo(Points.of("79.2"));
        assertThat(scored.line(1).factors())
                .extracting(factor -> factor.name() + " " + factor.value() + " "
                        + factor.rule().name())
                .containsExactlyInAnyOrder("уровень 0.6 Регион", "роль 1.1 Капитан", "этап 1.5 Последний этап");
    }

    @Test
    void refuses_a_factor_that_is_set_twice() {
        var season = season("""
                rule "Регион" when $r : ResultClass( level == "региональный" ) then $r.level(0.6); end
                rule "Все" when $r : ResultClass() then $r.level(1); end""");
        season.event("Финал").level("региональный");
        season.event("Другой");
        season.entrant().score("Другой", 5).score("Финал", 80);

        var scored = season.score();

        assertThat(scored.messages())
                .containsExactly("Два правила, «Регион» и «Все», задают множитель уровня:"
                        + " «Финал, олимпиада, региональный, участник (с баллом)». Сузьте одно из них.");
        assertThat(scored.problems().getFirst()).satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(RuleSetKind.WEIGHT);
            assertThat(problem.rule()).isEqualTo("Все");
            assertThat(problem.ruleId()).isEqualTo(2);
            assertThat(problem.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest(name = "{0} in a team of {1}: {2}")
    @CsvSource({
        "FULL, 4, 80",
        "INVERSE, 4, 20",
        "INVERSE_ROOT, 4, 40",
        "INVERSE, 1, 80",
        "INVERSE, 0, 80",
        "INVERSE_ROOT, 3, 46.188022"
    })
    void shares_the_points_of_a_team(String share, int size, String points) {
        var season =
                season("rule \"Команда\" when $r : ResultClass() then $r.teamShare(Share.%s); end".formatted(share));
        season.event("Хакатон");
        season.entrant().result("Хакатон").score(80).team(size);

        assertThat(season.score().points(1)).isEqualTo(Points.of(points));
    }

    @Test
    void says_what_the_share_is() {
        var season = season("rule \"Команда\" when $r : ResultClass() then $r.teamShare(Share.INVERSE_ROOT); end");
        season.event("Хакатон");
        season.entrant().result("Хакатон").score(80).team(4);

        assertThat(season.score().line(1).factors())
                .extracting(factor -> factor.name() + " " + factor.value())
                .containsExactly("доля в команде из 4 человек: 1 / √4 0.5");
    }

    @Test
    void lets_results_age_by_years() {
        var season = season("rule \"Давность\" when $r : ResultClass() then $r.ageing(0.8, Age.YEARS); end");
        season.event("Свежий").ends(LocalDate.of(2027, 1, 15));
        season.event("Прошлогодний").ends(LocalDate.of(2026, 12, 31));
        season.event("Давний").ends(LocalDate.of(2024, 3, 1));
        season.entrant().score("Свежий", 100);
        season.entrant().score("Прошлогодний", 100);
        season.entrant().score("Давний", 100);

        assertThat(season.score().totals()).containsExactly("100", "80", "51.2");
    }

    @Test
    void lets_results_age_by_days() {
        var season = season("rule \"Давность\" when $r : ResultClass() then $r.ageing(0.5, Age.DAYS); end");
        season.event("Финал");
        season.entrant().result("Финал").score(100).day(SampleSeason.ENDS);
        season.entrant().result("Финал").score(100).day(SampleSeason.ENDS.minusDays(3));
        season.entrant().result("Финал").score(100).day(SampleSeason.ENDS.plusDays(9));

        var scored = season.score();

        assertThat(scored.totals()).containsExactly("100", "12.5", "100");
        assertThat(scored.line(2).factors())
                .extracting(factor -> factor.name() + " " + factor.value())
                .containsExactly("давность результата: 0,5 за каждый день, прошло 3 дня 0.125");
    }

    @Test
    void refuses_ageing_in_two_units() {
        var season = season("""
                rule "Годы" when $r : ResultClass() then $r.ageing(0.8, Age.YEARS); end
                rule "Дни" when $r : ResultClass() then $r.ageing(0.99, Age.DAYS); end""");
        season.event("Финал");
        season.scores("Финал", 1);

        assertThat(season.score().messages()).singleElement().asString().contains("«Годы» и «Дни»", "давность");
    }

    @Test
    void refuses_a_computed_factor_out_of_bounds() {
        var season = season("rule \"Доля\" when $r : ResultClass() then $r.eventWeight(1 / ($r.n - 1)); end");
        season.event("Один");
        season.entrant().score("Один", 5);

        assertThat(season.score().messages())
                .containsExactly("Правило вычисляет число, которое бесконечно или вне допустимых границ:"
                        + " «Один, олимпиада, всероссийский, участник (с баллом)».");
    }

    @Test
    void refuses_points_beyond_belief() {
        var season = season("rule \"Вес\" when $r : ResultClass() then $r.eventWeight(1000); end");
        season.event("Опечатка");
        season.entrant().score("Опечатка", 999_999_999);

        assertThat(season.score().messages())
                .containsExactly(
                        "За результаты «Опечатка» выходит больше 1 000 000 000 баллов. Проверьте баллы и множители.");
    }
}
