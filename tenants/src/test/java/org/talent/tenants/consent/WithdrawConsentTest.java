package org.talent.tenants.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.talent.tenants.consent.ConsentRoom.TODAY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.tenancy.CurrentTenant;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawConsentTest {

    final ConsentRoom room = new ConsentRoom();

    @Test
    void ends_the_consent_at_once() {
        var person = room.adult();
        var consent = room.given(person, room.toNorth());

        assertThat(withdraw(person, consent.id()).stateOn(TODAY)).isEqualTo(Consent.State.WITHDRAWN);
    }

    @Test
    void leaves_no_other_consent_to_the_same_university_behind() {
        var person = room.adult();
        var first = save(ConsentSamples.aDisclosure(
                person.id(), room.north.id(), ConsentRoom.NAME_AND_GRADE, TODAY, TODAY.plusDays(9)));
        save(ConsentSamples.aDisclosure(
                person.id(), room.north.id(), DisclosedField.offered(), TODAY, TODAY.plusDays(9)));
        save(ConsentSamples.forTheContest(person.id(), TODAY, TODAY.plusDays(9)));

        withdraw(person, first.id());

        assertThat(room.show(person).held())
                .filteredOn(held -> held.state() == Consent.State.IN_FORCE)
                .extracting(held -> held.consent().purpose())
                .containsExactly(Purpose.CONTEST);
    }

    @Test
    void ends_everything_with_the_consent_to_the_account() {
        var person = room.person(LocalDate.of(2010, 1, 1));
        room.give(person, room.toNorth());
        save(ConsentSamples.forTheContest(person.id(), TODAY, TODAY.plusDays(9)));
        var account = save(new Consent(
                new ConsentId(0),
                person.id(),
                Purpose.ACCOUNT,
                Optional.empty(),
                Set.of(),
                TODAY,
                TODAY.plusDays(9),
                Optional.empty(),
                ConsentSamples.evidence(TODAY)));

        withdraw(person, account.id());

        assertThat(room.show(person).held()).extracting(OwnConsents.Held::state).containsOnly(Consent.State.WITHDRAWN);
        assertThat(room.show(person).waiting()).isEmpty();
    }

    @Test
    void reaches_the_consents_of_a_record_that_was_merged_into_the_person() {
        var person = room.adult();
        var duplicate = room.adult();
        var consent = room.given(duplicate, room.toNorth());
        CurrentTenant.run(room.moderator(), () -> room.participants.merge(duplicate.id(), person.id(), "same"));

        assertThat(withdraw(person, consent.id()).stateOn(TODAY)).isEqualTo(Consent.State.WITHDRAWN);
        assertThat(room.show(duplicate).held()).hasSize(1);
    }

    @Test
    void does_not_know_the_consent_of_another_person() {
        var consent = room.given(room.adult(), room.toNorth());
        var stranger = room.adult();

        assertThatThrownBy(() -> withdraw(stranger, consent.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> withdraw(stranger, new ConsentId(99))).isInstanceOf(NotFound.class);
    }

    @Test
    void takes_back_what_still_waits_and_only_ones_own() {
        var person = room.person(LocalDate.of(2010, 1, 1));
        var request = ((Giving.Waiting) room.give(person, room.toNorth())).request();

        assertThatThrownBy(
                        () -> CurrentTenant.run(room.student(room.adult()), () -> room.withdraw.takeBack(request.id())))
                .isInstanceOf(NotFound.class);
        CurrentTenant.run(room.student(person), () -> room.withdraw.takeBack(request.id()));

        assertThat(room.show(person).waiting()).isEmpty();
    }

    private Consent withdraw(Participant person, ConsentId id) {
        return CurrentTenant.call(room.student(person), () -> room.withdraw.withdraw(id));
    }

    private Consent save(Consent consent) {
        return CurrentTenant.call(room.moderator(), () -> room.consents.save(consent));
    }
}
