package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceTableTest {

    private static final String FORMULA = "$r.placeTable(\"1: 100, 2: 90, 3..5: 80\")";

    @Test
    void gives_the_points_of_the_row() {
        var season = new SampleSeason().normalise(FORMULA);
        season.event("Кубок");
        for (int place = 1; place <= 6; place++) {
            season.entrant().place("Кубок", place, place);
        }

        var scored = season.score();

        assertThat(scored.totals()).containsExactly("100", "90", "80", "80", "80", "0");
        assertThat(scored.line(4).calculation()).isEqualTo("80 (4 место; в таблице 3–5: 80)");
        assertThat(scored.line(6).calculation()).isEqualTo("0 (6 места в таблице нет)");
        assertThat(Formula.points(scored, 6)).isEqualTo(Points.ZERO);
    }

    @Test
    void shares_the_points_of_a_shared_place() {
        var season = new SampleSeason().normalise(FORMULA);
        season.event("Кубок");
        season.entrant().place("Кубок", 1, 3);
        season.entrant().place("Кубок", 5, 8);

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isEqualTo(Points.of("90"));
        assertThat(Formula.points(scored, 2)).isEqualTo(Points.of("20"));
        assertThat(scored.line(1).calculation())
                .isEqualTo("(1 · 100 + 1 · 90 + 1 · 80) / 3 = 90 (1–3 место; в таблице 1: 100; 2: 90; 3–5: 80)");
    }

    @Test
    void shares_a_place_that_follows_from_equal_scores_in_the_same_way() {
        var season = new SampleSeason().normalise(FORMULA);
        season.event("Кубок");
        season.scores("Кубок", 9, 7, 7, 1);

        assertThat(season.score().totals()).containsExactly("100", "85", "85", "80");
    }

    @Test
    void the_last_row_may_hold_for_all_places_that_follow() {
        var season = new SampleSeason().normalise("$r.placeTable(\"1: 100, 2..: 30\")");
        season.event("Кубок");
        season.entrant().place("Кубок", 1, 1);
        season.entrant().place("Кубок", 4_321, 4_321);

        var scored = season.score();

        assertThat(scored.totals()).containsExactly("100", "30");
        assertThat(scored.line(2).calculation()).isEqualTo("30 (4321 место; в таблице с 2-го: 30)");
    }

    @Test
    void copes_with_the_longest_tie() {
        var season = new SampleSeason().normalise(FORMULA);
        season.event("Кубок");
        season.entrant().place("Кубок", 1, 1_000_000);

        assertThat(Formula.points(season.score(), 1)).isEqualTo(Points.of("0.00043"));
    }
}
