package org.talent.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.talent.portal.security.Viewer;

/** The address without a path: leads everybody to the first screen of their space. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;
    private final transient List<SpaceMenu> menus;

    HomeView(Viewer viewer, List<SpaceMenu> menus) {
        this.viewer = viewer;
        this.menus = menus;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        menus.stream()
                .filter(menu -> menu.space() == viewer.signedIn().space())
                .flatMap(menu -> menu.entries().stream())
                .findFirst()
                .ifPresentOrElse(
                        entry -> event.forwardTo(entry.view()),
                        () -> add(new MissingPage("missing.emptySpace.title", "missing.emptySpace.words")));
    }
}
