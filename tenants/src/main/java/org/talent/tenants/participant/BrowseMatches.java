package org.talent.tenants.participant;

import java.util.List;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** UC-204: a moderator sees which records may be one person, and why it looks so. */
@UseCase
public class BrowseMatches {

    private final Participants participants;

    public BrowseMatches(Participants participants) {
        this.participants = participants;
    }

    /** Undecided pairs, oldest first. */
    public List<Participants.DoubtfulMatch> open(int offset, int limit) {
        CurrentTenant.actor().require(Role.MODERATOR, Role.ORGANISER);
        return participants.doubtfulMatches(offset, limit);
    }

    public int count() {
        CurrentTenant.actor().requireStaff();
        return participants.countDoubtfulMatches();
    }
}
