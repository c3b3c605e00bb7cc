package org.talent.portal.student;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.PageHead;
import org.talent.portal.methodology.MethodologyPaths;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.tenants.disclosure.OwnResults.OwnSeason;
import org.talent.tenants.disclosure.ShowOwnResults;

/** UC-107: a student sees what they brought home, event by event, and whether it counts. */
@Route(value = ResultsView.PATH, layout = MainLayout.class)
@RolesAllowed(Roles.STUDENT)
class ResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "student/results";

    private static final long serialVersionUID = 1L;

    private final transient ShowOwnResults showOwnResults;

    ResultsView(ShowOwnResults showOwnResults) {
        this.showOwnResults = showOwnResults;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHead(getTranslation("student.results.title")));
        var seasons = showOwnResults.show(getLocale()).seasons().stream()
                .filter(season -> !season.timeline().isEmpty())
                .toList();
        seasons.forEach(this::show);
        if (seasons.isEmpty()) {
            add(new EmptyState(
                    getTranslation("student.results.empty.title"), getTranslation("student.results.empty.words")));
        } else {
            var methodology =
                    new Anchor(MethodologyPaths.all(getLocale()), getTranslation("student.results.methodology"));
            methodology.setRouterIgnore(true);
            add(methodology);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("student.results.title");
    }

    private void show(OwnSeason season) {
        var timeline = new OrderedList();
        timeline.addClassName("timeline");
        season.timeline().forEach(result -> timeline.add(new ResultItem(result)));
        add(new H2(season.title()), timeline);
    }
}
