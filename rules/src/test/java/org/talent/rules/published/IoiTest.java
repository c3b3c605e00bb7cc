package org.talent.rules.published;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.SharedData;
import tools.jackson.databind.JsonNode;

/** The International Olympiad in Informatics: gold to a twelfth, silver to a quarter, bronze to half; ties come in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IoiTest {

    private static final String SHARES = """
            rule "Медали" when $c : Cohort()
            then $c.quota("победитель", 1 / 12, Of.RANKED, Rounding.FLOOR, Ties.INCLUDE, true);
                 $c.quota("призёр", 1 / 4, Of.RANKED, Rounding.FLOOR, Ties.INCLUDE, true);
                 $c.quota("третья степень", 1 / 2, Of.RANKED, Rounding.FLOOR, Ties.INCLUDE, true); end""";

    @ParameterizedTest
    @ValueSource(ints = {2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017})
    void computes_cut_offs_and_counts_without_the_second_team_of_the_host(int year) {
        var season = SampleSeason.plain().rules(RuleSetKind.QUOTA, SHARES);
        season.event("IOI");
        for (var person : SharedData.json("ioi/results_2003-2017.json")) {
            var tasks = person.path("Tasks").path(Integer.toString(year));
            if (!tasks.isEmpty()) {
                double sum = 0;
                for (var task : tasks) {
                    sum += task.asDouble();
                }
                var result = season.entrant().result("IOI").score(Math.round(sum * 100) / 100.0);
                if (!person.path("Results").has(Integer.toString(year))) {
                    result.unofficial();
                }
            }
        }

        var scored = season.score();

        var figures = SharedData.expected("/ioi_2010_2017/" + year);
        assertThat(scored.cohort().ranked()).isEqualTo(figures.get("ranked").asInt());
        assertThat(scored.standings().rows).isEqualTo(figures.get("with_scores").asInt());
        medal(scored.cutOff(0), figures.get("gold"), "cutoff_floor_N_over_12_ties_in");
        medal(scored.cutOff(1), figures.get("silver"), "cutoff_floor_N_over_4_ties_in");
        medal(scored.cutOff(2), figures.get("bronze"), "cutoff_floor_N_over_2_ties_in");
    }

    private static void medal(org.talent.rules.Cohort.CutOff cutOff, JsonNode figures, String cut) {
        assertThat(cutOff.points()).contains(Points.of(figures.get(cut).asString()));
        assertThat(cutOff.reached()).isEqualTo(figures.get("cumulative").asInt());
    }
}
