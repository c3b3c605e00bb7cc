package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talent.rules.RuleSetKind;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.Scored;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AwardTest {

    private static SampleSeason season(String rules) {
        var season = SampleSeason.plain()
                .rule(
                        RuleSetKind.QUOTA,
                        "$c",
                        "Cohort",
                        "$c.quota(\"победитель\", 0.25, Of.RANKED, Rounding.FLOOR, Ties.EXCLUDE, true);"
                                + " $c.quota(\"призёр\", 0.5, Of.RANKED, Rounding.FLOOR, Ties.EXCLUDE, true);")
                .rules(RuleSetKind.AWARD, rules);
        season.event("Финал");
        season.event("Второй");
        return season;
    }

    private static final String BY_CUT_OFF =
            "rule \"По границам\" when $s : Standing( reachedAny ) then $s.award(); end\n";

    @Test
    void proposes_by_cut_offs_where_no_award_rule_speaks() {
        var season = SampleSeason.plain().rule(RuleSetKind.QUOTA, "$c", "Cohort", "$c.cutoff(\"призёр\", 50);");
        season.event("Финал");
        season.scores("Финал", 50, 49.999999);

        assertThat(season.score().proposals()).containsExactly("призёр", "—");
    }

    @Test
    void withholds_with_the_reason_in_words_and_lets_nobody_move_up() {
        var season = season(BY_CUT_OFF
                + "rule \"Мало\" when $s : Standing( counted < 2 ) then $s.withhold(\"меньше двух результатов\"); end");
        season.entrant().score("Финал", 100);
        season.entrant().score("Финал", 40).score("Второй", 50);
        season.entrant().score("Финал", 30).score("Второй", 30);
        season.entrant().score("Финал", 20).score("Второй", 30);

        var scored = season.score();

        assertThat(scored.proposals()).containsExactly("—", "призёр", "—", "—");
        assertThat(scored.reason(1)).isEqualTo("меньше двух результатов");
        assertThat(scored.reason(2)).isEqualTo("По границам");
        assertThat(scored.reason(4)).isEqualTo(null);
        assertThat(scored.standings().reached[0])
                .as("the class that was reached is kept")
                .isZero();
    }

    @ParameterizedTest(name = "{0} points earn {1}")
    @CsvSource({"80, победитель", "79.999999, призёр", "60, призёр", "59.999999, —"})
    void takes_equal_for_enough(double points, String expected) {
        var season = SampleSeason.plain().rules(RuleSetKind.AWARD, """
                rule "От 80" when $s : Standing( points >= 80 ) then $s.propose("победитель"); end
                rule "От 60" when $s : Standing( points >= 60, points < 80 ) then $s.propose("призёр"); end""");
        season.event("Финал");
        season.scores("Финал", points);

        assertThat(season.score().proposals()).containsExactly(expected);
    }

    /** Rules that mention points are asked for everybody, those that do not once for all who are alike. */
    @Test
    void says_the_same_of_those_it_cannot_tell_apart_as_of_each_alone() {
        var few = "rule \"Мало\" when $s : Standing( counted < 2 ) then $s.withhold(\"мало\"); end\n";
        var alike = crowd(BY_CUT_OFF + few);
        var alone = crowd(BY_CUT_OFF + few
                + "rule \"Никто\" when $s : Standing( points > 1000 ) then $s.withhold(\"никогда\"); end");

        assertThat(alike.proposals()).contains("победитель", "призёр", "—").isEqualTo(alone.proposals());
        assertThat(alike.standings().reason)
                .contains("мало", "По границам", null)
                .isEqualTo(alone.standings().reason);
    }

    private static Scored crowd(String rules) {
        var season = season(rules);
        for (int number = 0; number < 80; number++) {
            season.entrant().score("Финал", number * 7 % 100).score("Второй", number % 50);
        }
        for (int number = 0; number < 170; number++) {
            season.entrant().score("Финал", number * 11 % 130);
        }
        return season.score();
    }

    @Test
    void sees_place_share_and_what_was_gathered() {
        var season = season("""
                rule "Лучшая половина" when $s : Standing( share <= 0.5, place <= 2, placeTo == place ) then $s.propose("призёр"); end
                rule "Задача на полный балл"
                when $s : Standing( share > 0.5, fullParts >= 1, bestSingle >= 10, finals >= 1 ) then $s.propose("похвальный отзыв"); end""");
        season.scores("Финал", 40, 30);
        season.entrant().result("Финал").score(20).fullParts(1);
        season.entrant().result("Финал").score(9).fullParts(1);

        assertThat(season.score().proposals()).containsExactly("призёр", "призёр", "похвальный отзыв", "—");
    }

    @Test
    void names_two_rules_that_propose_for_one() {
        var season = season(
                BY_CUT_OFF + "rule \"Первый\" when $s : Standing( place == 1 ) then $s.propose(\"победитель\"); end");
        season.scores("Финал", 40, 30, 20, 10);

        assertThat(season.score().messages())
                .containsExactly("Два правила, «По границам» и «Первый», задают награду:"
                        + " «Программная робототехника». Сузьте одно из них.");
    }
}
