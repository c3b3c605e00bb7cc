package org.talent.portal.association;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Optional;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;

/** What a page is about: what its address names, else the newest. */
public final class Chosen {

    private Chosen() {}

    public static Optional<Long> number(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters().getLong(parameter);
    }

    public static Optional<Season> season(BeforeEnterEvent event, BrowseContests contests) {
        return number(event, "season")
                .map(id -> contests.season(new SeasonId(id)))
                .or(() -> contests.seasons().stream().findFirst());
    }

    public static Optional<Contest> contest(BeforeEnterEvent event, BrowseContests contests) {
        return number(event, "contest")
                .map(id -> contests.contest(new ContestId(id)))
                .or(() -> all(contests).stream().findFirst());
    }

    /** Contests of all seasons, newest season first. */
    public static List<Contest> all(BrowseContests contests) {
        return contests.seasons().stream()
                .flatMap(season -> contests.contests(season.id()).stream())
                .toList();
    }
}
