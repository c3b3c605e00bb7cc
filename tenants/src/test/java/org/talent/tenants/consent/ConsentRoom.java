package org.talent.tenants.consent;

import static org.talent.tenants.participant.ParticipantSamples.born;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.participant.InMemoryParticipants;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.support.InMemoryUnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.InMemoryTenants;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;

/** The association, the students' space and two universities on 20 May 2026, without a database. */
final class ConsentRoom {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    static final Set<DisclosedField> NAME_AND_GRADE = EnumSet.of(DisclosedField.NAME, DisclosedField.GRADE);

    Instant now = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    final InMemoryTenants tenants = new InMemoryTenants();
    final InMemoryParticipants participants = new InMemoryParticipants();
    final InMemoryConsents consents = new InMemoryConsents(participants);
    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final Tenant association = tenants.register(TenantKind.ASSOCIATION, "association", "Ассоциация", null);
    final Tenant students = tenants.register(TenantKind.STUDENTS, "students", "Студенты", null);
    final Tenant north = tenants.register(TenantKind.UNIVERSITY, "north", "Северный вуз", LocalDate.of(2027, 8, 31));
    final Tenant former =
            tenants.register(TenantKind.UNIVERSITY, "former", "Бывший партнёр", LocalDate.of(2026, 5, 19));
    final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    final GiveConsent give = new GiveConsent(tenants, participants, consents, unitOfWork, clock);
    final WithdrawConsent withdraw = new WithdrawConsent(tenants, participants, consents, unitOfWork, clock);
    final ShowConsents show = new ShowConsents(tenants, participants, consents, unitOfWork, clock);
    final RecordSignature signature = new RecordSignature(tenants, consents, participants, clock);

    Participant person(@Nullable LocalDate birthDate) {
        return CurrentTenant.call(moderator(), () -> participants.save(born(birthDate)));
    }

    Participant adult() {
        return person(LocalDate.of(2008, 5, 20));
    }

    Actor student(Participant person) {
        return new Actor(
                new AccountId(7),
                students.id(),
                "student",
                Set.of(Role.STUDENT),
                OptionalLong.of(person.id().value()));
    }

    Actor moderator() {
        return new Actor(new AccountId(1), association.id(), "moderator", Set.of(Role.MODERATOR), OptionalLong.empty());
    }

    ConsentWish toNorth() {
        return ConsentWish.disclosure(north.id(), NAME_AND_GRADE, LocalDate.of(2026, 12, 31));
    }

    /** Reads the words, then agrees. */
    Giving give(Participant person, ConsentWish wish) {
        return CurrentTenant.call(student(person), () -> give.give(wish, give.text(wish, Locale.of("ru"))));
    }

    Consent given(Participant person, ConsentWish wish) {
        return ((Giving.Given) give(person, wish)).consent();
    }

    OwnConsents show(Participant person) {
        return CurrentTenant.call(student(person), show::show);
    }
}
