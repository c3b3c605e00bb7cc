package org.talent.tenants.consent;

import java.time.Clock;
import java.time.LocalDate;
import org.talent.tenants.participant.OwnFacts;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.support.CrossesTenants;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Tenants;

/** UC-115: a student withdraws a consent, at any age and without a reason; it holds no longer from this moment. */
@LongUseCase
@CrossesTenants("A student withdraws in their own space; the association keeps the consent as evidence.")
public class WithdrawConsent {

    private final Consents consents;
    private final OwnFacts ownFacts;
    private final Clock clock;

    public WithdrawConsent(
            Tenants tenants, Participants participants, Consents consents, UnitOfWork unitOfWork, Clock clock) {
        this.consents = consents;
        this.ownFacts = new OwnFacts(tenants, participants, unitOfWork);
        this.clock = clock;
    }

    /** Ends the consent and any other for the same purpose and recipient; that to the account ends all. */
    public Consent withdraw(ConsentId id) {
        return ownFacts.with(person -> {
            var today = LocalDate.now(clock);
            var consent = own(person, id);
            if (consent.purpose() == Purpose.ACCOUNT) {
                Withdrawal.ofAll(consents, person.id(), today);
            } else {
                Withdrawal.of(consents, person.id(), consent.matter(), today);
            }
            return own(person, id);
        });
    }

    /** Takes back a consent that still waits for the representative. */
    public void takeBack(ConsentRequestId id) {
        ownFacts.with(person -> {
            var request = consents.requests(person.id()).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("consent request", id));
            consents.takeBack(request.id());
            return Boolean.TRUE;
        });
    }

    private Consent own(Participant person, ConsentId id) {
        return consents.of(person.id()).stream()
                .filter(consent -> consent.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("consent", id));
    }
}
