package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BestRatioTest {

    @Test
    void gives_percent_of_the_best_official_score() {
        var season = new SampleSeason().normalise("$r.bestRatio(Base.OFFICIAL)");
        season.event("Финал");
        season.scores("Финал", 80, 60, 0, -8);
        season.entrant().result("Финал").score(160).unofficial();

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isEqualTo(Points.of("100"));
        assertThat(Formula.points(scored, 2)).isEqualTo(Points.of("75"));
        assertThat(Formula.points(scored, 4)).isEqualTo(Points.of("-10"));
        assertThat(Formula.points(scored, 5))
                .as("a guest is measured by the official best")
                .isEqualTo(Points.of("200"));
        assertThat(scored.line(2).calculation()).isEqualTo("100 · 60 / 80 = 75");
    }

    @Test
    void counts_guests_where_the_base_says_so() {
        var season = new SampleSeason().normalise("$r.bestRatio(Base.ALL)");
        season.event("Финал");
        season.scores("Финал", 80);
        season.entrant().result("Финал").score(160).unofficial();

        assertThat(Formula.points(season.score(), 1)).isEqualTo(Points.of("50"));
    }

    @Test
    void gives_nothing_where_nobody_has_more_than_zero() {
        var season = new SampleSeason().normalise("$r.bestRatio(Base.OFFICIAL)");
        season.event("Финал");
        season.scores("Финал", 0, 0, -5);

        var scored = season.score();

        assertThat(scored.totals()).containsExactly("0", "0", "0");
        assertThat(scored.line(3).calculation()).isEqualTo("0 (больше нуля ни у кого нет)");
    }
}
