package org.talent.tenants.consent;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.Port;

/**
 * Consents as evidence: rows are added and withdrawn, never changed otherwise. Giving and withdrawing one for {@link
 * Purpose#CONTEST} is a change of the facts that rules read, and so stands under a mark of its own: a run reads the
 * consents of its mark, whatever is withdrawn later. For a consent that ends by itself the day of the run decides. Beside
 * the consents stand the requests that wait for a representative.
 */
@Port
public interface Consents {

    /** With those of the records merged into the participant, newest first. */
    List<Consent> of(EntrantId participant);

    Optional<Consent> find(ConsentId id);

    /**
     * An id of 0 means new and comes back filled; of a known one only the withdrawal is taken. Takes the next mark where
     * the consent is for the contest.
     */
    Consent save(Consent consent);

    /** Many at once, under one mark. */
    void saveAll(Collection<Consent> consents);

    /** Requests that wait, of the participant and the records merged into them; newest first. */
    List<ConsentRequest> requests(EntrantId participant);

    /** Requests that wait, of everybody; oldest first. */
    List<ConsentRequest> requests(int offset, int limit);

    int countRequests();

    /** A request that waits; nobody else can decide it before the caller's transaction ends. */
    Optional<ConsentRequest> request(ConsentRequestId id);

    /** A new request; comes back with its id. */
    ConsentRequest ask(ConsentRequest request);

    /** A request that became a consent. It is kept as evidence and waits no longer. */
    void sign(ConsentRequestId id, ConsentId consent);

    /** A request nobody wants any more. */
    void takeBack(ConsentRequestId id);
}
