package org.talent.tenants.contest;

import java.util.List;
import java.util.Optional;
import org.talent.tenants.support.Port;

/** Seasons, contests and events of the association. Saving compares revisions; an id of 0 means new and comes back filled. */
@Port
public interface Contests {

    List<Season> seasons();

    Optional<Season> season(SeasonId id);

    Optional<Season> seasonByCode(String code);

    Season save(Season season);

    List<Contest> contests(SeasonId season);

    Optional<Contest> contest(ContestId id);

    Optional<Contest> contestByCode(String code);

    Contest save(Contest contest);

    /** In the order in which they were first saved. */
    List<Event> events(SeasonId season);

    Optional<Event> event(EventId id);

    Event save(Event event);

    List<EventEdge> edges(SeasonId season);

    void save(EventEdge edge);

    /** Takes an edge away; none there is fine. */
    void remove(EventEdge edge);
}
