package org.talent.tenants.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.TenantId;

/**
 * One consent of a participant, signed by everybody who must: one purpose, and where data goes out, one recipient.
 *
 * @param recipient the university of a DISCLOSURE; empty for the other purposes
 * @param fields what a DISCLOSURE shows; empty for the other purposes
 * @param until last day it holds
 * @param withdrawnOn the day from which it no longer holds
 */
public record Consent(
        ConsentId id,
        EntrantId participant,
        Purpose purpose,
        Optional<TenantId> recipient,
        Set<DisclosedField> fields,
        LocalDate givenOn,
        LocalDate until,
        Optional<LocalDate> withdrawnOn,
        Evidence evidence) {

    public Consent {
        fields = Set.copyOf(fields);
        purpose.check(recipient, fields);
        if (until.isBefore(givenOn)) {
            throw new IllegalArgumentException("""
                    The last day of a consent (%s) must not lie before the day it is given (%s).
                    Maybe the two dates are swapped.""".formatted(until, givenOn));
        }
    }

    public State stateOn(LocalDate day) {
        if (withdrawnOn.isPresent() && !day.isBefore(withdrawnOn.get())) {
            return State.WITHDRAWN;
        }
        return day.isAfter(until) || day.isBefore(givenOn) ? State.EXPIRED : State.IN_FORCE;
    }

    public boolean inForceOn(LocalDate day) {
        return stateOn(day) == State.IN_FORCE;
    }

    /** The same consent, ended on a day; one that ended before stays as it is. */
    Consent withdrawn(LocalDate on) {
        return withdrawnOn.isPresent()
                ? this
                : new Consent(id, participant, purpose, recipient, fields, givenOn, until, Optional.of(on), evidence);
    }

    public Matter matter() {
        return new Matter(purpose, recipient);
    }

    /** Where a consent stands. */
    public enum State {
        IN_FORCE,
        WITHDRAWN,
        EXPIRED
    }
}
