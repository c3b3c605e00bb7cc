package org.talent.persistence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talent.persistence.disclosure.DoorSeason.ALL;
import static org.talent.persistence.disclosure.DoorSeason.DAY;
import static org.talent.persistence.disclosure.DoorSeason.END;
import static org.talent.tenants.consent.ConsentSamples.aDisclosure;
import static org.talent.tenants.consent.ConsentSamples.forTheContest;
import static org.talent.tenants.consent.DisclosedField.GRADE;
import static org.talent.tenants.consent.DisclosedField.NAME;
import static org.talent.tenants.consent.DisclosedField.REGION;
import static org.talent.tenants.consent.DisclosedField.RESULTS;
import static org.talent.tenants.consent.DisclosedField.SCHOOL;
import static org.talent.tenants.consent.DisclosedField.STANDINGS;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.talent.persistence.PersistenceTest;
import org.talent.rules.Points;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedStanding;
import org.talent.tenants.disclosure.Disclosures;
import org.talent.tenants.disclosure.Disclosures.Criteria;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;

@PersistenceTest
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcDisclosuresTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    Disclosures door;

    @Autowired
    JdbcClient jdbc;

    DoorSeason season;
    EntrantId ada;
    EntrantId ben;
    EntrantId eva;

    boolean spoilt = true;

    /** Three people in a contest, who allow nothing; made anew only after a test that changed their facts. */
    @BeforeEach
    void three_people_in_a_contest() {
        jdbc.sql("delete from consent where tenant in (select id from tenant)").update();
        if (!spoilt) {
            return;
        }
        spoilt = false;
        jdbc.sql("delete from published_run where tenant in (select id from tenant)")
                .update();
        season = new DoorSeason(beans);
        ada = season.person("Стрелкова", "Ада", 10, "Томская область").id();
        ben = season.person("Рощин", "Бен", 10, "Томская область").id();
        eva = season.person("Семёнова", "Ева", 11, "Москва").id();
        season.result(ada, season.python, 90);
        season.result(ben, season.python, 70);
        season.result(eva, season.python, 50);
        season.result(eva, season.robots, 95);
        season.publish();
    }

    @Test
    void shows_granted_fields_and_nothing_else() {
        season.allow(season.north, ada, NAME, GRADE);
        season.allow(season.north, ben, REGION, SCHOOL);
        season.allow(season.north, eva, STANDINGS);

        assertThat(page(season.north, Criteria.ANY))
                .containsExactlyInAnyOrder(
                        shown(
                                ada,
                                EnumSet.of(NAME, GRADE),
                                Optional.of("Стрелкова Ада"),
                                Optional.of(10),
                                Optional.empty(),
                                Optional.empty()),
                        shown(
                                ben,
                                EnumSet.of(REGION, SCHOOL),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("Томская область"),
                                Optional.of("Школа № 10")),
                        new DisclosedParticipant(
                                eva,
                                EnumSet.of(STANDINGS),
                                END,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(standing("Роботы", "95", 1, 1, 1), standing("Python", "50", 3, 3, 3)),
                                List.of()));
    }

    @Test
    void a_card_shows_results_only_where_they_are_granted() {
        season.allow(season.north, ada, RESULTS);
        season.allow(season.north, ben, NAME);

        assertThat(find(season.north, ada)).hasValueSatisfying(person -> {
            assertThat(person.name()).isEmpty();
            assertThat(person.results())
                    .singleElement()
                    .satisfies(result -> assertThat(result.event()).isEqualTo("Event python-open"));
        });
        assertThat(find(season.north, ben))
                .hasValueSatisfying(person -> assertThat(person.results()).isEmpty());
        assertThat(page(season.north, Criteria.ANY))
                .allSatisfy(person -> assertThat(person.results()).isEmpty());
    }

    @Test
    void several_cards_are_each_what_one_card_is() {
        season.allow(season.north, ada, RESULTS);
        season.allow(season.north, ben, NAME);
        season.allow(season.north, eva, RESULTS, STANDINGS);

        var cards = season.as(
                season.north,
                () -> door.cards(season.association.tenant(), DAY, List.of(eva, ben, ada, new EntrantId(999_999))));

        assertThat(cards)
                .containsExactlyInAnyOrder(
                        find(season.north, ada).orElseThrow(),
                        find(season.north, ben).orElseThrow(),
                        find(season.north, eva).orElseThrow());
        assertThat(cards)
                .flatExtracting(DisclosedParticipant::results)
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.code()).endsWith("-open"));
    }

    @Test
    void keeps_unconfirmed_and_struck_out_results_to_the_association() {
        spoilt = true;
        season.allow(season.north, ada, RESULTS);
        jdbc.sql("update participation set verified = false where tenant = ? and entrant = ?")
                .params(season.association.tenant().value(), ada.value())
                .update();
        assertThat(find(season.north, ada).orElseThrow().results()).isEmpty();

        jdbc.sql("update participation set verified = true, struck_out = 'plagiarism' where tenant = ? and entrant = ?")
                .params(season.association.tenant().value(), ada.value())
                .update();
        assertThat(find(season.north, ada).orElseThrow().results()).isEmpty();
    }

    @Test
    void another_universitys_grant_opens_nothing() {
        season.allow(season.south, ada, ALL.toArray(DisclosedField[]::new));

        assertThat(page(season.north, Criteria.ANY)).isEmpty();
        assertThat(count(season.north, Criteria.ANY)).isZero();
        assertThat(find(season.north, ada)).isEmpty();
        assertThat(page(season.south, Criteria.ANY)).hasSize(1);
    }

    @Test
    void two_universities_see_each_what_was_granted_to_it() {
        season.allow(season.north, ada, NAME);
        season.allow(season.south, ada, GRADE);

        assertThat(page(season.north, Criteria.ANY)).singleElement().satisfies(person -> {
            assertThat(person.name()).contains("Стрелкова Ада");
            assertThat(person.grade()).isEmpty();
        });
        assertThat(page(season.south, Criteria.ANY)).singleElement().satisfies(person -> {
            assertThat(person.name()).isEmpty();
            assertThat(person.grade()).contains(10);
        });
    }

    @Test
    void a_consent_opens_from_its_first_day_through_its_last() {
        season.allow(season.north, ada, NAME);

        assertThat(pageOn(DAY.minusDays(1))).isEmpty();
        assertThat(pageOn(DAY)).hasSize(1);
        assertThat(pageOn(END)).hasSize(1);
        assertThat(pageOn(END.plusDays(1))).isEmpty();
    }

    @Test
    void a_withdrawn_consent_closes_at_once() {
        var consent = season.allow(season.north, ada, NAME);
        season.withdraw(consent, DAY.plusDays(3));

        assertThat(pageOn(DAY.plusDays(2))).hasSize(1);
        assertThat(pageOn(DAY.plusDays(3))).isEmpty();
        assertThat(find(season.north, ada, DAY.plusDays(3))).isEmpty();
    }

    @Test
    void what_is_left_of_several_consents_stays_open() {
        var name = season.allow(season.north, ada, NAME);
        season.allow(aDisclosure(ada, season.north.id(), EnumSet.of(GRADE), DAY, END.minusDays(30)));

        assertThat(page(season.north, Criteria.ANY)).singleElement().satisfies(person -> {
            assertThat(person.fields()).containsExactlyInAnyOrder(NAME, GRADE);
            assertThat(person.until()).isEqualTo(END.minusDays(30));
        });
        season.withdraw(name, DAY);
        assertThat(page(season.north, Criteria.ANY)).singleElement().satisfies(person -> {
            assertThat(person.fields()).containsExactly(GRADE);
            assertThat(person.name()).isEmpty();
        });
    }

    @Test
    void an_ended_agreement_closes_the_door_whatever_was_consented() {
        season.allow(season.former, ada, ALL.toArray(DisclosedField[]::new));
        allInContest();

        assertThat(page(season.former, Criteria.ANY)).isEmpty();
        assertThat(count(season.former, Criteria.ANY)).isZero();
        assertThat(find(season.former, ada)).isEmpty();
        assertThat(others(season.former, Criteria.ANY)).isZero();
    }

    @Test
    void a_tenant_that_is_no_university_sees_nobody() {
        season.allow(season.students, ada, NAME);
        var withoutAgreement = season.tenants.register(TenantKind.UNIVERSITY, "handshake", "Handshake", null);
        season.allow(withoutAgreement, ada, NAME);

        assertThat(page(season.students, Criteria.ANY)).isEmpty();
        assertThat(page(withoutAgreement, Criteria.ANY)).isEmpty();
    }

    @Test
    void consents_for_other_purposes_open_nothing() {
        season.allow(forTheContest(ada, DAY, END));

        assertThat(page(season.north, Criteria.ANY)).isEmpty();
    }

    @Test
    void no_criterion_is_an_oracle_for_a_field_that_was_not_granted() {
        season.allow(season.north, ada, NAME); // all but the name is hidden
        season.allow(season.north, ben, GRADE, REGION, STANDINGS); // the name is hidden

        assertThat(ids(region("Томская область"))).containsExactly(ben);
        assertThat(count(season.north, region("Томская область"))).isEqualTo(1);
        assertThat(ids(grade(10))).containsExactly(ben);
        assertThat(ids(track("Python", null))).containsExactly(ben);
        assertThat(ids(new Criteria(null, null, 1, null, null, null))).isEmpty();
        assertThat(ids(new Criteria(null, null, 2, null, null, null))).containsExactly(ben);
        assertThat(ids(name("Рощин"))).isEmpty();
        assertThat(count(season.north, name("Рощин"))).isZero();
        assertThat(ids(name("Стрелкова"))).containsExactly(ada);
    }

    @Test
    void the_order_tells_no_place_that_was_not_granted() {
        var zoe = season.person("Яшина", "Зоя", 9, "Москва").id();
        season.allow(season.north, ben, STANDINGS); // second
        season.allow(season.north, eva, NAME); // third in Python, first in robots, both hidden
        season.allow(season.north, ada, NAME); // first, hidden
        season.allow(season.north, zoe, STANDINGS); // nothing to show

        assertThat(ids(Criteria.ANY)).containsExactly(ben, ada, eva, zoe);
    }

    @Test
    void sorts_by_the_place_in_the_chosen_track() {
        season.allow(season.north, ada, STANDINGS);
        season.allow(season.north, eva, STANDINGS);

        assertThat(ids(track("Python", null))).containsExactly(ada, eva);
        assertThat(ids(track("Роботы", null))).containsExactly(eva);
        assertThat(ids(track("Python", 2))).containsExactly(ada);
        assertThat(ids(new Criteria(season.contest.id(), "Python", null, null, null, null)))
                .containsExactly(ada, eva);
        assertThat(ids(new Criteria(new ContestId(season.contest.id().value() + 1), "Python", null, null, null, null)))
                .isEmpty();
    }

    @Test
    void shows_standings_of_the_published_run_alone() {
        spoilt = true;
        season.allow(season.north, ben, STANDINGS);
        season.result(ben, season.robots, 99);

        assertThat(find(season.north, ben).orElseThrow().standings())
                .containsExactly(standing("Python", "70", 2, 2, 3));
        season.publish();
        assertThat(find(season.north, ben).orElseThrow().standings())
                .containsExactly(standing("Роботы", "99", 1, 1, 2), standing("Python", "70", 2, 2, 3));
    }

    @Test
    void finds_words_of_the_name_in_any_order_case_and_spelling() {
        season.allow(season.north, eva, NAME);

        assertThat(ids(name("  ева СЕМЕНОВА "))).containsExactly(eva);
        assertThat(ids(name("семёнова"))).containsExactly(eva);
        assertThat(ids(name("ева рощин"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "%",
                "_",
                "!",
                "' or '1'='1",
                "'; drop table consent; --",
                "\\",
                "\" or 1=1 -- ",
                ":owner",
                "?",
                "NAME,GRADE",
                "ё'",
                "\0"
            })
    void takes_what_was_typed_for_text_never_for_sql(String text) {
        season.allow(season.north, ada, ALL.toArray(DisclosedField[]::new));

        assertThat(ids(name(text))).isEmpty();
        assertThat(ids(region(text))).isEmpty();
        assertThat(ids(track(text, null))).isEmpty();
        assertThat(others(season.north, region(text))).isZero();
        assertThat(ids(Criteria.ANY)).containsExactly(ada);
    }

    @Test
    void pages_without_gaps_and_ends_empty() {
        season.allow(season.north, ada, STANDINGS);
        season.allow(season.north, ben, NAME);
        season.allow(season.north, eva, NAME);

        assertThat(page(0, 2)).extracting(DisclosedParticipant::id).containsExactly(ada, ben);
        assertThat(page(2, 2)).extracting(DisclosedParticipant::id).containsExactly(eva);
        assertThat(page(3, 2)).isEmpty();
        assertThat(page(1_000_000_000, 2)).isEmpty();
        assertThat(count(season.north, Criteria.ANY)).isEqualTo(3);
    }

    @Test
    void follows_the_person_a_record_was_merged_into() {
        var duplicate = season.person("Стрелкова", "Аделаида", 9, "Москва").id();
        season.allow(season.north, duplicate, NAME, GRADE);
        season.own(() -> {
            season.participants.merge(duplicate, ada, "the same");
            return true;
        });

        assertThat(page(season.north, Criteria.ANY)).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo(ada);
            assertThat(person.name()).contains("Стрелкова Ада");
        });
        assertThat(find(season.north, duplicate)).isEmpty();
    }

    @Test
    void counts_others_only_among_those_who_allow_the_university_nothing() {
        allInContest();
        assertThat(others(season.north, Criteria.ANY)).isEqualTo(3);

        season.allow(season.north, ada, NAME);

        assertThat(others(season.north, Criteria.ANY)).isEqualTo(2);
        // Ada hides her region from the university that sees her: she is in no count by region
        assertThat(others(season.north, region("Томская область"))).isEqualTo(1);
        assertThat(others(season.south, region("Томская область"))).isEqualTo(2);
        assertThat(others(season.north, grade(11))).isEqualTo(1);
        assertThat(others(season.north, track("Роботы", null))).isEqualTo(1);
        assertThat(others(season.north, track("Python", null))).isEqualTo(2);
    }

    @Test
    void counts_nobody_who_is_not_in_the_contest() {
        assertThat(others(season.north, Criteria.ANY)).isZero();
        season.withdraw(season.allow(forTheContest(ada, DAY, END)), DAY);
        assertThat(others(season.north, Criteria.ANY)).isZero();
    }

    @Test
    void names_and_places_do_not_narrow_the_count_of_others() {
        allInContest();

        assertThat(others(season.north, name("Стрелкова"))).isEqualTo(3);
        assertThat(others(season.north, track("Python", 1))).isEqualTo(3);
    }

    @Test
    void offers_the_tracks_of_published_rankings_and_the_regions() {
        var choices = season.as(season.north, () -> door.choices(season.association.tenant()));

        assertThat(choices.tracks())
                .extracting(Disclosures.PublishedTrack::track)
                .containsExactly("Python", "Роботы");
        assertThat(choices.regions()).containsExactly("Москва", "Томская область");
    }

    @Test
    void agrees_with_a_plain_model_over_random_people_grants_and_searches() {
        spoilt = true;
        var model = DoorModel.fill(season, new Random(20_35));

        for (int search = 0; search < 300; search++) {
            var criteria = model.criteria();
            var day = model.day();
            var university = model.university();
            var expected = model.page(university, day, criteria);
            assertThat(season.as(
                            university,
                            () -> door.page(season.association.tenant(), day, criteria, 0, Integer.MAX_VALUE)))
                    .as("%s sees on %s by %s", university.code(), day, criteria)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("standings")
                    .containsExactlyElementsOf(expected);
            assertThat(season.as(university, () -> door.count(season.association.tenant(), day, criteria)))
                    .isEqualTo(expected.size());
            assertThat(season.as(university, () -> door.others(season.association.tenant(), day, criteria)))
                    .as("others for %s on %s by %s", university.code(), day, criteria)
                    .isEqualTo(model.others(university, day, criteria));
        }
    }

    private void allInContest() {
        for (var person : List.of(ada, ben, eva)) {
            season.allow(forTheContest(person, DAY, END));
        }
    }

    private static Criteria region(String region) {
        return new Criteria(null, null, null, region, null, null);
    }

    private static Criteria grade(int grade) {
        return new Criteria(null, null, null, null, grade, null);
    }

    private static Criteria name(String name) {
        return new Criteria(null, null, null, null, null, name);
    }

    private static Criteria track(String track, Integer place) {
        return new Criteria(null, track, place, null, null, null);
    }

    private List<EntrantId> ids(Criteria criteria) {
        var found = page(season.north, criteria);
        assertThat(count(season.north, criteria)).isEqualTo(found.size());
        return found.stream().map(DisclosedParticipant::id).toList();
    }

    private List<DisclosedParticipant> page(Tenant university, Criteria criteria) {
        return season.as(university, () -> door.page(season.association.tenant(), DAY, criteria, 0, 100));
    }

    private List<DisclosedParticipant> page(int offset, int limit) {
        return season.as(season.north, () -> door.page(season.association.tenant(), DAY, Criteria.ANY, offset, limit));
    }

    private List<DisclosedParticipant> pageOn(LocalDate day) {
        return season.as(season.north, () -> door.page(season.association.tenant(), day, Criteria.ANY, 0, 100));
    }

    private int count(Tenant university, Criteria criteria) {
        return season.as(university, () -> door.count(season.association.tenant(), DAY, criteria));
    }

    private int others(Tenant university, Criteria criteria) {
        return season.as(university, () -> door.others(season.association.tenant(), DAY, criteria));
    }

    private Optional<DisclosedParticipant> find(Tenant university, EntrantId person) {
        return find(university, person, DAY);
    }

    private Optional<DisclosedParticipant> find(Tenant university, EntrantId person, LocalDate day) {
        return season.as(university, () -> door.find(season.association.tenant(), day, person));
    }

    private static DisclosedStanding standing(String track, String points, int from, int to, int ranked) {
        return new DisclosedStanding(
                "Конкурс", track, "все", Points.of(points), from, to, ranked, true, LocalDate.of(2099, 8, 31));
    }

    private static DisclosedParticipant shown(
            EntrantId id,
            Set<DisclosedField> fields,
            Optional<String> name,
            Optional<Integer> grade,
            Optional<String> region,
            Optional<String> school) {
        return new DisclosedParticipant(id, fields, END, name, grade, region, school, List.of(), List.of());
    }
}
