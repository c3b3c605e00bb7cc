package org.talent.tenants.consent;

import java.time.LocalDate;
import org.talent.tenants.participant.EntrantId;

/** Ends consents; whatever rests on them ends with them, because everybody reads the consent itself. */
final class Withdrawal {

    private Withdrawal() {}

    /** Ends every consent of the person in the matter, so that none is left behind. */
    static void of(Consents consents, EntrantId person, Matter matter, LocalDate day) {
        consents.of(person).stream()
                .filter(consent -> consent.matter().equals(matter))
                .forEach(consent -> end(consents, consent, day));
    }

    /** Without the consent to have an account nothing else may be kept up. */
    static void ofAll(Consents consents, EntrantId person, LocalDate day) {
        consents.of(person).forEach(consent -> end(consents, consent, day));
        consents.requests(person).forEach(request -> consents.takeBack(request.id()));
    }

    private static void end(Consents consents, Consent consent, LocalDate day) {
        if (consent.inForceOn(day)) {
            consents.save(consent.withdrawn(day));
        }
    }
}
