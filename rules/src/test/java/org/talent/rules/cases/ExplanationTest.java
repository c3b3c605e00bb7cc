package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.AppliedRule;
import org.talent.rules.Explanation;
import org.talent.rules.Explanation.Step;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.ScoreLine;
import org.talent.rules.ScoreLine.Factor;
import org.talent.rules.StandingBatch;
import org.talent.rules.samples.Calculator;
import org.talent.rules.samples.RandomContest;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.Scored;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplanationTest {

    /** Every entrant of random contests: lines and steps add up, sentences calculate, and the run says the same. */
    @ParameterizedTest(name = "contest {0}")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void adds_up_to_the_micro_point_and_can_be_calculated_again(long seed) {
        var contest = new RandomContest(seed, 500);
        var scoring = contest.scoring();
        var scorer = scoring.scorer();
        var standings = new StandingBatch(2);

        for (var entrant : contest.entrants()) {
            scorer.score(entrant, standings);
            for (var explanation : scoring.explain(entrant, Scored.RUSSIAN)) {
                addsUp(explanation);
                explanation.lines().forEach(ExplanationTest::calculates);
                sameAsTheRun(explanation, standings);
            }
        }

        assertThat(scoring.problems()).isEmpty();
    }

    @ParameterizedTest(name = "contest {0}")
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void figures_say_the_same_without_a_word(long seed) {
        var contest = new RandomContest(seed, 200);
        var scoring = contest.scoring();
        var figures = scoring.figures();

        for (var entrant : contest.entrants()) {
            assertThat(IntStream.range(0, 2)
                            .mapToObj(track -> figures.of(entrant, track))
                            .flatMap(Optional::stream)
                            .toList())
                    .isEqualTo(scoring.explain(entrant, Scored.RUSSIAN).stream()
                            .map(ExplanationTest::withoutWords)
                            .toList());
        }
    }

    private static Explanation withoutWords(Explanation explanation) {
        return new Explanation(
                explanation.track(),
                explanation.group(),
                explanation.groupRule(),
                explanation.lines().stream().map(ExplanationTest::withoutWords).toList(),
                "",
                explanation.addingRule(),
                explanation.steps().stream()
                        .map(step -> new Step(step.rule(), "", step.change()))
                        .toList(),
                explanation.total());
    }

    private static ScoreLine withoutWords(ScoreLine line) {
        return new ScoreLine(
                line.participation(),
                line.event(),
                "",
                "",
                "",
                line.formulaRule(),
                line.normalised(),
                line.factors().stream()
                        .map(factor -> new Factor("", factor.value(), factor.rule()))
                        .toList(),
                line.points(),
                line.counted(),
                Optional.ofNullable(line.reason()).map(_ -> "").orElse(null),
                line.reasonRule(),
                line.contribution(),
                "");
    }

    private static void addsUp(Explanation explanation) {
        long sum = explanation.lines().stream()
                        .mapToLong(line -> line.contribution().micros())
                        .sum()
                + explanation.steps().stream()
                        .mapToLong(step -> step.change().micros())
                        .sum();
        assertThat(sum).as("%s", explanation).isEqualTo(explanation.total().micros());
    }

    private static void calculates(ScoreLine line) {
        if (line.calculation().isEmpty()) {
            assertThat(line.contribution()).isEqualTo(Points.ZERO);
            assertThat(line.reason()).isNotBlank();
            return;
        }
        double normalised = line.normalised().micros() / 1e6;
        assertThat(Calculator.result(line.calculation())).as(line.calculation()).isCloseTo(normalised, within(1e-6));
        if (!line.calculation().contains("→")) {
            assertThat(Calculator.value(line.calculation()))
                    .as(line.calculation())
                    .isCloseTo(normalised, within(1e-5 * Math.max(1, Math.abs(normalised))));
        }
        double product = normalised;
        for (var factor : line.factors()) {
            product *= factor.value();
        }
        assertThat(line.points().micros() / 1e6).as("%s", line).isCloseTo(product, within(1e-5));
        if (!line.counted()) {
            assertThat(line.contribution()).isEqualTo(Points.ZERO);
            assertThat(line.reason()).isNotBlank();
        } else if (line.share().isEmpty()) {
            assertThat(line.contribution()).isEqualTo(line.points());
        } else {
            assertThat(Calculator.value(line.share()))
                    .as(line.share())
                    .isCloseTo(line.contribution().micros() / 1e6, within(3e-6));
        }
    }

    private static void sameAsTheRun(Explanation explanation, StandingBatch standings) {
        long counted = explanation.lines().stream().filter(ScoreLine::counted).count();
        for (int row = 0; row < standings.rows; row++) {
            if (standings.track[row] == explanation.track()) {
                assertThat(explanation.total().micros()).isEqualTo(standings.points[row]);
                assertThat(counted).isEqualTo(standings.counted[row]);
                return;
            }
        }
        assertThat(counted).isZero();
    }

    @Test
    void names_every_rule_behind_a_line_with_its_id() {
        var season = new SampleSeason()
                .rules(
                        RuleSetKind.NORMALISATION,
                        "rule \"Процент от максимума\" @id(7) when $r : ResultClass() then $r.maxRatio(); end")
                .rules(RuleSetKind.WEIGHT, "rule \"Страна\" @id(3) when $r : ResultClass() then $r.level(0.8); end")
                .rules(RuleSetKind.AGGREGATION, "rule \"Лучший\" @id(12) when $t : Track() then $t.bestOf(1); end");
        season.event("Финал").maximum(40);
        season.event("Второй").maximum(40);
        season.entrant().score("Финал", 32).score("Второй", 10);

        var explanation = season.score().explanation(1);

        var line = explanation.lines().getFirst();
        assertThat(line.formulaRule()).isEqualTo(new AppliedRule(RuleSetKind.NORMALISATION, 7, "Процент от максимума"));
        assertThat(line.factors().getFirst().rule()).isEqualTo(new AppliedRule(RuleSetKind.WEIGHT, 3, "Страна"));
        assertThat(explanation.addingRule()).isEqualTo(new AppliedRule(RuleSetKind.AGGREGATION, 12, "Лучший"));
        assertThat(explanation.lines().get(1).reasonRule()).isEqualTo(explanation.addingRule());
        assertThat(explanation.lines().get(1).reason()).isEqualTo("не лучший результат");
    }

    @Test
    void speaks_the_language_of_the_reader() {
        var season = SampleSeason.plain();
        season.event("Финал").maximum(1500);
        season.entrant().result("Финал").score(1234.5).place(3, 5).outcome("призёр");

        var scored = season.score();

        assertThat(scored.line(1).raw()).isEqualTo("1\u00a0234,5 из 1\u00a0500, 3–5 место из 1, призёр");
        assertThat(scored.explanation(1, Locale.ENGLISH).lines().getFirst().raw())
                .isEqualTo("1,234.5 of 1,500, place 3–5 of 1, призёр");
        assertThat(scored.explanation(1, Locale.ENGLISH).adding()).isEqualTo("the sum of the counted results");
    }

    @Test
    void shows_what_does_not_count_for_the_track_at_all_only_where_it_does() {
        var season = SampleSeason.plain();
        season.event("Общее").counts(1, 1);
        season.event("Своё");
        season.entrant().score("Общее", 1).score("Своё", 2);

        var explanations = season.score().explanations(1, Scored.RUSSIAN);

        assertThat(explanations).extracting(one -> one.lines().size()).containsExactly(2, 1);
    }
}
