package org.talent.tenants.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.Disclosures.Criteria;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.InMemoryParticipants;
import org.talent.tenants.participant.ParticipantSamples;
import org.talent.tenants.support.InMemoryUnitOfWork;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.InMemoryTenants;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindApplicantsTest {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    final InMemoryTenants tenants = new InMemoryTenants();
    final Tenant association = tenants.register(TenantKind.ASSOCIATION, "association", "Ассоциация", null);
    final Tenant north = tenants.register(TenantKind.UNIVERSITY, "north", "Северный вуз", TODAY);
    final Clock clock = Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    final InMemoryParticipants participants = new InMemoryParticipants();
    final InMemoryAccessLog accessLog = new InMemoryAccessLog(participants);
    final OpenDoor door = new OpenDoor();
    final FindApplicants find = new FindApplicants(tenants, door, accessLog, new InMemoryUnitOfWork(), clock);
    final Actor officer = actor(Role.ADMISSIONS);
    final EntrantId ada = CurrentTenant.call(
            new Actor(new AccountId(1), association.id(), "a", Set.of(), OptionalLong.empty()),
            () -> participants.save(ParticipantSamples.born(null)).id());

    @Test
    void logs_each_person_of_a_page_with_the_fields_a_list_shows() {
        door.people.add(person(ada, EnumSet.of(DisclosedField.NAME, DisclosedField.RESULTS)));

        var page = CurrentTenant.call(officer, () -> find.page(Criteria.ANY, 0, 50));

        assertThat(page).hasSize(1);
        assertThat(logged())
                .containsExactly(new Access(
                        ada,
                        north.id(),
                        officer.account(),
                        Access.Act.LIST,
                        EnumSet.of(DisclosedField.NAME),
                        clock.instant()));
    }

    @Test
    void logs_an_opened_card_with_every_granted_field() {
        door.people.add(person(ada, EnumSet.of(DisclosedField.NAME, DisclosedField.RESULTS)));

        CurrentTenant.call(officer, () -> find.open(ada));

        assertThat(logged()).singleElement().satisfies(access -> {
            assertThat(access.act()).isEqualTo(Access.Act.CARD);
            assertThat(access.fields()).containsExactlyInAnyOrder(DisclosedField.NAME, DisclosedField.RESULTS);
        });
    }

    @Test
    void shows_nothing_when_the_log_cannot_be_written() {
        door.people.add(person(ada, EnumSet.of(DisclosedField.NAME)));
        var broken = new FindApplicants(
                tenants,
                door,
                new AccessLog() {
                    @Override
                    public void add(List<Access> accesses) {
                        throw new IllegalStateException("the log is full");
                    }

                    @Override
                    public List<Access> of(EntrantId participant, int limit) {
                        return List.of();
                    }
                },
                new InMemoryUnitOfWork(),
                clock);

        assertThatThrownBy(() -> CurrentTenant.call(officer, () -> broken.page(Criteria.ANY, 0, 50)))
                .hasMessage("the log is full");
        assertThatThrownBy(() -> CurrentTenant.call(officer, () -> broken.open(ada)))
                .hasMessage("the log is full");
    }

    @Test
    void keeps_pages_within_bounds() {
        CurrentTenant.run(officer, () -> {
            find.page(Criteria.ANY, -7, 1_000_000);
            find.page(Criteria.ANY, 3, 0);
        });

        assertThat(door.asked).containsExactly("0+100", "3+1");
    }

    @Test
    void counts_points_from_achievements_without_names_and_each_can_see_it() {
        door.people.add(person(ada, EnumSet.of(DisclosedField.NAME, DisclosedField.RESULTS)));

        var shown = CurrentTenant.call(officer, () -> find.achievements(List.of(ada)));

        assertThat(shown)
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isEmpty());
        assertThat(logged()).singleElement().satisfies(access -> {
            assertThat(access.act()).isEqualTo(Access.Act.POINTS);
            assertThat(access.fields()).containsExactly(DisclosedField.RESULTS);
        });
    }

    @Test
    void writes_nothing_down_where_nothing_is_counted() {
        door.people.add(person(ada, EnumSet.of(DisclosedField.NAME)));

        assertThat(CurrentTenant.call(officer, () -> find.achievements(List.of(ada))))
                .hasSize(1);
        assertThat(CurrentTenant.call(officer, () -> find.achievements(List.of())))
                .isEmpty();
        assertThat(logged()).isEmpty();
    }

    @Test
    void goes_through_everybody_a_page_at_a_time() {
        for (long id = 1; id <= FindApplicants.MOST + 1; id++) {
            door.people.add(person(new EntrantId(id), EnumSet.of(DisclosedField.NAME)));
        }
        var pages = new ArrayList<Integer>();

        CurrentTenant.run(officer, () -> find.allAchievements(page -> pages.add(page.size())));

        assertThat(pages).containsExactly(FindApplicants.MOST, 1);
    }

    @Test
    void answers_alike_whether_a_person_is_missing_or_does_not_allow_it() {
        assertThatThrownBy(() -> CurrentTenant.call(officer, () -> find.open(ada)))
                .isInstanceOf(NotFound.class)
                .hasMessage("No participant has the id (%s) here.".formatted(ada));
        assertThatThrownBy(() -> CurrentTenant.call(officer, () -> find.open(new EntrantId(99))))
                .isInstanceOf(NotFound.class);
        assertThat(logged()).isEmpty();
    }

    @Test
    void asks_the_door_on_the_universitys_own_ground() {
        CurrentTenant.run(officer, () -> find.count(Criteria.ANY));

        assertThat(door.grounds).containsExactly(north.id());
    }

    @Test
    void is_for_the_admissions_office_alone() {
        var other = actor(Role.ORGANISER);

        for (Runnable act : List.<Runnable>of(
                find::agreement,
                find::choices,
                () -> find.page(Criteria.ANY, 0, 1),
                () -> find.count(Criteria.ANY),
                () -> find.others(Criteria.ANY),
                () -> find.achievements(List.of(ada)),
                () -> find.allAchievements(_ -> {}),
                () -> find.open(ada))) {
            assertThatThrownBy(() -> CurrentTenant.run(other, act)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void knows_whether_the_agreement_holds_today() {
        assertThat(CurrentTenant.call(officer, find::agreement)).isEqualTo(new FindApplicants.Agreement(north, true));
        var ended = tenants.register(TenantKind.UNIVERSITY, "north", "Северный вуз", TODAY.minusDays(1));
        assertThat(CurrentTenant.call(officer, find::agreement)).isEqualTo(new FindApplicants.Agreement(ended, false));
    }

    private List<Access> logged() {
        return CurrentTenant.call(
                new Actor(new AccountId(1), association.id(), "a", Set.of(), OptionalLong.empty()),
                () -> accessLog.of(ada, 10));
    }

    private Actor actor(Role role) {
        return new Actor(new AccountId(5), north.id(), "officer", Set.of(role), OptionalLong.empty());
    }

    private static DisclosedParticipant person(EntrantId id, Set<DisclosedField> fields) {
        return new DisclosedParticipant(
                id,
                fields,
                TODAY,
                Optional.of("Стрелкова Ада"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
