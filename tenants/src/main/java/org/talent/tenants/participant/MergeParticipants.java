package org.talent.tenants.participant;

import org.talent.tenants.support.Reason;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** UC-204: a moderator joins two records of one person by hand, or takes that back. */
@UseCase
public class MergeParticipants {

    private final Participants participants;

    public MergeParticipants(Participants participants) {
        this.participants = participants;
    }

    public void merge(EntrantId duplicate, EntrantId into, Reason reason) {
        CurrentTenant.actor().require(Role.MODERATOR);
        participants.merge(duplicate, into, reason.text());
    }

    public void unmerge(EntrantId duplicate, Reason reason) {
        CurrentTenant.actor().require(Role.MODERATOR);
        participants.unmerge(duplicate, reason.text());
    }
}
