package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletionTest {

    private static final String FORMULA = "$r.completion(60, 95)";

    @Test
    void starts_at_from_and_is_whole_at_full() {
        var season = new SampleSeason().normalise(FORMULA);
        season.event("Курс").kind("курс");
        season.scores("Курс", 59.999999, 60, 94.999999, 95, 120, -3);

        var scored = season.score();

        assertThat(scored.totals()).containsExactly("0", "60", "94.999999", "100", "100", "0");
        assertThat(scored.line(1).calculation())
                .isEqualTo("59,999999 (засчитывается от 60 %, полностью — от 95 %) → 0");
        assertThat(scored.line(4).calculation()).isEqualTo("95 (засчитывается от 60 %, полностью — от 95 %) → 100");
    }

    @Test
    void takes_percent_of_the_maximum_where_one_is_known() {
        var season = new SampleSeason().normalise(FORMULA);
        season.event("Курс").kind("курс").maximum(50);
        season.scores("Курс", 40);

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isEqualTo(Points.of("80"));
        assertThat(scored.line(1).calculation())
                .isEqualTo("100 · 40 / 50 = 80 (засчитывается от 60 %, полностью — от 95 %)");
    }
}
