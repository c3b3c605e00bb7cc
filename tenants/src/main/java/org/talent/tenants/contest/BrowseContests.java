package org.talent.tenants.contest;

import java.util.List;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-201: the association's people read what their seasons and contests consist of. */
@UseCase
public class BrowseContests {

    private final Contests contests;

    public BrowseContests(Contests contests) {
        this.contests = contests;
    }

    /** Newest first. */
    public List<Season> seasons() {
        CurrentTenant.actor().requireStaff();
        return contests.seasons();
    }

    public Season season(SeasonId id) {
        CurrentTenant.actor().requireStaff();
        return contests.season(id).orElseThrow(() -> new NotFound("season", id));
    }

    public List<Contest> contests(SeasonId season) {
        CurrentTenant.actor().requireStaff();
        return contests.contests(season);
    }

    public Contest contest(ContestId id) {
        CurrentTenant.actor().requireStaff();
        return contests.contest(id).orElseThrow(() -> new NotFound("contest", id));
    }

    public List<Event> events(SeasonId season) {
        CurrentTenant.actor().requireStaff();
        return contests.events(season);
    }

    public List<EventEdge> edges(SeasonId season) {
        CurrentTenant.actor().requireStaff();
        return contests.edges(season);
    }
}
