package org.talent.persistence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.talent.persistence.PersistenceTest;
import org.talent.rules.Points;
import org.talent.tenants.consent.ConsentWish;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.consent.GiveConsent;
import org.talent.tenants.consent.Giving;
import org.talent.tenants.consent.WithdrawConsent;
import org.talent.tenants.disclosure.Access.Act;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.Disclosures.Criteria;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.disclosure.OwnResults;
import org.talent.tenants.disclosure.OwnResults.OwnContest;
import org.talent.tenants.disclosure.OwnResults.OwnResult;
import org.talent.tenants.disclosure.ShowOwnResults;
import org.talent.tenants.disclosure.ShowWhoLooked;
import org.talent.tenants.disclosure.ShowWhoLooked.Look;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.CurrentTenant;

/** The acts that cross between tenants, from the student's and the university's ground, on a real server. */
@PersistenceTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class SpacesTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    GiveConsent giveConsent;

    @Autowired
    WithdrawConsent withdrawConsent;

    @Autowired
    FindApplicants findApplicants;

    @Autowired
    ShowWhoLooked showWhoLooked;

    @Autowired
    ShowOwnResults showOwnResults;

    DoorSeason season;
    EntrantId ada;
    EntrantId ben;

    @BeforeEach
    void two_people_in_a_contest() {
        season = new DoorSeason(beans);
        ada = season.person("Стрелкова", "Ада", 10, "Томская область").id();
        ben = season.person("Рощин", "Бен", 10, "Томская область").id();
        season.result(ada, season.python, 90);
        season.result(ben, season.python, 70);
    }

    @Test
    void a_disclosure_lives_exactly_as_long_as_the_students_consent_and_each_look_shows() {
        assertThat(page()).isEmpty();

        var given = give(ada, EnumSet.of(DisclosedField.NAME, DisclosedField.GRADE));
        assertThat(page()).extracting(DisclosedParticipant::id).containsExactly(ada);
        assertThat(asNorth(() -> findApplicants.open(ada)).name()).contains("Стрелкова Ада");

        asStudent(ada, () -> withdrawConsent.withdraw(given.consent().id()));
        assertThat(page()).isEmpty();
        assertThatThrownBy(() -> asNorth(() -> findApplicants.open(ada))).isInstanceOf(NotFound.class);

        var fields = EnumSet.of(DisclosedField.NAME, DisclosedField.GRADE);
        var today = LocalDate.now(ZoneOffset.UTC);
        assertThat(asStudent(ada, () -> showWhoLooked.show(ZoneOffset.UTC)))
                .containsExactly(
                        new Look("North", today, Act.CARD, fields, 1), new Look("North", today, Act.LIST, fields, 1));
        assertThat(asStudent(ben, () -> showWhoLooked.show(ZoneOffset.UTC))).isEmpty();
    }

    @Test
    void a_student_sees_where_the_published_run_put_them_and_why() {
        var run = season.publish();

        var contest = contest(ben);
        var explanation = contest.published().orElseThrow();
        assertThat(explanation.run().id()).isEqualTo(run.id());
        assertThat(explanation.standings()).singleElement().satisfies(standing -> {
            assertThat(standing.placeFrom()).isEqualTo(2);
            assertThat(standing.points()).isEqualTo(Points.of("70"));
            assertThat(contest.cohort(standing).orElseThrow().ranked()).isEqualTo(2);
        });
        assertThat(explanation.explanations()).singleElement().satisfies(one -> {
            assertThat(one.total()).isEqualTo(Points.of("70"));
            assertThat(one.lines()).hasSize(1);
        });
        assertThat(results(ben).seasons().getFirst().timeline()).singleElement().satisfies(result -> {
            assertThat(result.event()).isEqualTo("Event python-open");
            assertThat(result.awaits()).isFalse();
            assertThat(result.fates()).singleElement().satisfies(fate -> {
                assertThat(fate.track()).isEqualTo("Python");
                assertThat(fate.counted()).isTrue();
                assertThat(fate.contribution()).isEqualTo(Points.of("70"));
            });
        });
    }

    @Test
    void what_came_after_the_published_run_waits_for_the_next() {
        season.publish();
        season.result(ben, season.robots, 40);

        assertThat(results(ben).seasons().getFirst().timeline())
                .extracting(OwnResult::event, OwnResult::awaits)
                .containsExactly(tuple("Event robots-open", true), tuple("Event python-open", false));
    }

    @Test
    void results_are_there_before_any_ranking_is_published() {
        assertThat(contest(ben).published()).isEmpty();
        assertThat(results(ben).seasons().getFirst().timeline())
                .singleElement()
                .satisfies(result -> assertThat(result.awaits()).isTrue());
    }

    @Test
    void an_account_of_a_merged_record_sees_the_whole_person() {
        var duplicate =
                season.person("Рощин", "Бенедикт", 10, "Томская область").id();
        season.result(duplicate, season.robots, 55);
        season.own(() -> {
            season.participants.merge(duplicate, ben, "the same");
            return true;
        });
        season.publish();

        assertThat(results(duplicate).seasons().getFirst().timeline()).hasSize(2);
        assertThat(contest(duplicate).published().orElseThrow().standings()).hasSize(2);
    }

    @Test
    void neither_a_university_nor_the_association_passes_for_a_student() {
        assertThatThrownBy(() -> asNorth(() -> showOwnResults.show(Locale.ENGLISH)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> asNorth(() -> showWhoLooked.show(ZoneOffset.UTC)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> asStudent(ada, () -> findApplicants.count(Criteria.ANY)))
                .isInstanceOf(Refused.class);
    }

    private Giving.Given give(EntrantId person, EnumSet<DisclosedField> fields) {
        var wish = ConsentWish.disclosure(
                season.north.id(), fields, LocalDate.now(ZoneOffset.UTC).plusDays(30));
        return (Giving.Given) asStudent(person, () -> giveConsent.give(wish, giveConsent.text(wish, Locale.of("ru"))));
    }

    private OwnResults results(EntrantId person) {
        return asStudent(person, () -> showOwnResults.show(Locale.of("ru")));
    }

    private OwnContest contest(EntrantId person) {
        return results(person).seasons().getFirst().contests().getFirst();
    }

    private List<DisclosedParticipant> page() {
        return asNorth(() -> findApplicants.page(Criteria.ANY, 0, 50));
    }

    private <T> T asNorth(Supplier<T> act) {
        return CurrentTenant.call(season.officer(season.north), act);
    }

    private <T> T asStudent(EntrantId person, Supplier<T> act) {
        return CurrentTenant.call(season.student(person), act);
    }
}
