package org.talent.tenants.participant;

import org.talent.tenants.support.Reason;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** UC-204: a moderator says whether two records are one person. */
@UseCase
public class ResolveMatch {

    private final Participants participants;

    public ResolveMatch(Participants participants) {
        this.participants = participants;
    }

    /** The newer record is merged into the older; both stay in the history. */
    public void same(long match, Reason reason) {
        CurrentTenant.actor().require(Role.MODERATOR);
        participants.decide(match, true, reason.text());
    }

    /** They stay two people and are not asked about again. */
    public void apart(long match, Reason reason) {
        CurrentTenant.actor().require(Role.MODERATOR);
        participants.decide(match, false, reason.text());
    }
}
