package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PercentileTest {

    @Test
    void counts_equal_results_in_three_ways() {
        assertThat(of("Middle.HALF")).isEqualTo(Points.of("62.5"));
        assertThat(of("Middle.WITH")).isEqualTo(Points.of("75"));
        assertThat(of("Middle.WITHOUT")).isEqualTo(Points.of("50"));
    }

    private static Points of(String equal) {
        var season = new SampleSeason().normalise("$r.percentile(%s, Base.OFFICIAL)".formatted(equal));
        season.event("Финал");
        season.scores("Финал", 10, 20, 30, 40);
        return Formula.points(season.score(), 3);
    }

    @Test
    void tells_how_many_are_lower_and_equal() {
        var season = new SampleSeason().normalise("$r.percentile(Middle.HALF, Base.OFFICIAL)");
        season.event("Финал");
        season.scores("Финал", 5, 7, 7, 7, 9);

        var scored = season.score();

        assertThat(Formula.points(scored, 2)).isEqualTo(Points.of("50"));
        assertThat(scored.line(2).calculation())
                .isEqualTo("100 · (1 + 3 / 2) / 5 = 50 (ниже — 1, столько же — 3, всего — 5)");
    }

    @Test
    void gives_one_alone_the_middle() {
        var season = new SampleSeason().normalise("$r.percentile(Middle.HALF, Base.OFFICIAL)");
        season.event("Финал");
        season.scores("Финал", 0);

        assertThat(Formula.points(season.score(), 1)).isEqualTo(Points.of("50"));
    }

    @Test
    void measures_a_guest_by_those_who_count() {
        var season = new SampleSeason().normalise("$r.percentile(Middle.HALF, Base.OFFICIAL)");
        season.event("Финал");
        season.scores("Финал", 10, 20);
        season.entrant().result("Финал").score(15).unofficial();

        assertThat(Formula.points(season.score(), 3)).isEqualTo(Points.of("50"));
    }

    @Test
    void leaves_results_without_a_score_out_of_the_count() {
        var season = new SampleSeason().rules(RuleSetKind.NORMALISATION, """
                rule "Балл" when $r : ResultClass( scored ) then $r.percentile(Middle.HALF, Base.OFFICIAL); end
                rule "Место" when $r : ResultClass( !scored ) then $r.fixed(1); end""");
        season.event("Финал");
        season.scores("Финал", 10, 20);
        season.entrant().place("Финал", 3, 3);

        assertThat(Formula.points(season.score(), 2)).isEqualTo(Points.of("75"));
    }
}
