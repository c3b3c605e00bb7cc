package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.RuleSetKind;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TieBreakTest {

    private static final String HALF =
            "$c.quota(\"победитель\", 0.5, Of.RANKED, Rounding.FLOOR, Ties.TIE_BREAK, true);";

    private static SampleSeason season(String keys) {
        var season = SampleSeason.plain()
                .rule(RuleSetKind.QUOTA, "$c", "Cohort", HALF + " $c.tieBreak(\"%s\");".formatted(keys));
        season.event("Отбор");
        season.event("Финал");
        return season.qualifier("Отбор", "Финал");
    }

    @Test
    void breaks_a_tie_by_the_best_single_result() {
        var season = season("bestSingle, finals, earliest");
        season.entrant().score("Отбор", 50).score("Финал", 50);
        season.entrant().score("Отбор", 40).score("Финал", 60);

        var scored = season.score();

        assertThat(scored.proposals()).containsExactly("—", "победитель");
        assertThat(scored.place(1)).as("places stay shared").isEqualTo("1–2");
        assertThat(scored.sentence(0)).contains("ничью на границе решают дополнительные признаки");
    }

    @Test
    void goes_on_to_verified_finals_then_to_the_earlier_result() {
        var finals = season("bestSingle, finals, earliest");
        finals.entrant().score("Отбор", 60);
        finals.entrant().score("Финал", 60);
        var verified = season("bestSingle, finals, earliest");
        verified.entrant().result("Финал").score(60);
        verified.entrant().result("Финал").score(60).unverified();
        var earlier = season("bestSingle, finals, earliest");
        earlier.entrant().result("Финал").score(60).day(LocalDate.of(2027, 5, 2));
        earlier.entrant().result("Финал").score(60).day(LocalDate.of(2027, 5, 1));

        assertThat(finals.score().proposals()).containsExactly("—", "победитель");
        assertThat(verified.score().proposals()).containsExactly("победитель", "—");
        assertThat(earlier.score().proposals()).containsExactly("—", "победитель");
    }

    @Test
    void leaves_outside_who_is_still_equal() {
        var season = season("bestSingle");
        season.entrant().score("Финал", 60);
        season.entrant().score("Финал", 60);

        assertThat(season.score().proposals()).containsExactly("—", "—");
    }

    @Test
    void breaks_ties_by_full_parts_and_by_the_number_of_results() {
        var parts = season("fullParts");
        parts.entrant().result("Финал").score(60).fullParts(1);
        parts.entrant().result("Финал").score(60).fullParts(2);
        var counted = season("counted");
        counted.entrant().score("Финал", 60);
        counted.entrant().score("Финал", 30).score("Отбор", 30);

        assertThat(parts.score().proposals()).containsExactly("—", "победитель");
        assertThat(counted.score().proposals()).containsExactly("—", "победитель");
    }

    @Test
    void orders_places_as_programming_contests_do() {
        var season = SampleSeason.plain().rule(RuleSetKind.QUOTA, "$c", "Cohort", """
                        $c.rankBy("penalty, lastSuccess");
                        $c.quota("победитель", 0.4, Of.RANKED, Rounding.FLOOR, Ties.EXCLUDE, true);""");
        season.event("Контест");
        int[][] teams = {{5, 400, 290}, {6, 700, 300}, {5, 380, 280}, {5, 380, 270}, {5, 380, 270}};
        for (var team : teams) {
            season.entrant().result("Контест").score(team[0]).penalty(team[1]).lastSuccess(team[2]);
        }
        season.entrant().result("Контест").score(5);
        season.entrant()
                .result("Контест")
                .score(5)
                .penalty(380)
                .lastSuccess(100)
                .unofficial();

        var scored = season.score();

        assertThat(IntStream.rangeClosed(1, 7).mapToObj(scored::place))
                .containsExactly("5", "1", "4", "2–3", "2–3", "6", "2");
        // floor(0.4 · 6) = 2 places, and two teams are equal to the last key
        assertThat(scored.proposals()).containsExactly("—", "победитель", "—", "—", "—", "—", "—");
    }
}
