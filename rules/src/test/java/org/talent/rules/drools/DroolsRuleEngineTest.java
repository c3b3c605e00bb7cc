package org.talent.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Compilation;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DroolsRuleEngineTest {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final String MAX_RATIO = """
            rule "Олимпиада: доля от максимума"
            when $r : ResultClass( kind == "олимпиада", maximumKnown == true )
            then $r.maxRatio(); end""";
    private static final String QUOTA = """
            rule "Победители: 8 %"
            when $c : Cohort( track == "Робототехника" )
            then $c.quota("победитель", 0.08, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true); $c.quota("призёр", 0.25, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true); end""";

    @Test
    void goes_from_text_to_points_places_and_proposals() {
        var season =
                new SmallSeason().with(RuleSetKind.NORMALISATION, MAX_RATIO).with(RuleSetKind.QUOTA, QUOTA);

        var standings = season.run(90, 80, 80, 70, 60, 50, 40, 30, 20, 10, 9, 8, 0);

        assertThat(Arrays.stream(standings.points, 0, 13).mapToObj(Points::new))
                .startsWith(Points.of("90"), Points.of("80"));
        assertThat(standings.placeFrom).startsWith(1, 2, 2, 4);
        assertThat(standings.placeTo).startsWith(1, 3, 3, 4);
        // 12 with more than zero points: floor(0.96) = 0 winners, floor(3) = 3 prize-winners
        assertThat(standings.proposed).startsWith(1, 1, 1, -1);
    }

    @Test
    void keeps_a_tie_on_the_boundary_outside_a_hard_quota() {
        var season =
                new SmallSeason().with(RuleSetKind.NORMALISATION, MAX_RATIO).with(RuleSetKind.QUOTA, QUOTA);

        var standings = season.run(90, 80, 80, 70, 60, 50, 40, 30);

        assertThat(standings.proposed)
                .as("floor(0.25 × 8) = 2, places 2 and 3 are tied")
                .startsWith(1, -1, -1);
    }

    @Test
    void gives_no_quota_to_guests() {
        var season = new SmallSeason()
                .with(RuleSetKind.NORMALISATION, MAX_RATIO)
                .with(RuleSetKind.QUOTA, QUOTA)
                .unofficial(true);

        var standings = season.run(95, 90, 80, 70, 60);

        assertThat(standings.proposed).startsWith(-1, 1, -1);
        assertThat(standings.placeFrom).startsWith(1, 1, 2);
    }

    @Test
    void withholds_with_the_reason_in_words() {
        var season = new SmallSeason()
                .with(RuleSetKind.NORMALISATION, MAX_RATIO)
                .with(RuleSetKind.QUOTA, QUOTA)
                .with(RuleSetKind.AWARD, """
                        rule "По границам" when $s : Standing( reachedAny ) then $s.award(); end
                        rule "Мало результатов" when $s : Standing( counted < 3 ) then $s.withhold("меньше трёх результатов"); end""");

        var standings = season.run(90, 80, 70, 60);

        assertThat(standings.reached[0]).isEqualTo(1);
        assertThat(standings.proposed[0]).isEqualTo(-1);
        assertThat(standings.reason[0]).isEqualTo("меньше трёх результатов");
    }

    @Test
    void explains_every_point_so_that_the_lines_add_up() {
        var season = new SmallSeason()
                .with(RuleSetKind.NORMALISATION, MAX_RATIO)
                .with(
                        RuleSetKind.WEIGHT,
                        "rule \"Страна\" when $r : ResultClass( level == \"всероссийский\" ) then $r.level(0.8); end");
        var scoring = season.scoring(32.5);

        var explanation = scoring.explain(season.results(32.5), RUSSIAN).getFirst();

        assertThat(explanation.total()).isEqualTo(Points.of("26"));
        var line = explanation.lines().getFirst();
        assertThat(line.raw()).isEqualTo("32,5 из 100");
        assertThat(line.calculation()).isEqualTo("100 · 32,5 / 100 = 32,5");
        assertThat(line.formulaRule().name()).isEqualTo("Олимпиада: доля от максимума");
        assertThat(line.factors())
                .extracting(factor -> factor.name() + " " + factor.value() + " "
                        + factor.rule().name())
                .containsExactly("уровень 0.8 Страна");
        assertThat(line.contribution()).isEqualTo(explanation.total());
    }

    @Test
    void names_a_class_without_a_formula_and_one_with_two() {
        var gap = new SmallSeason()
                .with(
                        RuleSetKind.NORMALISATION,
                        "rule \"Курс\" when $r : ResultClass( kind == \"курс\" ) then $r.raw(1); end");
        var gapScoring = gap.scoring(1);
        gap.run(gapScoring, 1);
        var twice = new SmallSeason()
                .with(
                        RuleSetKind.NORMALISATION,
                        MAX_RATIO + "\nrule \"Ещё\" when $r : ResultClass() then $r.raw(1); end");
        var twiceScoring = twice.scoring(1);
        twice.run(twiceScoring, 1);

        assertThat(gapScoring.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message(RUSSIAN)).contains("Финал"));
        assertThat(twiceScoring.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message(RUSSIAN)).contains("«Ещё»", "«Олимпиада: доля от максимума»"));
    }

    @Test
    void suggests_the_name_that_was_meant() {
        var outcome = new DroolsRuleEngine()
                .compile(
                        new RuleSetText(
                                RuleSetKind.NORMALISATION,
                                "rule \"a\" when $r : ResultClass( kind == \"олимпиадаа\", maxKnown ) then $r.maxRatoi(); end"),
                        SmallSeason.VOCABULARY);

        assertThat(((Compilation.Rejected) outcome).problems())
                .extracting(problem -> problem.column() + " " + problem.message(RUSSIAN))
                .containsExactly(
                        "41 В сезоне нет такого названия (вид мероприятия): «олимпиадаа». Может быть, «олимпиада»?",
                        "55 Свойства «maxKnown» нет. Возможны: event, kind, level, role, outcome, official, verified, insideSeason.",
                        "74 Действия «maxRatoi» нет. Может быть, maxRatio?");
    }
}
