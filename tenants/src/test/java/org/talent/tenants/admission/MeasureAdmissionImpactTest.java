package org.talent.tenants.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.talent.tenants.admission.AdmissionRoom.FIVE_FOR_A_WINNER;
import static org.talent.tenants.admission.AdmissionRoom.standing;
import static org.talent.tenants.admission.AdmissionRoom.winner;
import static org.talent.tenants.consent.DisclosedField.NAME;
import static org.talent.tenants.consent.DisclosedField.RESULTS;
import static org.talent.tenants.consent.DisclosedField.STANDINGS;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Points;
import org.talent.tenants.admission.AdmissionImpact.Change;
import org.talent.tenants.admission.AdmissionImpact.Measured;
import org.talent.tenants.disclosure.Access;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.CurrentTenant;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasureAdmissionImpactTest {

    private static final int YEAR = 2027;

    private final AdmissionRoom room = new AdmissionRoom();

    private AdmissionImpact measure(String draft) {
        return CurrentTenant.call(room.editor, () -> room.impact.measure(draft, YEAR));
    }

    private Measured measured(String draft) {
        var impact = measure(draft);
        assertThat(impact).isInstanceOf(Measured.class);
        return (Measured) impact;
    }

    @Test
    void says_who_gains_and_who_loses_and_how_everybody_stands_before_and_after() {
        room.publish(room.north, FIVE_FOR_A_WINNER);
        var winner = room.shows(EnumSet.of(NAME, RESULTS), List.of(), List.of(winner(2026)));
        var placed = room.shows(EnumSet.of(STANDINGS), List.of(standing(1, 100, 2026)), List.of());
        room.shows(EnumSet.of(RESULTS), List.of(), List.of());
        room.shows(EnumSet.of(NAME), List.of(), List.of());

        var impact =
                measured(FIVE_FOR_A_WINNER.replace("points(5,", "points(2,").replace("points(2.5,", "points(3.5,"));

        assertThat(impact.inForce()).contains(1);
        assertThat(impact.counted()).isEqualTo(3);
        assertThat(impact.notGranted()).isEqualTo(1);
        assertThat(impact.changes())
                .containsExactly(
                        new Change(winner.id(), Points.of("5"), Points.of("2")),
                        new Change(placed.id(), Points.of("2.5"), Points.of("3.5")));
        assertThat(impact.gaining()).isEqualTo(1);
        assertThat(impact.losing()).isEqualTo(1);
        assertThat(impact.before()).containsExactly(1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0);
        assertThat(impact.after()).containsExactly(1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0);
        assertThat(impact.problems()).isEmpty();
    }

    @Test
    void a_first_table_is_compared_with_nothing() {
        room.shows(EnumSet.of(RESULTS), List.of(), List.of(winner(2026)));

        var impact = measured(FIVE_FOR_A_WINNER);

        assertThat(impact.inForce()).isEmpty();
        assertThat(impact.gaining()).isEqualTo(1);
        assertThat(impact.before().getFirst()).isEqualTo(1);
    }

    @Test
    void goes_through_more_people_than_a_page_and_each_can_see_it() {
        room.publish(room.north, FIVE_FOR_A_WINNER);
        for (int people = 0; people < 150; people++) {
            room.shows(EnumSet.of(RESULTS), List.of(), List.of(winner(2026)));
        }
        var last = room.shows(EnumSet.of(RESULTS), List.of(), List.of());

        assertThat(measured(FIVE_FOR_A_WINNER).counted()).isEqualTo(151);
        assertThat(room.looksAt(last.id())).extracting(Access::act).containsExactly(Access.Act.POINTS);
    }

    @Test
    void a_draft_that_contradicts_itself_says_for_which_achievement() {
        room.shows(EnumSet.of(RESULTS), List.of(), List.of(winner(2026)));

        var impact = measured(FIVE_FOR_A_WINNER + """
                rule "Ещё раз"
                when $m : Merit( graded )
                then $m.points(1, "олимпиады"); end
                """);

        assertThat(impact.problems()).hasSize(1);
    }

    @Test
    void a_text_that_is_no_table_is_not_measured_and_nobody_is_looked_at() {
        var ada = room.shows(EnumSet.of(RESULTS), List.of(), List.of(winner(2026)));

        assertThat(measure("rule")).isInstanceOf(AdmissionImpact.Faulty.class);
        assertThat(room.looksAt(ada.id())).isEmpty();
    }

    @Test
    void is_for_those_who_write_or_approve_the_table() {
        assertThatThrownBy(() -> CurrentTenant.call(room.officer, () -> room.impact.measure(FIVE_FOR_A_WINNER, YEAR)))
                .isInstanceOf(Refused.class);
    }
}
