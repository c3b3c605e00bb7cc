package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KaggleTest {

    private static final String FORMULA = "$r.kaggle(0.75, 0.5, 500, Base.OFFICIAL)";

    @Test
    void follows_the_published_formula() {
        var season = new SampleSeason().normalise(FORMULA);
        season.event("Данные");
        season.entrant().result("Данные").place(1, 1).day(SampleSeason.ENDS);
        season.entrant().result("Данные").place(2, 2).team(4).day(SampleSeason.ENDS.minusDays(500));
        for (int place = 3; place <= 10; place++) {
            season.entrant().result("Данные").place(place, place).day(SampleSeason.ENDS);
        }

        var scored = season.score();

        // 100000 · lg 2
        assertThat(Formula.points(scored, 1)).isEqualTo(Points.of("30102.999566"));
        // half for a team of four, 2^-0.75, 1/e for 500 days
        assertThat(Formula.points(scored, 2)).isEqualTo(Points.of("3292.401554"));
        assertThat(scored.line(2).calculation())
                .isEqualTo("100000 / 4^0,5 · 2^(−0,75) · lg(1 + lg(10)) · e^(−500 / 500) ≈ 3\u00a0292,401554"
                        + " (2 место из 10, человек в команде — 4, прошло дней — 500)");
    }

    @Test
    void gives_nothing_in_a_field_of_one() {
        var season = new SampleSeason().normalise(FORMULA);
        season.event("Данные");
        season.entrant().place("Данные", 1, 1);

        assertThat(Formula.points(season.score(), 1)).isEqualTo(Points.ZERO);
    }

    @Test
    void takes_a_team_of_unknown_size_for_one_person() {
        var season = new SampleSeason().normalise(FORMULA);
        season.event("Данные");
        season.entrant().result("Данные").place(1, 1).team(0).day(SampleSeason.ENDS);
        season.entrant().result("Данные").place(2, 2).team(1).day(SampleSeason.ENDS);

        var scored = season.score();

        assertThat(Formula.points(scored, 1)).isGreaterThan(Formula.points(scored, 2));
        assertThat(scored.line(1).calculation()).contains("/ 1^0,5");
    }
}
