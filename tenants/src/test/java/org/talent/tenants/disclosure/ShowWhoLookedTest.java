package org.talent.tenants.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.Access.Act;
import org.talent.tenants.disclosure.ShowWhoLooked.Look;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.InMemoryParticipants;
import org.talent.tenants.participant.ParticipantSamples;
import org.talent.tenants.support.InMemoryUnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.InMemoryTenants;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShowWhoLookedTest {

    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    final InMemoryTenants tenants = new InMemoryTenants();
    final Tenant association = tenants.register(TenantKind.ASSOCIATION, "association", "Ассоциация", null);
    final Tenant students = tenants.register(TenantKind.STUDENTS, "students", "Студенты", null);
    final Tenant north = tenants.register(TenantKind.UNIVERSITY, "north", "Северный вуз", LocalDate.of(2026, 8, 31));
    final InMemoryParticipants participants = new InMemoryParticipants();
    final InMemoryAccessLog accessLog = new InMemoryAccessLog(participants);
    final ShowWhoLooked show = new ShowWhoLooked(tenants, participants, accessLog, new InMemoryUnitOfWork());
    final Actor keeper = new Actor(new AccountId(1), association.id(), "a", Set.of(), OptionalLong.empty());
    final EntrantId ada = person();

    @Test
    void gathers_looks_by_university_day_and_act_newest_first() {
        look(ada, Act.LIST, "2026-05-19T21:30:00Z", DisclosedField.NAME); // the 20th in Moscow
        look(ada, Act.LIST, "2026-05-20T06:00:00Z", DisclosedField.NAME, DisclosedField.GRADE);
        look(ada, Act.CARD, "2026-05-20T06:01:00Z", DisclosedField.RESULTS);
        look(person(), Act.CARD, "2026-05-20T06:02:00Z", DisclosedField.RESULTS);

        var day = LocalDate.of(2026, 5, 20);
        assertThat(looks(ada))
                .containsExactly(
                        new Look("Северный вуз", day, Act.CARD, EnumSet.of(DisclosedField.RESULTS), 1),
                        new Look(
                                "Северный вуз",
                                day,
                                Act.LIST,
                                EnumSet.of(DisclosedField.NAME, DisclosedField.GRADE),
                                2));
    }

    @Test
    void knows_the_looks_at_a_record_that_was_merged_into_the_person() {
        var duplicate = person();
        look(duplicate, Act.CARD, "2026-05-20T06:01:00Z", DisclosedField.NAME);
        CurrentTenant.run(keeper, () -> participants.merge(duplicate, ada, "same"));

        assertThat(looks(ada)).hasSize(1);
        assertThat(looks(duplicate)).hasSize(1);
    }

    private List<Look> looks(EntrantId person) {
        var student =
                new Actor(new AccountId(7), students.id(), "s", Set.of(Role.STUDENT), OptionalLong.of(person.value()));
        return CurrentTenant.call(student, () -> show.show(MOSCOW));
    }

    private void look(EntrantId whom, Act act, String at, DisclosedField... fields) {
        CurrentTenant.run(
                keeper,
                () -> accessLog.add(List.of(
                        new Access(whom, north.id(), new AccountId(5), act, Set.of(fields), Instant.parse(at)))));
    }

    private EntrantId person() {
        return CurrentTenant.call(
                keeper, () -> participants.save(ParticipantSamples.born(null)).id());
    }
}
