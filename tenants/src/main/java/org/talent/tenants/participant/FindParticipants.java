package org.talent.tenants.participant;

import java.util.List;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-204: the association's people look somebody up. */
@UseCase
public class FindParticipants {

    /** People a search shows at most. */
    public static final int MOST = 100;

    private final Participants participants;

    public FindParticipants(Participants participants) {
        this.participants = participants;
    }

    /** By words of the name or by number; a blank text finds nobody. */
    public List<Participant> search(String text) {
        CurrentTenant.actor().requireStaff();
        return text.isBlank() ? List.of() : participants.search(text, MOST);
    }

    public Entrant entrant(EntrantId id) {
        CurrentTenant.actor().requireStaff();
        return participants.entrant(id).orElseThrow(() -> new NotFound("participant", id));
    }

    /** Merges and un-merges of the record, oldest first. */
    public List<Participants.MergeRecord> mergeHistory(EntrantId id) {
        CurrentTenant.actor().requireStaff();
        return participants.mergeHistory(id);
    }
}
