package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RawTest {

    @Test
    void takes_the_score_as_it_is() {
        var season = SampleSeason.plain();
        season.event("Финал");
        season.scores("Финал", 0, -12.5, 0.000001, 99.123456);

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isEqualTo(Points.ZERO);
        assertThat(Formula.points(scored, 2)).isEqualTo(Points.of("-12.5"));
        assertThat(Formula.points(scored, 3)).isEqualTo(Points.of("0.000001"));
        assertThat(Formula.points(scored, 4)).isEqualTo(Points.of("99.123456"));
    }

    @Test
    void multiplies_by_the_scale() {
        var season = new SampleSeason().normalise("$r.raw(0.5)");
        season.event("Финал");
        season.scores("Финал", 7);

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isEqualTo(Points.of("3.5"));
        assertThat(scored.line(1).calculation()).isEqualTo("7 · 0,5 = 3,5");
    }

    @Test
    void needs_a_score() {
        var season = SampleSeason.plain();
        season.event("Финал");
        season.entrant().place("Финал", 1, 1);

        assertThat(season.score().messages()).singleElement().asString().contains("нужно: балл", "Финал");
    }
}
