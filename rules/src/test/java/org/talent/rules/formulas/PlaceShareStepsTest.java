package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlaceShareStepsTest {

    private static final String OIERDB =
            "$r.placeShareSteps(400, \"100 -1 61, 36 -0.15 190, 7.5 -0.03 200\", Base.OFFICIAL)";

    private static Points of(int n, int place) {
        var season = new SampleSeason().normalise(OIERDB);
        season.event("Олимпиада");
        for (int at = 1; at <= n; at++) {
            season.entrant().place("Олимпиада", at, at);
        }
        return Formula.points(season.score(), place);
    }

    @Test
    void counts_steps_from_zero_with_whole_numbers() {
        assertThat(of(1000, 1)).isEqualTo(Points.of("100"));
        assertThat(of(1000, 3)).isEqualTo(Points.of("99"));
        assertThat(of(400, 60)).isEqualTo(Points.of("40"));
        assertThat(of(400, 61)).isEqualTo(Points.of("36"));
        assertThat(of(400, 62)).isEqualTo(Points.of("35.85"));
        assertThat(of(400, 250)).isEqualTo(Points.of("7.65"));
        assertThat(of(400, 251)).isEqualTo(Points.of("7.5"));
        assertThat(of(400, 400)).isEqualTo(Points.of("3.03"));
        assertThat(of(1, 1)).as("the one alone is last as well").isEqualTo(Points.of("3.03"));
    }

    @Test
    void shows_step_and_place() {
        var season = new SampleSeason().normalise(OIERDB);
        season.event("Олимпиада");
        season.entrant().place("Олимпиада", 1, 1);
        season.entrant().place("Олимпиада", 2, 2);

        assertThat(season.score().line(1).calculation()).isEqualTo("15,15 (ступень ⌊400 · 1 / 2⌋ = 200)");
    }

    @Test
    void gives_nothing_past_the_last_step() {
        var season = new SampleSeason().normalise("$r.placeShareSteps(10, \"5 -1 3\", Base.OFFICIAL)");
        season.event("Олимпиада");
        season.entrant().place("Олимпиада", 1, 1);

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isEqualTo(Points.ZERO);
        assertThat(scored.line(1).calculation()).isEqualTo("0 (ступень ⌊10 · 1 / 1⌋ = 10 — дальше последней)");
    }
}
