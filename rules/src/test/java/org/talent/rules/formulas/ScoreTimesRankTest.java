package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoreTimesRankTest {

    @Test
    void multiplies_score_share_and_place_share() {
        var season = new SampleSeason().normalise("$r.scoreTimesRank(100, Base.OFFICIAL)");
        season.event("Открытый");
        season.scores("Открытый", 80, 40, 40, 20);

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isEqualTo(Points.of("100"));
        assertThat(Formula.points(scored, 2)).isEqualTo(Points.of("37.5"));
        assertThat(Formula.points(scored, 4)).isEqualTo(Points.of("6.25"));
        assertThat(scored.line(2).calculation()).isEqualTo("100 · (40 / 80) · (4 − 2 + 1) / 4 = 37,5");
    }

    @Test
    void gives_a_guest_behind_everybody_nothing() {
        var season = new SampleSeason().normalise("$r.scoreTimesRank(100, Base.OFFICIAL)");
        season.event("Открытый");
        season.scores("Открытый", 80);
        season.entrant().result("Открытый").score(10).unofficial();

        var scored = season.score();

        assertThat(Formula.points(scored, 2)).isEqualTo(Points.ZERO);
        assertThat(scored.line(2).calculation()).isEqualTo("100 · (10 / 80) · 0 = 0");
    }

    @Test
    void gives_nothing_where_everybody_has_zero() {
        var season = new SampleSeason().normalise("$r.scoreTimesRank(100, Base.OFFICIAL)");
        season.event("Открытый");
        season.scores("Открытый", 0, 0);

        assertThat(season.score().totals()).containsExactly("0", "0");
    }
}
