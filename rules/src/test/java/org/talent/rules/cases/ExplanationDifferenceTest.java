package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Explanation;
import org.talent.rules.ExplanationDifference;
import org.talent.rules.ExplanationDifference.Award;
import org.talent.rules.ExplanationDifference.Cause;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.Scored;

/** One entrant with 30 in «Финал» and 10 in «Отбор», under rules before and after. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplanationDifferenceTest {

    private static final Award LOST = new Award(0, 0, -1, -1);
    private static final List<String> TITLES = List.of("Финал", "Отбор");

    @Test
    void names_the_result_whose_factor_moved_most_points() {
        var difference = between(weights("0.8", "1"), weights("0.6", "0.9"), LOST);

        assertThat(difference.cause()).isEqualTo(Cause.FACTOR);
        assertThat(difference.change()).isEqualTo(Points.of("-6"));
        assertThat(say(difference)).isEqualTo("best result «Финал» now counts ×0.6 instead of ×0.8");
        assertThat(ExplanationDifference.words(Scored.RUSSIAN).say(difference.phrase()))
                .isEqualTo("лучший результат «Финал» теперь идёт с множителем ×0,6 вместо ×0,8");
    }

    @Test
    void names_both_rules_of_another_formula_and_points_of_a_changed_one() {
        assertThat(say(between(season -> {}, formula("Половина", "0.5"), LOST)))
                .isEqualTo(
                        "best result «Финал» now gives 15 points by the rule «Половина» instead of 30 by the rule «Формула»");
        assertThat(say(between(season -> {}, formula("Формула", "0.5"), LOST)))
                .isEqualTo("best result «Финал» now gives 15 points instead of 30 before factors");
    }

    @Test
    void says_which_rule_keeps_a_result_out_or_kept_it_out() {
        var out = between(season -> {}, ELIGIBLE, LOST);
        var in = between(ELIGIBLE, season -> {}, new Award(-1, -1, 0, 0));

        assertThat(out.cause()).isEqualTo(Cause.COUNTS_NO_MORE);
        assertThat(say(out)).isEqualTo("best result «Финал» no longer counts and takes 30 points away: rule «Правило»");
        assertThat(in.cause()).isEqualTo(Cause.COUNTS_NOW);
        assertThat(say(in))
                .isEqualTo("result «Финал» now counts and brings 30 points; the rule «Правило» kept it out before");
    }

    @Test
    void tells_a_cap_and_another_way_of_adding() {
        assertThat(say(between(season -> {}, aggregation("$t.sum(); $t.capPoints(25, \"олимпиада\");"), LOST)))
                .isEqualTo("the rule «Правило» now takes 15 points from the total instead of 0");
        assertThat(between(season -> {}, aggregation("$t.mean();"), LOST).cause())
                .isEqualTo(Cause.ADDING);
    }

    @Test
    void with_the_same_points_only_the_cut_off_or_the_award_rule_can_have_moved() {
        assertThat(say(between(season -> {}, season -> {}, LOST)))
                .isEqualTo("the points are the same (40); only the cut-off moved");
        assertThat(between(season -> {}, season -> {}, new Award(0, 0, 0, -1)).cause())
                .isEqualTo(Cause.AWARD_RULE);
    }

    @Test
    void more_points_do_not_explain_a_lost_award() {
        assertThat(say(between(weights("0.6", "1"), weights("0.8", "1"), LOST)))
                .isEqualTo("the points went from 28 to 34, but the cut-off or the others moved more");
    }

    @Test
    void another_group_is_told_where_no_points_moved() {
        var difference = between(group("7–8 класс"), group("9–11 класс"), LOST);

        assertThat(difference.cause()).isEqualTo(Cause.GROUP);
        assertThat(say(difference)).isEqualTo("is now ranked in the group «9–11 класс» instead of «7–8 класс»");
    }

    @Test
    void it_does_not_depend_on_the_language_of_the_explanations() {
        var english = between(weights("0.8", "1"), weights("0.6", "1"), LOST, Locale.ENGLISH);
        var russian = between(weights("0.8", "1"), weights("0.6", "1"), LOST, Scored.RUSSIAN);

        assertThat(english).isEqualTo(russian);
    }

    private static final Consumer<SampleSeason> ELIGIBLE = season -> season.rules(
            RuleSetKind.ELIGIBILITY,
            "rule \"Правило\" when $r : ResultClass( event == \"e0\" ) then $r.exclude(\"не в этом году\"); end");

    private static Consumer<SampleSeason> weights(String finals, String qualifier) {
        return season -> season.rules(RuleSetKind.WEIGHT, """
                rule "Финал" when $r : ResultClass( event == "e0" ) then $r.level(%s); end
                rule "Отбор" when $r : ResultClass( event == "e1" ) then $r.level(%s); end
                """.formatted(finals, qualifier));
    }

    private static Consumer<SampleSeason> formula(String name, String scale) {
        return season -> season.rules(
                RuleSetKind.NORMALISATION,
                "rule \"%s\" when $r : ResultClass() then $r.raw(%s); end".formatted(name, scale));
    }

    private static Consumer<SampleSeason> aggregation(String actions) {
        return season -> season.rule(RuleSetKind.AGGREGATION, "$t", "Track", actions);
    }

    private static Consumer<SampleSeason> group(String name) {
        return season -> season.rule(RuleSetKind.GROUPING, "$e", "Entrant", "$e.group(\"%s\");".formatted(name));
    }

    private static String say(ExplanationDifference difference) {
        return ExplanationDifference.words(Locale.ENGLISH).say(difference.phrase());
    }

    private static ExplanationDifference between(
            Consumer<SampleSeason> before, Consumer<SampleSeason> after, Award award) {
        return between(before, after, award, Locale.ENGLISH);
    }

    private static ExplanationDifference between(
            Consumer<SampleSeason> before, Consumer<SampleSeason> after, Award award, Locale locale) {
        return ExplanationDifference.between(
                Optional.of(explanation(before, locale)), Optional.of(explanation(after, locale)), award, TITLES::get);
    }

    private static Explanation explanation(Consumer<SampleSeason> rules, Locale locale) {
        var season = SampleSeason.plain();
        season.event("Финал");
        season.event("Отбор");
        season.entrant().score("Финал", 30).score("Отбор", 10);
        rules.accept(season);
        return season.score().explanation(1, locale);
    }
}
