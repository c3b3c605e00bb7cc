package org.talent.tenants.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.talent.tenants.admission.AdmissionRoom.FIVE_FOR_A_WINNER;
import static org.talent.tenants.admission.AdmissionRoom.standing;
import static org.talent.tenants.admission.AdmissionRoom.winner;
import static org.talent.tenants.consent.DisclosedField.NAME;
import static org.talent.tenants.consent.DisclosedField.RESULTS;
import static org.talent.tenants.consent.DisclosedField.STANDINGS;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.AdmissionPoints;
import org.talent.rules.Merit.Source;
import org.talent.rules.Points;
import org.talent.rules.cases.CasesText;
import org.talent.tenants.admission.AdmissionOutcome.Counted;
import org.talent.tenants.disclosure.Access;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.participation.Result;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CountAdmissionPointsTest {

    private static final int YEAR = 2027;

    private final AdmissionRoom room = new AdmissionRoom();

    private AdmissionOutcome card(DisclosedParticipant card) {
        return CurrentTenant.call(room.officer, () -> room.count.ofCard(card, YEAR));
    }

    private static AdmissionPoints points(AdmissionOutcome outcome) {
        assertThat(outcome).isInstanceOf(Counted.class);
        return ((Counted) outcome).points();
    }

    @Test
    void a_card_shows_what_the_table_gives_for_each_achievement() {
        room.publish(room.north, FIVE_FOR_A_WINNER);
        var ada = room.shows(EnumSet.of(RESULTS, STANDINGS), List.of(standing(3, 100, 2026)), List.of(winner(2025)));

        var points = points(card(ada));

        assertThat(points.total()).isEqualTo(Points.of("7.5"));
        assertThat(points.lines())
                .extracting(line -> line.merit().title())
                .containsExactly("Талант: Python", "Открытая олимпиада");
        assertThat(points.lines())
                .extracting(line -> line.merit().source())
                .containsExactly(Source.STANDING, Source.RESULT);
    }

    @Test
    void a_card_becomes_a_test_case_of_the_table_that_has_nothing_else_of_the_applicant() {
        room.publish(room.north, FIVE_FOR_A_WINNER);
        var ada = room.shows(EnumSet.of(RESULTS, STANDINGS), List.of(standing(3, 100, 2026)), List.of(winner(2025)));
        var counted = (Counted) card(ada);

        var made =
                CurrentTenant.call(room.editor, () -> room.count.asCase(counted, "Достижения на 7,5", Locale.of("ru")));

        assertThat(CasesText.print(List.of(made))).isEqualTo("""
                case "Достижения на 7,5"
                merits  | entrant | merit | kind      | outcome    | ranked | place | years |
                        | a       | 1     |           |            | 20     | 1     | 1     |
                        | a       | 2     | олимпиада | победитель |        |       | 2     |
                expect  | entrant | merit | counts | points |
                        | a       | 1     | да     | 2.50   |
                        | a       | 2     | да     | 5.00   |
                        | a       |       |        | 7.50   |
                """);
    }

    @Test
    void who_does_not_keep_the_table_makes_no_case_and_neither_does_who_looks_at_an_old_one() {
        room.publish(room.north, FIVE_FOR_A_WINNER);
        var counted = (Counted) card(room.shows(EnumSet.of(RESULTS), List.of(), List.of(winner(2025))));

        assertThatThrownBy(
                        () -> CurrentTenant.call(room.officer, () -> room.count.asCase(counted, "x", Locale.ENGLISH)))
                .isInstanceOf(Refused.class);
        room.publish(room.north, FIVE_FOR_A_WINNER.replace("5,", "6,"));
        assertThatThrownBy(() -> CurrentTenant.call(room.editor, () -> room.count.asCase(counted, "x", Locale.ENGLISH)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Another table");
    }

    @Test
    void what_is_not_granted_is_named_and_not_counted_as_zero() {
        room.publish(room.north, FIVE_FOR_A_WINNER);
        var all = room.shows(EnumSet.of(RESULTS, STANDINGS), List.of(), List.of());
        var half = room.shows(EnumSet.of(NAME, RESULTS), List.of(), List.of(winner(2025)));
        var none = room.shows(EnumSet.of(NAME), List.of(), List.of());

        assertThat(((Counted) card(all)).notGranted()).isEmpty();
        assertThat(((Counted) card(half)).notGranted()).containsExactly(STANDINGS);
        assertThat(points(card(half)).total()).isEqualTo(Points.of("5"));
        assertThat(card(none)).isEqualTo(new AdmissionOutcome.NotGranted());
    }

    @Test
    void years_are_counted_to_the_year_of_admission() {
        room.publish(room.north, """
                rule "Не старше двух лет"
                when $m : Merit( yearsAgo <= 2 )
                then $m.points(1, "x"); end""");
        var ada = room.shows(
                EnumSet.of(RESULTS, STANDINGS),
                List.of(standing(3, 100, 2025), standing(3, 100, 2024)),
                List.of(winner(2025), winner(2024)));

        assertThat(points(card(ada)).lines())
                .extracting(AdmissionPoints.Line::counted)
                .containsExactly(true, false, true, false);
    }

    @Test
    void places_scores_and_words_of_a_result_reach_the_rules() {
        room.publish(room.north, """
                rule "Призёр, не меньше 80 %, первые три"
                when $m : Merit( outcome == "призёр", percent >= 80, place <= 3, role == "участник", level == "региональный", !byTeam )
                then $m.points(4, "x"); end""");
        var scored = new Result.Scored(
                new BigDecimal(80), List.of(), Optional.of(new Result.Place(2, 5)), Optional.of("призёр"));
        var placed = new Result.Placed(new Result.Place(2, 5), Optional.of("призёр"));
        var ada = room.shows(
                EnumSet.of(RESULTS),
                List.of(),
                List.of(
                        AdmissionRoom.result("олимпиада", scored, 2026),
                        AdmissionRoom.result("олимпиада", placed, 2026),
                        AdmissionRoom.result("олимпиада", new Result.Attended(), 2026)));

        assertThat(points(card(ada)).lines())
                .extracting(AdmissionPoints.Line::counted)
                .containsExactly(true, false, false);
    }

    @Test
    void a_list_is_counted_from_achievements_and_each_can_see_it() {
        room.publish(room.north, FIVE_FOR_A_WINNER);
        var ada = room.shows(EnumSet.of(NAME, RESULTS), List.of(), List.of(winner(2025)));
        var ben = room.shows(EnumSet.of(NAME), List.of(), List.of());
        var gone = room.person();

        var outcomes = CurrentTenant.call(room.officer, () -> room.count.of(List.of(ada.id(), ben.id(), gone), YEAR));

        assertThat(outcomes).containsOnlyKeys(ada.id(), ben.id());
        assertThat(points(outcomes.get(ada.id())).total()).isEqualTo(Points.of("5"));
        assertThat(outcomes.get(ben.id())).isEqualTo(new AdmissionOutcome.NotGranted());
        assertThat(room.looksAt(ada.id())).singleElement().satisfies(access -> {
            assertThat(access.act()).isEqualTo(Access.Act.POINTS);
            assertThat(access.fields()).containsExactly(RESULTS);
        });
        assertThat(room.looksAt(ben.id())).isEmpty();
    }

    @Test
    void without_a_table_nobody_of_a_list_is_looked_at() {
        var ada = room.shows(EnumSet.of(RESULTS), List.of(), List.of(winner(2025)));

        var outcomes = CurrentTenant.call(room.officer, () -> room.count.of(List.of(ada.id()), YEAR));

        assertThat(outcomes).containsEntry(ada.id(), new AdmissionOutcome.NoTable());
        assertThat(room.looksAt(ada.id())).isEmpty();
    }

    @Test
    void every_university_counts_by_its_own_table() {
        room.publish(room.north, FIVE_FOR_A_WINNER);
        room.publish(room.south, FIVE_FOR_A_WINNER.replace("points(5,", "points(1,"));
        var ada = room.shows(EnumSet.of(RESULTS), List.of(), List.of(winner(2025)));

        var south = CurrentTenant.call(room.actor(room.south, Role.ADMISSIONS), () -> room.count.ofCard(ada, YEAR));

        assertThat(points(south).total()).isEqualTo(Points.of("1"));
        assertThat(points(card(ada)).total()).isEqualTo(Points.of("5"));
    }

    @Test
    void a_new_version_counts_at_once() {
        room.publish(room.north, FIVE_FOR_A_WINNER);
        var ada = room.shows(EnumSet.of(RESULTS), List.of(), List.of(winner(2025)));
        assertThat(((Counted) card(ada)).version()).isEqualTo(1);

        room.publish(room.north, FIVE_FOR_A_WINNER.replace("points(5,", "points(6,"));

        assertThat(((Counted) card(ada)).version()).isEqualTo(2);
        assertThat(points(card(ada)).total()).isEqualTo(Points.of("6"));
    }

    @Test
    void says_when_there_is_no_table_and_when_it_no_longer_fits_the_names() {
        var ada = room.shows(EnumSet.of(RESULTS), List.of(), List.of(winner(2025)));
        assertThat(card(ada)).isEqualTo(new AdmissionOutcome.NoTable());
        room.publish(room.north, FIVE_FOR_A_WINNER);

        room.names = AdmissionRoom.names("турнир");

        assertThat(card(ada))
                .isInstanceOfSatisfying(
                        AdmissionOutcome.FaultyTable.class,
                        faulty -> assertThat(faulty.problems()).hasSize(1));
    }

    @Test
    void the_coming_summer_is_next_year_from_september_on() {
        assertThat(room.count.comingSummer()).isEqualTo(2027);
    }

    @Test
    void is_for_the_admissions_office_alone() {
        var ada = room.shows(EnumSet.of(RESULTS), List.of(), List.of());
        var approver = room.actor(room.north, Role.RULE_APPROVER);

        assertThatThrownBy(() -> CurrentTenant.call(approver, () -> room.count.ofCard(ada, YEAR)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> CurrentTenant.call(approver, () -> room.count.of(List.of(ada.id()), YEAR)))
                .isInstanceOf(Refused.class);
    }
}
