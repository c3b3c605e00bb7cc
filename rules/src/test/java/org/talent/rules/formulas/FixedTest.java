package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FixedTest {

    @Test
    void gives_everybody_the_same_even_without_any_result() {
        var season = new SampleSeason().normalise("$r.fixed(12.5)");
        season.event("Школа");
        season.entrant().result("Школа");
        season.entrant().score("Школа", 99);

        var scored = season.score();

        assertThat(scored.totals()).containsExactly("12.5", "12.5");
        assertThat(scored.line(1).calculation()).isEqualTo("12,5");
        assertThat(scored.line(1).raw()).isEqualTo("участие");
        assertThat(Formula.points(scored, 1)).isEqualTo(Points.of("12.5"));
    }
}
