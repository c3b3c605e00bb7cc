package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CtftimeTest {

    @Test
    void adds_the_inverse_of_the_place_to_the_score_share() {
        var season = new SampleSeason().normalise("$r.ctftime(50, Base.OFFICIAL)");
        season.event("Взлом");
        season.scores("Взлом", 80, 40, 20);

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isEqualTo(Points.of("100"));
        assertThat(Formula.points(scored, 2)).isEqualTo(Points.of("50"));
        assertThat(Formula.points(scored, 3)).isEqualTo(Points.of("29.166667"));
        assertThat(scored.line(3).calculation()).isEqualTo("(20 / 80 + 1 / 3) · 50 ≈ 29,166667");
    }

    @Test
    void prefers_the_published_place() {
        var season = new SampleSeason().normalise("$r.ctftime(50, Base.OFFICIAL)");
        season.event("Взлом");
        season.scores("Взлом", 80);
        season.entrant().result("Взлом").score(80).place(2, 2);

        assertThat(Formula.points(season.score(), 2)).isEqualTo(Points.of("75"));
    }

    @Test
    void gives_nothing_where_everybody_has_zero() {
        var season = new SampleSeason().normalise("$r.ctftime(50, Base.OFFICIAL)");
        season.event("Взлом");
        season.scores("Взлом", 0);

        assertThat(season.score().totals()).containsExactly("0");
    }
}
