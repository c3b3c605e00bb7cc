package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.IdentityLevel;
import org.talent.rules.RuleSetKind;
import org.talent.rules.samples.SampleSeason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EligibilityTest {

    private static SampleSeason season(String rules) {
        var season = SampleSeason.plain().rules(RuleSetKind.ELIGIBILITY, rules);
        season.event("Финал");
        return season;
    }

    private static String rule(String name, String condition) {
        return "rule \"%1$s\" when $r : ResultClass( %2$s ) then $r.exclude(\"%1$s\"); end\n"
                .formatted(name, condition);
    }

    @Test
    void tells_the_reason_and_the_rule() {
        var season = season(rule("личность не подтверждена", "identity < IdentityLevel.MODERATOR_CHECKED"));
        season.entrant().identity(IdentityLevel.EMAIL_CONFIRMED).score("Финал", 90);
        season.entrant().identity(IdentityLevel.ESIA_CONFIRMED).score("Финал", 80);

        var scored = season.score();

        assertThat(scored.row(1)).isNegative();
        assertThat(scored.row(2)).isNotNegative();
        var line = scored.line(1);
        assertThat(line.counted()).isFalse();
        assertThat(line.reason()).isEqualTo("личность не подтверждена");
        assertThat(line.reasonRule()).isNotNull();
        assertThat(line.formula()).isEmpty();
        assertThat(line.calculation()).isEmpty();
    }

    @Test
    void tells_the_reason_of_the_first_rule_where_several_apply() {
        var season = season(rule("нет согласия", "!consent") + rule("не проверено", "!verified"));
        season.entrant().withoutConsent().result("Финал").score(90).unverified();

        assertThat(season.score().line(1).reason()).isEqualTo("нет согласия");
    }

    @Test
    void sees_everything_that_may_exclude() {
        var season = season(rule("вне сезона", "!insideSeason")
                + rule("вне конкурса", "!official")
                + rule("не участник", "role in (\"наставник\")")
                + rule("класс", "grade < 8 || grade > 11"));
        season.entrant().result("Финал").score(1).outsideSeason();
        season.entrant().result("Финал").score(1).unofficial();
        season.entrant().result("Финал").score(1).role("наставник");
        season.entrant().grade(7).score("Финал", 1);
        season.entrant().grade(0).score("Финал", 1);
        season.entrant().grade(8).score("Финал", 1);

        var scored = season.score();

        assertThat(scored.standings().rows).isEqualTo(1);
        assertThat(scored.row(6)).isZero();
        assertThat(java.util.stream.LongStream.rangeClosed(1, 5)
                        .mapToObj(entrant -> scored.line(entrant).reason()))
                .containsExactly("вне сезона", "вне конкурса", "не участник", "класс", "класс");
    }

    @Test
    void does_not_ask_for_a_formula_for_what_does_not_count() {
        var season = season(rule("не проверено", "!verified")).normalise("$r.maxRatio()");
        season.entrant().result("Финал").score(90).unverified();

        assertThat(season.score().problems()).isEmpty();
    }

    @Test
    void never_counts_what_the_organiser_struck_out() {
        var season = SampleSeason.plain();
        season.event("Финал");
        season.entrant().result("Финал").score(90).struckOut();

        var scored = season.score();

        assertThat(scored.row(1)).isNegative();
        assertThat(scored.line(1).reason()).isEqualTo("дисквалификация: решение организатора");
    }

    /** The rules of a later year take the team part away: each season keeps its own rule set, and both stay computable. */
    @Test
    void follows_the_rule_set_of_the_year() {
        var before = season("");
        before.entrant().score("Финал", 50).result("Финал").score(90).team(3);
        var after = season(rule("с этого года считается только личный зачёт", "byTeam"));
        after.entrant().score("Финал", 50).result("Финал").score(90).team(3);

        assertThat(before.score().totals()).containsExactly("90");
        assertThat(after.score().totals()).containsExactly("50");
    }
}
