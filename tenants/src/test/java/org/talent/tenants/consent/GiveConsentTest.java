package org.talent.tenants.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.talent.tenants.consent.ConsentRoom.TODAY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Phrase;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GiveConsentTest {

    final ConsentRoom room = new ConsentRoom();

    @Test
    void holds_from_today_when_the_person_is_of_age() {
        var person = room.adult();

        var consent = room.given(person, room.toNorth());

        assertThat(consent.inForceOn(TODAY)).isTrue();
        assertThat(consent.recipient()).contains(room.north.id());
        assertThat(consent.fields()).isEqualTo(ConsentRoom.NAME_AND_GRADE);
        assertThat(consent.evidence().signers()).isEqualTo(Signers.SELF);
        assertThat(consent.evidence().textHash())
                .isEqualTo(room.give.text(room.toNorth(), Locale.of("ru")).hash());
        assertThat(CurrentTenant.call(room.moderator(), () -> room.consents.of(person.id())))
                .containsExactly(consent);
    }

    @Test
    void waits_for_the_representative_of_a_minor_and_nothing_rests_on_it_meanwhile() {
        var person = room.person(LocalDate.of(2010, 1, 1));

        var giving = room.give(person, room.toNorth());

        assertThat(giving)
                .isInstanceOfSatisfying(
                        Giving.Waiting.class,
                        waiting -> assertThat(waiting.request().signers()).isEqualTo(Signers.SELF_AND_REPRESENTATIVE));
        assertThat(CurrentTenant.call(room.moderator(), () -> room.consents.of(person.id())))
                .isEmpty();
    }

    @Test
    void takes_no_signature_of_a_child_under_14() {
        var giving = room.give(room.person(LocalDate.of(2013, 1, 1)), room.toNorth());

        assertThat(giving)
                .isInstanceOfSatisfying(
                        Giving.Waiting.class,
                        waiting -> assertThat(waiting.request().signers()).isEqualTo(Signers.REPRESENTATIVE));
    }

    @Test
    void takes_the_place_of_an_earlier_consent_to_the_same_university() {
        var person = room.adult();
        var wide = room.given(person, room.toNorth());

        var narrow = room.given(
                person, ConsentWish.disclosure(room.north.id(), EnumSet.of(DisclosedField.REGION), TODAY.plusDays(9)));

        assertThat(CurrentTenant.call(room.moderator(), () -> room.consents.of(person.id())))
                .filteredOn(consent -> consent.inForceOn(TODAY))
                .containsExactly(narrow);
        assertThat(CurrentTenant.call(room.moderator(), () -> room.consents.find(wide.id())))
                .hasValueSatisfying(consent -> assertThat(consent.withdrawnOn()).contains(TODAY));
    }

    @Test
    void asks_the_representative_once_for_one_matter() {
        var person = room.person(LocalDate.of(2010, 1, 1));
        room.give(person, room.toNorth());
        room.give(person, room.toNorth());

        assertThat(room.show(person).waiting()).hasSize(1);
    }

    @Test
    void is_declined_for_a_university_without_agreement_or_unknown() {
        var person = room.adult();

        assertThat(room.give(person, ConsentWish.disclosure(room.former.id(), DisclosedField.offered(), TODAY)))
                .isEqualTo(declined(Phrase.of("noPartner")));
        assertThat(room.give(person, ConsentWish.disclosure(new TenantId(99), DisclosedField.offered(), TODAY)))
                .isEqualTo(declined(Phrase.of("noPartner")));
        assertThat(room.give(person, ConsentWish.disclosure(room.students.id(), DisclosedField.offered(), TODAY)))
                .isEqualTo(declined(Phrase.of("noPartner")));
    }

    @Test
    void is_declined_past_the_end_of_the_agreement_and_before_today() {
        var person = room.adult();
        var reason = Phrase.of("until", "20.05.2026", "31.08.2027");

        assertThat(room.give(person, until(LocalDate.of(2027, 9, 1)))).isEqualTo(declined(reason));
        assertThat(room.give(person, until(TODAY.minusDays(1)))).isEqualTo(declined(reason));
        assertThat(room.give(person, until(LocalDate.of(2027, 8, 31)))).isInstanceOf(Giving.Given.class);
    }

    @Test
    void is_declined_for_five_years_and_a_day() {
        var person = room.adult();

        assertThat(room.give(person, ConsentWish.contest(TODAY.plusYears(5).plusDays(1))))
                .isInstanceOf(Giving.Declined.class);
        assertThat(room.give(person, ConsentWish.contest(TODAY.plusYears(5)))).isInstanceOf(Giving.Given.class);
    }

    @Test
    void is_declined_for_what_this_page_does_not_offer() {
        var person = room.adult();
        var dissemination = new ConsentWish(Purpose.DISSEMINATION, Optional.empty(), Set.of(), TODAY);
        var contacts = ConsentWish.disclosure(room.north.id(), EnumSet.of(DisclosedField.CONTACTS), TODAY);

        assertThat(room.give(person, dissemination)).isEqualTo(declined(Phrase.of("notOffered")));
        assertThat(room.give(person, contacts)).isEqualTo(declined(Phrase.of("fieldNotOffered")));
    }

    @Test
    void is_declined_when_other_words_were_read_than_are_kept() {
        var wish = room.toNorth();
        var read = new ConsentText(1, "ru", "Я ни на что не соглашаюсь.");

        var giving = CurrentTenant.call(room.student(room.adult()), () -> room.give.give(wish, read));

        assertThat(giving).isEqualTo(declined(Phrase.of("textChanged")));
    }

    @Test
    void says_every_reason_in_both_languages() {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.of("ru")}) {
            var reasons = new ConsentReasons(locale);
            for (var key :
                    new String[] {"noPartner", "notOffered", "fieldNotOffered", "until", "textChanged", "ofAge", "over"
                    }) {
                assertThat(reasons.say(Phrase.of(key, "a", "b"))).isNotBlank();
            }
        }
    }

    @Test
    void is_refused_to_whoever_is_no_student_or_no_participant() {
        var nobody = new org.talent.tenants.tenancy.Actor(
                new org.talent.tenants.tenancy.AccountId(9),
                room.students.id(),
                "nobody",
                Set.of(org.talent.tenants.tenancy.Role.STUDENT),
                java.util.OptionalLong.empty());
        var read = room.give.text(room.toNorth(), Locale.ENGLISH);

        assertThatThrownBy(() -> CurrentTenant.run(nobody, () -> room.give.give(room.toNorth(), read)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> CurrentTenant.run(room.moderator(), () -> room.give.give(room.toNorth(), read)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void crosses_before_its_transaction_opens_never_inside_one() {
        var student = room.student(room.adult());
        var read = room.give.text(room.toNorth(), Locale.ENGLISH);

        assertThatThrownBy(() -> CurrentTenant.run(
                        student, () -> room.unitOfWork.inOne(() -> room.give.give(room.toNorth(), read))))
                .isInstanceOf(IllegalStateException.class);
    }

    private ConsentWish until(LocalDate day) {
        return ConsentWish.disclosure(room.north.id(), ConsentRoom.NAME_AND_GRADE, day);
    }

    private static Giving declined(Phrase reason) {
        return new Giving.Declined(java.util.List.of(reason));
    }
}
