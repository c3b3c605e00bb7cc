package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ZScoreTest {

    @Test
    void gives_fifty_for_the_mean_and_ten_a_deviation() {
        var season = new SampleSeason().normalise("$r.zScore(50, 10, 0, 100, Base.OFFICIAL)");
        season.event("Финал");
        season.scores("Финал", 10, 20, 30);

        var scored = season.score();

        assertThat(Formula.points(scored, 2)).isEqualTo(Points.of("50"));
        // the population deviation is √(200/3)
        assertThat(Formula.points(scored, 3)).isEqualTo(Points.of("62.247449"));
        assertThat(scored.line(3).calculation()).isEqualTo("50 + 10 · (30 − 20) / 8,164966 ≈ 62,247449");
    }

    @Test
    void stays_within_its_bounds() {
        var season = new SampleSeason().normalise("$r.zScore(50, 40, 0, 100, Base.OFFICIAL)");
        season.event("Финал");
        season.scores("Финал", 0, 0, 0, 0, 9);

        var scored = season.score();

        assertThat(Formula.points(scored, 5)).isEqualTo(Points.of("100"));
        assertThat(scored.line(5).calculation()).endsWith("= 130 → 100 (в пределах от 0 до 100)");
    }

    @Test
    void gives_the_middle_where_all_are_equal_even_with_long_decimals() {
        var season = new SampleSeason().normalise("$r.zScore(50, 10, 0, 100, Base.OFFICIAL)");
        season.event("Финал");
        season.scores("Финал", 0.1, 0.1, 0.1);

        var scored = season.score();

        assertThat(scored.totals()).containsExactly("50", "50", "50");
        assertThat(scored.line(1).calculation()).isEqualTo("50 (у всех одинаковый балл)");
    }

    @Test
    void keeps_the_middle_within_its_bounds_too() {
        var season = new SampleSeason().normalise("$r.zScore(150, 10, 0, 100, Base.OFFICIAL)");
        season.event("Финал");
        season.scores("Финал", 5);

        assertThat(season.score().totals()).containsExactly("100");
    }
}
