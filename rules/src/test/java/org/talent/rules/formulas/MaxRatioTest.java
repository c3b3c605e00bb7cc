package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MaxRatioTest {

    @Test
    void gives_percent_of_the_highest_possible_score() {
        var season = new SampleSeason().normalise("$r.maxRatio()");
        season.event("Финал").maximum(40);
        season.scores("Финал", 32.5, 40, 0, 13);

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isEqualTo(Points.of("81.25"));
        assertThat(Formula.points(scored, 2)).isEqualTo(Points.of("100"));
        assertThat(Formula.points(scored, 3)).isEqualTo(Points.ZERO);
        assertThat(scored.line(1).calculation()).isEqualTo("100 · 32,5 / 40 = 81,25");
        assertThat(scored.line(1).raw()).isEqualTo("32,5 из 40");
    }

    @Test
    void lets_a_score_above_the_maximum_pass_unless_a_rule_limits_it() {
        var open = new SampleSeason().normalise("$r.maxRatio()");
        open.event("Курс").maximum(10);
        open.scores("Курс", 12);
        var limited = new SampleSeason().normalise("$r.maxRatio(); $r.limit(0, 100)");
        limited.event("Курс").maximum(10);
        limited.scores("Курс", 12, -3, 5);

        assertThat(Formula.points(open.score(), 1)).isEqualTo(Points.of("120"));
        assertThat(Formula.points(limited.score(), 1)).isEqualTo(Points.of("100"));
        assertThat(Formula.points(limited.score(), 2)).isEqualTo(Points.ZERO);
        assertThat(limited.score().line(1).calculation())
                .isEqualTo("100 · 12 / 10 = 120 → 100 (правило «Формула»: в пределах от 0 до 100)");
        assertThat(limited.score().line(3).calculation()).isEqualTo("100 · 5 / 10 = 50");
    }

    @Test
    void names_the_event_whose_maximum_is_missing() {
        var season = new SampleSeason().normalise("$r.maxRatio()");
        season.event("Финал");
        season.scores("Финал", 32);

        assertThat(season.score().messages())
                .singleElement()
                .asString()
                .contains("maxRatio", "известный максимум", "Финал");
    }

    @Test
    void rounds_once_half_even() {
        var season = new SampleSeason().normalise("$r.maxRatio()");
        season.event("Финал").maximum(300);
        season.scores("Финал", 1, 2);

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isEqualTo(Points.of("0.333333"));
        assertThat(Formula.points(scored, 2)).isEqualTo(Points.of("0.666667"));
        assertThat(scored.line(1).calculation()).isEqualTo("100 · 1 / 300 ≈ 0,333333");
    }
}
