package org.talent.tenants.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.talent.tenants.consent.ConsentRoom.TODAY;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Phrase;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.CurrentTenant;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordSignatureTest {

    final ConsentRoom room = new ConsentRoom();
    final Participant minor = room.person(LocalDate.of(2010, 6, 1));

    @Test
    void makes_the_request_a_consent_with_both_signatures() {
        var request = ask();

        var giving = record(request);

        assertThat(giving).isInstanceOfSatisfying(Giving.Given.class, given -> {
            assertThat(given.consent().inForceOn(TODAY)).isTrue();
            assertThat(given.consent().evidence().signers()).isEqualTo(Signers.SELF_AND_REPRESENTATIVE);
            assertThat(given.consent().evidence().textHash()).isEqualTo(request.textHash());
            assertThat(given.consent().evidence().recordedBy())
                    .isEqualTo(room.moderator().account());
        });
        assertThat(room.show(minor).waiting()).isEmpty();
    }

    @Test
    void takes_the_place_of_the_consent_before() {
        record(ask());
        record(ask());

        assertThat(room.show(minor).held())
                .extracting(OwnConsents.Held::state)
                .containsExactlyInAnyOrder(Consent.State.IN_FORCE, Consent.State.WITHDRAWN);
    }

    @Test
    void is_recorded_once() {
        var request = ask();
        record(request);

        assertThatThrownBy(() -> record(request)).isInstanceOf(NotFound.class);
    }

    @Test
    void is_no_longer_taken_when_the_person_came_of_age_or_the_time_is_over() {
        var request = ask();

        room.now = LocalDate.of(2027, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(record(request)).isEqualTo(new Giving.Declined(List.of(Phrase.of("over", "31.12.2026"))));
        room.now = LocalDate.of(2028, 6, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(record(request)).isEqualTo(new Giving.Declined(List.of(Phrase.of("ofAge"))));
    }

    @Test
    void follows_the_person_a_record_was_merged_into() {
        var request = ask();
        var person = room.person(LocalDate.of(2010, 6, 1));
        CurrentTenant.run(room.moderator(), () -> room.participants.merge(minor.id(), person.id(), "same"));

        record(request);

        assertThat(room.show(person).held())
                .singleElement()
                .satisfies(held -> assertThat(held.consent().participant()).isEqualTo(person.id()));
    }

    @Test
    void lists_who_waits_longest_first_to_a_moderator_alone() {
        var first = ask();
        var second = ((Giving.Waiting) room.give(room.person(null), room.toNorth())).request();

        CurrentTenant.run(room.moderator(), () -> {
            assertThat(room.signature.waiting(0, 10))
                    .containsExactly(
                            new RecordSignature.Waiting(first, "Стрелкова Ада", "Северный вуз"),
                            new RecordSignature.Waiting(second, "Стрелкова Ада", "Северный вуз"));
            assertThat(room.signature.countWaiting()).isEqualTo(2);
        });
        assertThatThrownBy(() -> CurrentTenant.run(room.student(minor), () -> room.signature.waiting(0, 10)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> CurrentTenant.run(room.student(minor), () -> room.signature.record(first.id())))
                .isInstanceOf(Refused.class);
    }

    private ConsentRequest ask() {
        return ((Giving.Waiting) room.give(minor, room.toNorth())).request();
    }

    private Giving record(ConsentRequest request) {
        return CurrentTenant.call(room.moderator(), () -> room.signature.record(request.id()));
    }
}
