package org.talent.portal.association;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.Figure;
import org.talent.portal.components.Figures;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.Tag;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.shell.Refreshed;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.Track;
import org.talent.tenants.imports.BatchState;
import org.talent.tenants.imports.BrowseImports;
import org.talent.tenants.participant.BrowseMatches;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRun.Status;

/** UC-201, UC-211: what there is and what waits, at a glance. */
@Route(value = AssociationPaths.OVERVIEW, layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
class OverviewView extends Div implements AfterNavigationObserver, HasDynamicTitle, Refreshed {

    private static final long serialVersionUID = 1L;
    private static final int RECENT = 50;

    private final transient BrowseContests browseContests;
    private final transient BrowseMatches browseMatches;
    private final transient BrowseImports browseImports;
    private final transient BrowseRuns browseRuns;

    OverviewView(
            BrowseContests browseContests,
            BrowseMatches browseMatches,
            BrowseImports browseImports,
            BrowseRuns browseRuns) {
        this.browseContests = browseContests;
        this.browseMatches = browseMatches;
        this.browseImports = browseImports;
        this.browseRuns = browseRuns;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.overview.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    @Override
    public void refresh() {
        removeAll();
        add(new PageHead(getPageTitle()));
        var seasons = browseContests.seasons();
        if (seasons.isEmpty()) {
            add(new NoSeason());
            return;
        }
        add(Card.columns("c4", figures(seasons.getFirst())));
        add(new Card(getTranslation("association.overview.contests"), contests().show(Chosen.all(browseContests))));
        add(new Card(getTranslation("association.overview.seasons"), seasons().show(seasons)));
    }

    private Figure[] figures(Season season) {
        var contests = browseContests.contests(season.id());
        var published = contests.stream()
                .flatMap(contest -> browseRuns.published(contest.id()).stream())
                .mapToLong(ScoringRun::entrants)
                .sum();
        var staged = browseImports.batches(season.id(), 0, RECENT).stream()
                .filter(batch -> batch.state() == BatchState.STAGED)
                .count();
        var running = contests.stream()
                .flatMap(contest -> browseRuns.ofContest(contest.id()).stream())
                .filter(run -> run.status() == Status.RUNNING)
                .count();
        return new Figure[] {
            figure(published, "published", AssociationPaths.RANKING),
            AssociationMenu.offersPeople()
                    ? figure(browseMatches.count(), "matches", AssociationPaths.MATCHES)
                    : new Figure(count(browseMatches.count()), getTranslation("association.overview.matches")),
            figure(staged, "staged", AssociationPaths.imports(season.id())),
            figure(running, "running", AssociationPaths.RUNS)
        };
    }

    private Figure figure(long number, String key, String path) {
        return new Figure(count(number), getTranslation("association.overview." + key)).leadingTo(path);
    }

    private DataTable<Contest> contests() {
        return new DataTable<Contest>(getTranslation("association.overview.contests"))
                .part(
                        getTranslation("association.contest"),
                        contest -> new Anchor("/" + AssociationPaths.runs(contest.id()), contest.title()))
                .text(
                        getTranslation("association.season"),
                        contest -> browseContests.season(contest.season()).title())
                .text(
                        getTranslation("association.tracks"),
                        contest -> contest.tracks().stream().map(Track::title).collect(Collectors.joining(", ")))
                .part(
                        getTranslation("association.overview.state"),
                        contest -> browseRuns
                                .published(contest.id())
                                .map(run -> new Tag(
                                        getTranslation(
                                                "association.overview.since",
                                                Figures.day(
                                                        LocalDate.ofInstant(
                                                                run.finishedAt().orElse(run.startedAt()),
                                                                ZoneId.systemDefault()),
                                                        getLocale())),
                                        Tone.GOOD))
                                .orElseGet(
                                        () -> new Tag(getTranslation("association.overview.unpublished"), Tone.WARN)));
    }

    private DataTable<Season> seasons() {
        return new DataTable<Season>(getTranslation("association.overview.seasons"))
                .part(
                        getTranslation("association.season"),
                        season -> new Anchor("/" + AssociationPaths.events(season.id()), season.title()))
                .text(
                        getTranslation("association.dates"),
                        season -> Figures.day(season.starts(), getLocale()) + " – "
                                + Figures.day(season.ends(), getLocale()))
                .number(
                        getTranslation("association.overview.events"),
                        season -> count(browseContests.events(season.id()).size()))
                .text(
                        getTranslation("association.identity"),
                        season -> getTranslation("association.identity." + season.identityPolicy()));
    }

    private String count(long number) {
        return Figures.count(number, getLocale());
    }
}
