package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.RuleSetKind;
import org.talent.rules.samples.SampleSeason;

/** Rows out of competition: shown with the place they would have, and no quota is spent on them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuestTest {

    private static final String QUARTER =
            "$c.quota(\"победитель\", 0.25, Of.RANKED, Rounding.FLOOR, Ties.EXCLUDE, true);";

    private static SampleSeason season() {
        var season = SampleSeason.plain().rule(RuleSetKind.QUOTA, "$c", "Cohort", QUARTER);
        season.event("Финал");
        return season;
    }

    @Test
    void stand_above_officials_without_taking_their_places() {
        var season = season();
        season.entrant().result("Финал").score(100).unofficial();
        season.scores("Финал", 90, 80, 70, 60);
        season.entrant().result("Финал").score(85).unofficial();

        var scored = season.score();

        assertThat(scored.place(1)).isEqualTo("1");
        assertThat(scored.place(2)).isEqualTo("1");
        assertThat(scored.place(3)).isEqualTo("2");
        assertThat(scored.place(6)).as("between 90 and 80").isEqualTo("2");
        assertThat(scored.proposals()).containsExactly("—", "победитель", "—", "—", "—", "—");
        assertThat(scored.cohort().ranked()).isEqualTo(4);
    }

    @Test
    void share_a_place_with_an_equal_official() {
        var season = season();
        season.scores("Финал", 90, 80, 80);
        season.entrant().result("Финал").score(80).unofficial();

        assertThat(season.score().place(4)).isEqualTo("2–3");
    }

    @Test
    void alone_make_a_cohort_without_awards() {
        var season = season();
        season.entrant().result("Финал").score(80).unofficial();

        var scored = season.score();

        assertThat(scored.proposals()).containsExactly("—");
        assertThat(scored.warnings())
                .containsExactly("Здесь нет ни одного официального участника рейтинга: наград не будет.");
    }

    @Test
    void get_no_award_even_where_a_rule_proposes_one() {
        var season = season().rules(
                        RuleSetKind.AWARD,
                        "rule \"Всем\" when $s : Standing() then $s.propose(\"похвальный отзыв\"); end");
        season.entrant().result("Финал").score(80).unofficial();
        season.scores("Финал", 70);

        assertThat(season.score().proposals()).containsExactly("—", "похвальный отзыв");
    }

    @Test
    void become_official_with_one_official_result_that_counts() {
        var season = season();
        season.event("Второй");
        season.entrant().result("Финал").score(80).unofficial().and().score("Второй", 1);
        season.scores("Финал", 70, 60, 50);

        var scored = season.score();

        assertThat(scored.cohort().ranked()).isEqualTo(4);
        assertThat(scored.proposals()).containsExactly("победитель", "—", "—", "—");
    }
}
