package org.talent.tenants.participation;

import java.util.List;
import java.util.Map;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-201: the association's people see the events of a season with what was achieved in each. */
@UseCase
public class BrowseEvents {

    private final Contests contests;
    private final Participations participations;

    public BrowseEvents(Contests contests, Participations participations) {
        this.contests = contests;
        this.participations = participations;
    }

    /** In the order of the season, as of now. */
    public List<EventWithStatistics> browse(SeasonId season) {
        CurrentTenant.actor().requireStaff();
        var statistics = participations.statistics(season, participations.highWaterMark());
        return contests.events(season).stream()
                .map(event -> new EventWithStatistics(event, statistics.getOrDefault(event.id(), Map.of())))
                .toList();
    }

    /** An event and its published numbers by base; a base without results is absent. */
    public record EventWithStatistics(Event event, Map<Base, EventStatistics> statistics) {
        public EventWithStatistics {
            statistics = Map.copyOf(statistics);
        }
    }
}
