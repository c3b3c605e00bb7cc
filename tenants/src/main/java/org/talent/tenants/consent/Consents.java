package org.talent.tenants.consent;

import java.util.Collection;
import java.util.List;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.Port;

/**
 * Consents as evidence: rows are added and withdrawn, never changed otherwise. Giving and withdrawing one for {@link
 * Purpose#CONTEST} is a change of the facts that rules read, and so stands under a mark of its own: a run reads the
 * consents of its mark, whatever is withdrawn later. For a consent that ends by itself the day of the run decides.
 */
@Port
public interface Consents {

    List<Consent> of(EntrantId participant);

    /** An id of 0 means new and comes back filled. Takes the next mark where the consent is for the contest. */
    Consent save(Consent consent);

    /** Many at once, under one mark. */
    void saveAll(Collection<Consent> consents);
}
