package org.talent.rules.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.SharedData;

/** The fifth of the Belarusian national olympiad in informatics of 2019, on four scales; scores have two decimals. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BelarusRowTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
            $r.bestRatio(Base.OFFICIAL);               percent_of_maximum; 0.00005
            $r.percentile(Middle.HALF, Base.OFFICIAL); percentile;         0.00005
            $r.zScore(0, 1, -10, 10, Base.OFFICIAL);   z;                  0.0000005
            $r.maxRatio();                             percent_of_800;     0.0000005
            """)
    void gives_the_recomputed_figure(String formula, String figure, double tolerance) {
        var season = new SampleSeason().normalise(formula.strip());
        season.event("Республиканская олимпиада").maximum(800);
        SharedData.json("belarus_informatics/nationals/2019/results.json")
                .forEach(row -> season.entrant()
                        .score("Республиканская олимпиада", row.get("total").asInt() / 100.0));

        var fifth = season.score().points(5).micros() / 1e6;

        assertThat(fifth)
                .isCloseTo(
                        SharedData.expected("/belarus_2015_2019/row/" + figure.strip())
                                .asDouble(),
                        within(tolerance));
    }
}
