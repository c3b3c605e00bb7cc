package org.talent.portal.student;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Note;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.Tag;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.tenants.disclosure.OwnResults.OwnContest;
import org.talent.tenants.disclosure.OwnResults.OwnSeason;
import org.talent.tenants.disclosure.ShowOwnResults;
import org.talent.tenants.scoring.ExplainStanding.StandingExplanation;
import org.talent.tenants.scoring.Rankings.RankingRow;

/** UC-107: a student sees where the published rankings put them, and why each point. */
@Route(value = PlacesView.PATH, layout = MainLayout.class)
@RolesAllowed(Roles.STUDENT)
class PlacesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "student";

    private static final long serialVersionUID = 1L;

    private final transient ShowOwnResults showOwnResults;

    PlacesView(ShowOwnResults showOwnResults) {
        this.showOwnResults = showOwnResults;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var seasons = showOwnResults.show(getLocale()).seasons();
        if (seasons.isEmpty()) {
            add(
                    new PageHead(getTranslation("student.places.title")),
                    new EmptyState(
                            getTranslation("student.places.noSeason.title"),
                            getTranslation("student.places.noSeason.words")));
        }
        seasons.forEach(this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("student.places.title");
    }

    private void show(OwnSeason season) {
        for (var contest : season.contests()) {
            add(new PageHead(contest.title())
                    .marks(new Tag(season.title(), Tag.Tone.PLAIN))
                    .actions(new Anchor("/" + ResultsView.PATH, getTranslation("student.results.title"))));
            contest.published().ifPresentOrElse(published -> show(contest, published), () -> add(notPublished(season)));
        }
    }

    private EmptyState notPublished(OwnSeason season) {
        return new EmptyState(
                getTranslation("student.places.notPublished.title"),
                getTranslation("student.places.notPublished.words", Figures.day(season.ends(), getLocale())),
                new Anchor(
                        "/" + ResultsView.PATH,
                        getTranslation(
                                "student.places.notPublished.results",
                                season.timeline().size())));
    }

    private void show(OwnContest contest, StandingExplanation published) {
        published.standings().forEach(standing -> add(place(contest, published, standing)));
        if (!published.standings().isEmpty()) {
            return;
        }
        if (published.explanations().isEmpty()) {
            add(new EmptyState(
                    getTranslation("student.places.noResults.title"),
                    getTranslation("student.places.noResults.words")));
            return;
        }
        add(new Note(getTranslation("student.places.notRanked"), Tag.Tone.WARN));
        published.explanations().forEach(explanation -> add(new Reasons(published, explanation)));
    }

    private static TrackPlace place(OwnContest contest, StandingExplanation published, RankingRow standing) {
        var reasons = new Div();
        int results = 0;
        for (var explanation : published.explanations()) {
            if (published.tracks().get(explanation.track()).equals(standing.track())) {
                reasons.add(new Reasons(published, explanation));
                results += explanation.lines().size();
            }
        }
        return new TrackPlace(standing, contest.cohort(standing), results, reasons);
    }
}
