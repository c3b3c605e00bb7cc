package org.talent.persistence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.talent.tenants.consent.DisclosedField.NAME;
import static org.talent.tenants.consent.DisclosedField.RESULTS;
import static org.talent.tenants.consent.DisclosedField.STANDINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.talent.persistence.PersistenceTest;
import org.talent.rules.Domain;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.admission.AdmissionOutcome;
import org.talent.tenants.admission.AdmissionOutcome.Counted;
import org.talent.tenants.admission.CountAdmissionPoints;
import org.talent.tenants.admission.ReadPublishedNames;
import org.talent.tenants.disclosure.Access;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.disclosure.ShowWhoLooked;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.rulebook.EditRules;
import org.talent.tenants.rulebook.Review;
import org.talent.tenants.rulebook.ReviewRules;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.rulebook.SavedEdit;
import org.talent.tenants.support.Reason;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;

/** A university writes its table of points, a second person lets it go live, and applicants are counted by it. */
@PersistenceTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionPointsTest {

    private static final RuleBook BOOK = new RuleBook.OfAdmission();
    private static final Reason REASON = new Reason("решение приёмной комиссии");
    private static final int YEAR = 2027;
    private static final String TABLE = """
            rule "Первое место в рейтинге"
            when $m : Merit( source == Source.STANDING, track == "Python", group == "все", official, place == 1 )
            then $m.points(6, "рейтинг"); end

            rule "Призёр открытой олимпиады"
            when $m : Merit( event == "python-open", outcome == "призёр", percent >= 70, yearsAgo <= 1 )
            then $m.points(3, "олимпиады"); end
            """;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    EditRules editRules;

    @Autowired
    ReviewRules reviewRules;

    @Autowired
    ReadPublishedNames publishedNames;

    @Autowired
    CountAdmissionPoints countAdmissionPoints;

    @Autowired
    FindApplicants findApplicants;

    @Autowired
    ShowWhoLooked showWhoLooked;

    @Autowired
    Clock clock;

    DoorSeason season;
    EntrantId ada;
    EntrantId ben;

    @BeforeEach
    void two_people_in_a_published_contest() {
        jdbc.sql("delete from consent where tenant in (select id from tenant)").update();
        jdbc.sql("delete from published_run where tenant in (select id from tenant)")
                .update();
        season = new DoorSeason(beans);
        ada = season.person("Стрелкова", "Ада", 10, "Томская область").id();
        ben = season.person("Рощин", "Бен", 10, "Томская область").id();
        season.result(ada, season.python, 90);
        season.result(ben, season.python, 60);
        season.publish();
    }

    @Test
    void names_are_those_of_published_seasons_and_of_no_other() {
        var other = new DoorSeason(beans);
        var hidden = other.event("hidden-open", 0);

        var names = as(season.north, () -> publishedNames.names(), Role.RULE_EDITOR);

        assertThat(names.names(Domain.TRACK)).containsExactly("Python", "Роботы");
        assertThat(names.names(Domain.EVENT)).containsExactly("python-open", "robots-open");
        assertThat(names.names(Domain.EVENT_KIND)).containsExactly("олимпиада");
        assertThat(names.names(Domain.GROUP)).containsExactly("все");
        other.result(ada, hidden, 70);
        other.publish();
        assertThat(as(season.north, () -> publishedNames.names(), Role.RULE_EDITOR)
                        .names(Domain.EVENT))
                .containsExactly("python-open", "robots-open", "hidden-open");
    }

    @Test
    void names_are_for_the_people_of_a_university() {
        assertThatThrownBy(() -> CurrentTenant.call(season.association, publishedNames::names))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(season.north, () -> publishedNames.names(), Role.STUDENT))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_table_goes_live_by_four_eyes_and_counts_what_is_granted() {
        season.allow(season.north, ada, RESULTS, STANDINGS);
        season.allow(season.north, ben, NAME);
        throughReview(season.north);

        var counted = counted(season.north);

        assertThat(counted.get(0))
                .isInstanceOfSatisfying(
                        Counted.class,
                        outcome -> assertThat(outcome.points().total()).isEqualTo(Points.of("9")));
        assertThat(counted.get(1)).isEqualTo(new AdmissionOutcome.NotGranted());
        assertThat(CurrentTenant.call(season.student(ada), () -> showWhoLooked.show(ZoneOffset.UTC)))
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.act()).isEqualTo(Access.Act.POINTS);
                    assertThat(look.fields()).containsExactlyInAnyOrder(RESULTS, STANDINGS);
                });
    }

    @Test
    void another_university_has_no_table_and_sees_none() {
        season.allow(season.south, ada, RESULTS, STANDINGS);
        throughReview(season.north);

        var card = CurrentTenant.call(season.officer(season.south), () -> findApplicants.open(ada));

        assertThat(CurrentTenant.call(season.officer(season.south), () -> countAdmissionPoints.ofCard(card, YEAR)))
                .isEqualTo(new AdmissionOutcome.NoTable());
        assertThat(season.as(season.south, () -> ruleSets.ofBook(BOOK))).isEmpty();
        assertThat(season.own(() -> ruleSets.ofBook(BOOK))).isEmpty();
    }

    @Test
    void a_case_that_does_not_pass_stops_the_sending_of_a_table() {
        var cases = """
                case "Призёр открытой олимпиады"
                merits | entrant | merit | event       | outcome | score | maximum |
                       | a       | А     | python-open | призёр  | 80    | 100     |
                expect | entrant | points |
                       | a       | 4      |
                """;
        as(season.north, () -> save(cases), Role.RULE_EDITOR);

        assertThat(as(season.north, this::submitted, Role.RULE_EDITOR))
                .isInstanceOfSatisfying(
                        Review.Failing.class,
                        failing -> assertThat(failing.report().outcomes())
                                .singleElement()
                                .satisfies(outcome -> assertThat(outcome.differences())
                                        .singleElement()
                                        .satisfies(one -> assertThat(one.message(Locale.ENGLISH))
                                                .isEqualTo("points: expected 4, came out 3"))));

        as(
                season.north,
                () -> editRules.save(BOOK, RuleSetKind.ADMISSION, 1, TABLE, cases.replace("| 4 ", "| 3 "), REASON),
                Role.RULE_EDITOR);
        var sent = as(season.north, () -> reviewRules.submit(BOOK, RuleSetKind.ADMISSION, 2, REASON), Role.RULE_EDITOR);
        assertThat(sent).isInstanceOf(Review.Done.class);
        assertThat(as(season.south, () -> editRules.desk(BOOK, RuleSetKind.ADMISSION), Role.RULE_EDITOR)
                        .cases())
                .isEmpty();
        as(season.north, () -> editRules.giveUp(BOOK, RuleSetKind.ADMISSION), Role.RULE_EDITOR);
    }

    private SavedEdit save(String cases) {
        return editRules.save(BOOK, RuleSetKind.ADMISSION, 0, TABLE, cases, REASON);
    }

    private Review submitted() {
        return reviewRules.submit(BOOK, RuleSetKind.ADMISSION, 1, REASON);
    }

    private List<AdmissionOutcome> counted(Tenant university) {
        var outcomes =
                CurrentTenant.call(season.officer(university), () -> countAdmissionPoints.of(List.of(ada, ben), YEAR));
        return List.of(outcomes.get(ada), outcomes.get(ben));
    }

    private void throughReview(Tenant university) {
        as(university, () -> editRules.save(BOOK, RuleSetKind.ADMISSION, 0, TABLE, "", REASON), Role.RULE_EDITOR);
        var sent = (Review.Done)
                as(university, () -> reviewRules.submit(BOOK, RuleSetKind.ADMISSION, 1, REASON), Role.RULE_EDITOR);
        var hash = sent.draft().submission().orElseThrow().hash();
        as(university, () -> reviewRules.approve(BOOK, RuleSetKind.ADMISSION, hash, REASON), Role.RULE_APPROVER);
        var published = as(
                university,
                () -> reviewRules.publish(BOOK, RuleSetKind.ADMISSION, hash, LocalDate.now(clock)),
                Role.RULE_APPROVER);
        assertThat(published).isInstanceOf(Review.Published.class);
    }

    private static <T> T as(Tenant university, Supplier<T> work, Role role) {
        return CurrentTenant.call(
                new Actor(
                        new AccountId(60 + role.ordinal()),
                        university.id(),
                        role.name(),
                        Set.of(role),
                        OptionalLong.empty()),
                work);
    }
}
