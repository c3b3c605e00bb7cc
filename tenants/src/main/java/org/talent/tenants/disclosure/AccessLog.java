package org.talent.tenants.disclosure;

import java.util.List;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.Port;

/** Who looked at whom. It stands beside the facts, on the ground of the association; rows are added, never changed. */
@Port
public interface AccessLog {

    void add(List<Access> accesses);

    /** Looks at a participant and the records merged into them, newest first. */
    List<Access> of(EntrantId participant, int limit);
}
