package org.talent.tenants.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.talent.tenants.consent.ConsentRoom.TODAY;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.tenants.consent.OwnConsents.Offer;
import org.talent.tenants.tenancy.CurrentTenant;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShowConsentsTest {

    final ConsentRoom room = new ConsentRoom();

    @Test
    void offers_the_contest_and_each_partner_until_its_agreement_ends() {
        var own = room.show(room.adult());

        assertThat(own.signers()).isEqualTo(Signers.SELF);
        assertThat(own.held()).isEmpty();
        assertThat(own.offers())
                .extracting(Offer::purpose, Offer::title, Offer::latest)
                .containsExactly(
                        tuple(Purpose.CONTEST, "", TODAY.plusYears(5)),
                        tuple(Purpose.DISCLOSURE, "Северный вуз", LocalDate.of(2027, 8, 31)));
    }

    @Test
    void offers_the_contest_no_second_time_while_it_holds_or_waits() {
        var adult = room.adult();
        var minor = room.person(null);
        room.give(adult, ConsentWish.contest(TODAY.plusDays(30)));
        room.give(minor, ConsentWish.contest(TODAY.plusDays(30)));

        assertThat(room.show(adult).offers()).extracting(Offer::purpose).doesNotContain(Purpose.CONTEST);
        assertThat(room.show(minor).offers()).extracting(Offer::purpose).doesNotContain(Purpose.CONTEST);
    }

    @Test
    void names_the_university_also_after_its_agreement_ended() {
        var person = room.adult();
        room.give(person, room.toNorth());
        room.now = LocalDate.of(2027, 12, 31).atStartOfDay(ZoneOffset.UTC).toInstant();

        var own = room.show(person);

        assertThat(own.held()).singleElement().satisfies(held -> {
            assertThat(held.recipient()).isEqualTo("Северный вуз");
            assertThat(held.state()).isEqualTo(Consent.State.EXPIRED);
        });
        assertThat(own.offers()).extracting(Offer::purpose).containsExactly(Purpose.CONTEST);
    }

    @Test
    void asks_again_in_the_own_name_once_the_person_is_of_age() {
        var person = room.person(LocalDate.of(2008, 6, 1));
        var request = ((Giving.Waiting) room.give(person, room.toNorth())).request();
        CurrentTenant.run(room.moderator(), () -> room.signature.record(request.id()));

        assertThat(room.show(person).held()).noneMatch(OwnConsents.Held::again);
        room.now = LocalDate.of(2026, 6, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

        assertThat(room.show(person).held()).allMatch(OwnConsents.Held::again);
    }
}
