package org.talent.tenants.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.talent.tenants.tenancy.TenantId;

/**
 * The consents of one person, as the person sees them.
 *
 * @param signers whose signatures a new consent needs
 * @param held given ones, newest first; {@code waiting} those the representative has yet to sign
 * @param offers what can be given now
 */
public record OwnConsents(Signers signers, List<Held> held, List<Awaited> waiting, List<Offer> offers) {

    public OwnConsents {
        held = List.copyOf(held);
        waiting = List.copyOf(waiting);
        offers = List.copyOf(offers);
    }

    /**
     * A consent that was given.
     *
     * @param recipient title of the university; empty where the purpose names none
     * @param again whether a representative signed it and the person, of age by now, should confirm it
     */
    public record Held(Consent consent, Consent.State state, String recipient, boolean again) {}

    public record Awaited(ConsentRequest request, String recipient) {}

    /**
     * What can be consented to.
     *
     * @param latest last day it can be given for
     */
    public record Offer(Purpose purpose, Optional<TenantId> recipient, String title, LocalDate latest) {}
}
