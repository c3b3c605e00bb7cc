package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GradeTableTest {

    private static final String FORMULA = "$r.gradeTable(\"победитель: 100, призёр: 80.5\")";

    @Test
    void gives_the_points_of_the_outcome() {
        var season = new SampleSeason().normalise(FORMULA);
        season.event("Проект");
        season.entrant().outcome("Проект", "победитель");
        season.entrant().outcome("Проект", "призёр");
        season.entrant().outcome("Проект", "финалист");

        var scored = season.score();

        assertThat(scored.totals()).containsExactly("100", "80.5", "0");
        assertThat(scored.line(2).calculation()).isEqualTo("80,5 (за итог «призёр»)");
        assertThat(Formula.points(scored, 3)).isEqualTo(Points.ZERO);
    }

    @Test
    void needs_an_outcome() {
        var season = new SampleSeason().normalise(FORMULA);
        season.event("Проект");
        season.scores("Проект", 5);

        assertThat(season.score().messages()).singleElement().asString().contains("нужно: итог");
    }
}
