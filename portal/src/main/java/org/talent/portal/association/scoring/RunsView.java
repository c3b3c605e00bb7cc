package org.talent.portal.association.scoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.association.Chosen;
import org.talent.portal.association.ContestSelect;
import org.talent.portal.association.NoSeason;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Figures;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.ResponsiveGrid;
import org.talent.portal.security.Roles;
import org.talent.portal.security.Viewer;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.shell.Refreshed;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRun.Mode;
import org.talent.tenants.tenancy.Role;

/** UC-211: the runs of a contest; a new one is started here. */
@Route(value = AssociationPaths.RUNS + "/:contest?([0-9]+)", layout = MainLayout.class)
@RolesAllowed({Roles.ORGANISER, Roles.MODERATOR, Roles.RULE_EDITOR, Roles.RULE_APPROVER})
public class RunsView extends Div implements BeforeEnterObserver, HasDynamicTitle, Refreshed {

    private static final long serialVersionUID = 1L;

    private final transient BrowseContests browseContests;
    private final transient BrowseRuns browseRuns;
    private final transient ScoreContest scoreContest;
    private final transient Viewer viewer;
    private transient @Nullable Contest contest;

    RunsView(BrowseContests browseContests, BrowseRuns browseRuns, ScoreContest scoreContest, Viewer viewer) {
        this.browseContests = browseContests;
        this.browseRuns = browseRuns;
        this.scoreContest = scoreContest;
        this.viewer = viewer;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("association.runs.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        contest = Chosen.contest(event, browseContests).orElse(null);
        refresh();
    }

    @Override
    public void refresh() {
        removeAll();
        var shown = contest;
        var head = new PageHead(getPageTitle());
        add(head);
        if (shown == null) {
            add(new NoSeason());
            return;
        }
        actions(head, shown);
        var bar = new Div(new ContestSelect(browseContests, shown, one -> AssociationPaths.runs(one.id())));
        bar.addClassName("bar");
        add(bar);
        var runs = browseRuns.ofContest(shown.id());
        if (runs.isEmpty()) {
            add(new EmptyState(
                    getTranslation("association.runs.none.title"), getTranslation("association.runs.none.words")));
            return;
        }
        var grid = new ResponsiveGrid<ScoringRun>(getPageTitle(), this::card);
        grid.part(getTranslation("association.run"), this::name);
        grid.part(getTranslation("association.overview.state"), this::state);
        grid.text(getTranslation("association.when"), run -> Figures.moment(run.startedAt(), getLocale()));
        grid.text(getTranslation("association.who"), ScoringRun::actor);
        grid.number(getTranslation("association.run.entrants"), run -> Figures.count(run.entrants(), getLocale()));
        grid.number(getTranslation("association.run.results"), run -> Figures.count(run.results(), getLocale()));
        grid.grid().setItems(runs);
        grid.fit(runs.size());
        add(grid);
    }

    private void actions(PageHead head, Contest shown) {
        var roles = viewer.signedIn().actor().roles();
        if (roles.contains(Role.ORGANISER) || roles.contains(Role.RULE_EDITOR) || roles.contains(Role.RULE_APPROVER)) {
            head.actions(new Button(
                    getTranslation("association.run.start.TRIAL"), _ -> scoreContest.start(shown, Mode.TRIAL)));
        }
        if (roles.contains(Role.ORGANISER)) {
            var official = new Button(
                    getTranslation("association.run.start.OFFICIAL"), _ -> scoreContest.start(shown, Mode.OFFICIAL));
            official.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(official);
        }
    }

    private Component name(ScoringRun run) {
        return new Anchor(
                "/" + AssociationPaths.run(run.id()),
                getTranslation(
                        "association.run.name",
                        run.id().value(),
                        getTranslation("association.run.mode." + run.mode())));
    }

    private Component state(ScoringRun run) {
        return RunWords.tag(run.status(), getTranslation("association.run.status." + run.status()));
    }

    private Component card(ScoringRun run) {
        var line = new Div(name(run), state(run));
        line.addClassName("line");
        var below = new Span(Figures.moment(run.startedAt(), getLocale()) + " · " + run.actor());
        below.addClassName("soft");
        var card = new Div(line, below);
        card.addClassName("grid-card");
        return card;
    }
}
