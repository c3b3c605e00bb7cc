package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MinMaxTest {

    @Test
    void stretches_from_the_lowest_to_the_best() {
        var season = new SampleSeason().normalise("$r.minMax(Base.OFFICIAL)");
        season.event("Финал");
        season.scores("Финал", 50, 30, 35, -10);

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isEqualTo(Points.of("100"));
        assertThat(Formula.points(scored, 3)).isEqualTo(Points.of("75"));
        assertThat(Formula.points(scored, 4)).isEqualTo(Points.ZERO);
        assertThat(scored.line(3).calculation()).isEqualTo("100 · (35 − (−10)) / (50 − (−10)) = 75");
    }

    @Test
    void gives_everything_where_all_are_equal_and_to_one_alone() {
        var season = new SampleSeason().normalise("$r.minMax(Base.OFFICIAL)");
        season.event("Финал");
        season.scores("Финал", 7, 7);
        season.event("Одиночный");
        season.entrant().score("Одиночный", 3);

        var scored = season.score();

        assertThat(scored.totals()).containsExactly("100", "100", "100");
        assertThat(scored.line(3).calculation()).isEqualTo("100 (у всех одинаковый балл)");
    }
}
