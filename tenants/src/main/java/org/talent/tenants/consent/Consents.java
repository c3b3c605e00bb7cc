package org.talent.tenants.consent;

import java.util.Collection;
import java.util.List;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.Port;

/** Consents as evidence: rows are added and withdrawn, never changed otherwise. */
@Port
public interface Consents {

    List<Consent> of(EntrantId participant);

    /** An id of 0 means new and comes back filled. */
    Consent save(Consent consent);

    void saveAll(Collection<Consent> consents);
}
