package org.talent.rules.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talent.rules.RuleSetKind;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.Scored;
import org.talent.rules.samples.SharedData;

/** One real table on many scales: the official teams of the Ugra qualification of 2023. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UgraScalesTest {

    /** Official place and score of each team, best first. */
    private static List<Integer> officialScores() {
        var scores = new ArrayList<Integer>();
        for (var line : SharedData.lines("ugractf/2023-quals.md")) {
            var cells = line.split("\\|");
            if (cells.length > 5 && cells[1].strip().matches("\\d+")) {
                scores.add(Integer.valueOf(cells[4].strip().replaceAll("[^0-9]", "")));
            }
        }
        return scores;
    }

    private static Scored scored(String formula) {
        var season = new SampleSeason().normalise(formula);
        season.event("Отбор 2023");
        officialScores().forEach(score -> season.entrant().score("Отбор 2023", score));
        return season.score();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            $r.bestRatio(Base.OFFICIAL);             100, 75, 54, 19, 5
            $r.zScore(50, 10, 0, 100, Base.OFFICIAL); 94, 81, 71, 52, 45
            $r.percentile(Middle.WITH, Base.OFFICIAL); 100, 98, 95, 77, 51
            $r.scoreTimesRank(100, Base.OFFICIAL);   100, 73, 51, 14, 2
            $r.ctftime(50, Base.OFFICIAL);           100, 47, 32, 11, 3
            $r.rankNormal(10, 12, Base.OFFICIAL);    22, 21, 20, 16, 13
            """)
    void gives_the_points_that_were_worked_out_by_hand(String formula, String expected) {
        var scored = scored(formula.strip());

        assertThat(officialScores()).hasSize(168);
        assertThat(List.of(1L, 5L, 10L, 39L, 84L))
                .extracting(place -> Math.round(scored.points(place).micros() / 1e6))
                .containsExactly(java.util.Arrays.stream(expected.split(","))
                        .map(one -> Long.valueOf(one.strip()))
                        .toArray(Long[]::new));
    }

    @Test
    void awards_by_the_published_cut_offs() {
        var season = SampleSeason.plain();
        season.event("Отбор 2023");
        officialScores().forEach(score -> season.entrant().score("Отбор 2023", score));
        season.rule(RuleSetKind.QUOTA, "$c", "Cohort", "$c.cutoff(\"победитель\", 2360); $c.cutoff(\"призёр\", 660);");

        var scored = season.score();
        var figures = SharedData.expected("/ugractf/2023-quals");

        assertThat(scored.cutOff(0).reached()).isEqualTo(figures.get("winners").asInt());
        assertThat(scored.cutOff(1).reached() - scored.cutOff(0).reached())
                .isEqualTo(figures.get("prize_winners").asInt());
        assertThat(scored.sentence(0))
                .isEqualTo("граница задана правилом: 2\u00a0360: проходной балл 2\u00a0360, прошли 10");
    }
}
