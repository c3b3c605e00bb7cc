package org.talent.tenants.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.talent.tenants.consent.ConsentSamples.aDisclosure;
import static org.talent.tenants.consent.ConsentSamples.forTheContest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.ParticipantSamples;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.TenantId;

/** What every adapter of {@link Consents} keeps. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ConsentsContract {

    static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    static final LocalDate END = LocalDate.of(2026, 12, 31);
    static final TenantId UNIVERSITY = new TenantId(3);

    protected abstract Consents consents();

    protected abstract Participants participants();

    /** One transaction in a space of its own. */
    protected abstract <T> T inNorth(Supplier<T> step);

    /** One transaction in another space. */
    protected abstract <T> T inSouth(Supplier<T> step);

    @Test
    void returns_a_consent_as_it_was_saved() {
        var saved = save(aDisclosure(person(), UNIVERSITY, DisclosedField.offered(), MAY, END));

        assertThat(saved.id().value()).isPositive();
        assertThat(inNorth(() -> consents().find(saved.id()))).contains(saved);
    }

    @Test
    void lists_those_of_one_participant_newest_first() {
        var person = person();
        var first = save(forTheContest(person, MAY, END));
        var second = save(aDisclosure(person, UNIVERSITY, DisclosedField.offered(), JUNE, END));
        save(forTheContest(person(), MAY, END));

        assertThat(of(person)).containsExactly(second, first);
    }

    @Test
    void takes_of_a_known_consent_the_withdrawal_alone_and_the_first_one() {
        var person = person();
        var given = save(forTheContest(person, MAY, END));

        save(given.withdrawn(JUNE));
        save(new Consent(
                given.id(),
                person,
                given.purpose(),
                given.recipient(),
                given.fields(),
                given.givenOn(),
                END.plusYears(9),
                Optional.of(END),
                given.evidence()));

        assertThat(of(person)).containsExactly(given.withdrawn(JUNE));
    }

    @Test
    void saves_many_at_once() {
        var person = person();
        var old = save(forTheContest(person, MAY, JUNE));

        inNorth(() -> {
            consents().saveAll(List.of(old.withdrawn(JUNE), forTheContest(person, JUNE, END)));
            return true;
        });

        assertThat(of(person)).extracting(Consent::givenOn).containsExactly(JUNE, MAY);
        assertThat(of(person).getLast().withdrawnOn()).contains(JUNE);
    }

    @Test
    void gathers_those_of_records_merged_into_a_person_and_parts_them_again() {
        var person = person();
        var duplicate = person();
        var consent = save(forTheContest(duplicate, MAY, END));
        var request = ask(duplicate);

        merge(duplicate, person);
        assertThat(of(person)).containsExactly(consent);
        assertThat(inNorth(() -> consents().requests(person))).containsExactly(request);

        inNorth(() -> {
            participants().unmerge(duplicate, "not the same");
            return true;
        });
        assertThat(of(person)).isEmpty();
    }

    @Test
    void keeps_a_request_waiting_until_it_is_signed_or_taken_back() {
        var person = person();
        var signed = ask(person);
        var taken = ask(person);
        var waits = ask(person);
        var consent = save(forTheContest(person, MAY, END));

        inNorth(() -> {
            consents().sign(signed.id(), consent.id());
            consents().takeBack(taken.id());
            return true;
        });

        assertThat(inNorth(() -> consents().requests(person))).containsExactly(waits);
        assertThat(inNorth(() -> consents().request(signed.id()))).isEmpty();
        assertThatThrownBy(() -> inNorth(() -> {
                    consents().takeBack(taken.id());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void pages_through_the_requests_of_everybody_oldest_first() {
        int before = inNorth(() -> consents().countRequests());
        var first = ask(person());
        var second = ask(person());

        assertThat(inNorth(() -> consents().countRequests())).isEqualTo(before + 2);
        assertThat(inNorth(() -> consents().requests(before, 10))).containsExactly(first, second);
        assertThat(inNorth(() -> consents().requests(before + 1, 1))).containsExactly(second);
        assertThat(inNorth(() -> consents().requests(before + 2, 10))).isEmpty();
    }

    @Test
    void hides_everything_from_another_space() {
        var person = person();
        var consent = save(forTheContest(person, MAY, END));
        var request = ask(person);

        assertThat(inSouth(() -> consents().find(consent.id()))).isEmpty();
        assertThat(inSouth(() -> consents().of(person))).isEmpty();
        assertThat(inSouth(() -> consents().requests(person))).isEmpty();
        assertThat(inSouth(() -> consents().request(request.id()))).isEmpty();
        assertThat(inSouth(() -> consents().countRequests())).isZero();
        assertThatThrownBy(() -> inSouth(() -> consents().save(consent.withdrawn(JUNE))))
                .isInstanceOf(NotFound.class);
        assertThat(of(person)).containsExactly(consent);
    }

    protected final EntrantId person() {
        return inNorth(() -> participants().save(ParticipantSamples.born(null)).id());
    }

    protected final Consent save(Consent consent) {
        return inNorth(() -> consents().save(consent));
    }

    private List<Consent> of(EntrantId person) {
        return inNorth(() -> consents().of(person));
    }

    private void merge(EntrantId duplicate, EntrantId person) {
        inNorth(() -> {
            participants().merge(duplicate, person, "the same");
            return true;
        });
    }

    private ConsentRequest ask(EntrantId person) {
        return inNorth(() -> consents()
                .ask(new ConsentRequest(
                        new ConsentRequestId(0),
                        person,
                        ConsentWish.disclosure(UNIVERSITY, DisclosedField.offered(), END),
                        Signers.SELF_AND_REPRESENTATIVE,
                        1,
                        "ru",
                        "b".repeat(64),
                        new AccountId(7),
                        Instant.parse("2026-05-01T09:00:00Z"))));
    }
}
