package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RankNormalTest {

    /** Field of n without ties; the rule of the district points is ⌈10 · … + 12⌉. */
    private static Points of(int n, int place) {
        var season = new SampleSeason().normalise("$r.rankNormal(10, 12, Base.OFFICIAL)");
        season.event("Район");
        for (int at = 1; at <= n; at++) {
            season.entrant().place("Район", at, at);
        }
        return Formula.points(season.score(), place);
    }

    @Test
    void gives_what_the_district_points_table_says() {
        assertThat(of(40, 1)).isEqualTo(Points.of("22"));
        assertThat(of(40, 40)).isEqualTo(Points.of("4"));
        assertThat(of(40, 20)).isEqualTo(Points.of("13"));
        assertThat(of(40, 21)).isEqualTo(Points.of("12"));
    }

    @Test
    void gives_the_top_to_one_alone() {
        assertThat(of(1, 1)).isEqualTo(Points.of("22"));
    }

    @Test
    void shows_place_and_field() {
        var season = new SampleSeason().normalise("$r.rankNormal(10, 12, Base.OFFICIAL)");
        season.event("Район");
        season.entrant().place("Район", 1, 1);
        season.entrant().place("Район", 2, 2);

        assertThat(season.score().line(2).calculation())
                .isEqualTo("⌈10 · erf⁻¹((2 − 2 · 2 + 2) / (1,07 · 2)) / erf⁻¹(1 / 1,07) + 12⌉ = 12 (2 место из 2)");
    }

    @Test
    void takes_the_place_from_the_score_where_none_is_published() {
        var season = new SampleSeason().normalise("$r.rankNormal(10, 12, Base.OFFICIAL)");
        season.event("Район");
        season.scores("Район", 5, 9, 9);

        var scored = season.score();

        assertThat(scored.line(1).calculation()).contains("(3 место из 3)");
        assertThat(scored.line(3).calculation()).contains("(1 место из 3)");
    }

    @Test
    void needs_a_place_or_a_score() {
        var season = new SampleSeason().normalise("$r.rankNormal(10, 12, Base.OFFICIAL)");
        season.event("Район");
        season.entrant().outcome("Район", "финалист");

        assertThat(season.score().messages()).singleElement().asString().contains("место или балл");
    }
}
