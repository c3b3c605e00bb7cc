package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Cohort;
import org.talent.rules.RuleSetKind;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupingTest {

    private static final String BY_GRADE = """
            rule "Младшие" when $e : Entrant( grade <= 8, grade > 0 ) then $e.group("7–8 класс"); end
            rule "Старшие" when $e : Entrant( grade >= 9 ) then $e.group("9–11 класс"); end""";

    private static SampleSeason season(String rules) {
        var season = SampleSeason.plain().rules(RuleSetKind.GROUPING, rules);
        season.event("Финал");
        return season;
    }

    @Test
    void ranks_each_group_apart() {
        var season = season(BY_GRADE);
        season.entrant().grade(7).score("Финал", 50);
        season.entrant().grade(8).score("Финал", 60);
        season.entrant().grade(9).score("Финал", 40);

        var scored = season.score();

        assertThat(scored.place(1)).isEqualTo("2");
        assertThat(scored.place(3)).isEqualTo("1");
        assertThat(scored.cohorts()).extracting(Cohort::group).containsExactly("7–8 класс", "9–11 класс");
        assertThat(scored.explanation(3).group()).isEqualTo("9–11 класс");
        assertThat(scored.explanation(3).groupRule().name()).isEqualTo("Старшие");
    }

    @Test
    void names_who_belongs_to_no_group() {
        var season = season(BY_GRADE);
        season.entrant().grade(0).age(18).score("Финал", 50);

        assertThat(season.score().messages())
                .containsExactly("Ни одно правило не относит к группе:"
                        + " Программная робототехника: класс 0, возраст 18. Добавьте правило для всех остальных.");
    }

    @Test
    void groups_by_age_and_region_too() {
        var season = season("""
                rule "Взрослые" when $e : Entrant( age >= 18 ) then $e.group("9–11 класс"); end
                rule "Казань" when $e : Entrant( age < 18, region == "Татарстан" ) then $e.group("7–8 класс"); end
                rule "Другие" when $e : Entrant( age < 18, region != "Татарстан" ) then $e.group("9–11 класс"); end""");
        season.entrant().age(18).region("Татарстан").score("Финал", 3);
        season.entrant().age(17).region("Татарстан").score("Финал", 2);
        season.entrant().age(17).score("Финал", 1);

        var scored = season.score();

        assertThat(scored.problems()).isEmpty();
        assertThat(scored.place(2)).isEqualTo("1");
        assertThat(scored.place(3)).isEqualTo("2");
    }

    @Test
    void names_two_rules_for_one_entrant() {
        var season = season(BY_GRADE + "\nrule \"Все\" when $e : Entrant() then $e.group(\"7–8 класс\"); end");
        season.entrant().grade(9).score("Финал", 50);

        assertThat(season.score().messages()).singleElement().asString().contains("«Старшие» и «Все»", "группу");
    }
}
