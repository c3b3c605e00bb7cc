package org.talent.tenants.participation;

import java.util.List;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-204: the association's people see every result of an entrant in a season, with those of merged records. */
@UseCase
public class ShowResults {

    private final Participations participations;

    public ShowResults(Participations participations) {
        this.participations = participations;
    }

    public List<Participation> of(EntrantId entrant, SeasonId season) {
        CurrentTenant.actor().requireStaff();
        return participations.of(entrant, season, participations.highWaterMark());
    }
}
