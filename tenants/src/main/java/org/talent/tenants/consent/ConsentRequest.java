package org.talent.tenants.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.AccountId;

/**
 * A consent that a minor asked for and the representative has not signed yet. Nothing may rest on it.
 *
 * @param text the words the minor read; the representative signs the same
 */
public record ConsentRequest(
        ConsentRequestId id,
        EntrantId participant,
        ConsentWish wish,
        Signers signers,
        int textVersion,
        String textLanguage,
        String textHash,
        AccountId askedBy,
        Instant askedAt) {

    /** The consent it becomes with the last signature; {@code person} is who the participant is by now. */
    Consent signed(EntrantId person, LocalDate day, AccountId recordedBy, Instant at) {
        return new Consent(
                new ConsentId(0),
                person,
                wish.purpose(),
                wish.recipient(),
                wish.fields(),
                day,
                wish.until(),
                Optional.empty(),
                new Evidence(signers, textVersion, textLanguage, textHash, recordedBy, at));
    }
}
