package org.talent.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.talent.portal.components.Figures;
import org.talent.portal.jobs.JobStrip;
import org.talent.portal.jobs.Jobs;
import org.talent.portal.security.Viewer;
import org.talent.portal.words.Faults;
import org.talent.portal.words.LanguageSwitch;
import org.talent.portal.words.Preferences;

/** The frame of every signed-in screen: menu of the space, language, colours, who is signed in, long work under way. */
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Viewer viewer;
    private final transient AuthenticationContext authentication;
    private final Main content = new Main();
    private final Div page = new Div();
    private final JobStrip jobStrip;
    private final Map<Span, IntSupplier> counters = new LinkedHashMap<>();

    public MainLayout(
            Viewer viewer, AuthenticationContext authentication, List<SpaceMenu> menus, Jobs jobs, Faults faults) {
        this.viewer = viewer;
        this.authentication = authentication;
        this.jobStrip = new JobStrip(jobs, faults, this::refreshPage);
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), navigation(menus));
        addToNavbar(bar());
        content.addClassName("content");
        content.setId("content");
        // it scrolls, so the keyboard must reach it even where nothing on the page takes the focus
        content.getElement().setAttribute("tabindex", "0");
        page.addClassName("page");
        content.add(jobStrip, page);
        setContent(content);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        page.removeAll();
        page.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        page.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        counters.forEach((badge, counter) -> {
            int waiting = counter.getAsInt();
            badge.setText(Figures.count(waiting, getLocale()));
            badge.setVisible(waiting > 0);
        });
    }

    private void refreshPage() {
        page.getChildren().forEach(view -> {
            if (view instanceof Refreshed refreshed) {
                refreshed.refresh();
            }
        });
    }

    private Component brand() {
        var name = new Span(getTranslation("shell.brand"));
        name.addClassName("brand-name");
        var space = new Span(viewer.signedIn().tenantTitle());
        space.addClassName("brand-space");
        var brand = new Div(name, space);
        brand.addClassName("brand");
        return brand;
    }

    private SideNav navigation(List<SpaceMenu> menus) {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        menus.stream()
                .filter(menu -> menu.space() == viewer.signedIn().space())
                .flatMap(menu -> menu.entries().stream())
                .forEach(entry -> navigation.addItem(item(entry)));
        return navigation;
    }

    private SideNavItem item(SpaceMenu.Entry entry) {
        var item = new SideNavItem(
                getTranslation(entry.key()), entry.view(), entry.icon().create());
        item.setMatchNested(!entry.startsOthers());
        var counter = entry.counter();
        if (counter != null) {
            var badge = new Span();
            badge.addClassName("counter");
            counters.put(badge, counter);
            item.setSuffixComponent(badge);
        }
        return item;
    }

    private Component[] bar() {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var space = new Div();
        space.addClassName("grow");
        return new Component[] {toggle, space, new LanguageSwitch(), coloursMenu(), accountMenu()};
    }

    private MenuBar coloursMenu() {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON);
        var root = bar.addItem(VaadinIcon.ADJUST.create());
        root.setAriaLabel(getTranslation("shell.colours"));
        var chosen = Preferences.colours(VaadinRequest.getCurrent());
        var items = new LinkedHashMap<Preferences.Colours, MenuItem>();
        for (var colours : Preferences.Colours.values()) {
            var item = root.getSubMenu().addItem(getTranslation("shell.colours." + colours), _ -> {
                Preferences.choose(colours);
                items.forEach((one, line) -> line.setChecked(one == colours));
            });
            item.setCheckable(true);
            item.setChecked(colours == chosen);
            items.put(colours, item);
        }
        return bar;
    }

    private MenuBar accountMenu() {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        var signedIn = viewer.signedIn();
        var name = new Span(signedIn.actor().displayName());
        name.addClassName("account-name");
        var root = bar.addItem(VaadinIcon.USER.create());
        root.add(name);
        root.setAriaLabel(getTranslation("shell.account", signedIn.actor().displayName()));
        var roles = new Div();
        roles.addClassName("account-roles");
        signedIn.actor().roles().stream()
                .sorted()
                .map(role -> new Div(getTranslation("role." + role)))
                .forEach(roles::add);
        root.getSubMenu().addItem(roles).setEnabled(false);
        root.getSubMenu().addItem(getTranslation("shell.signOut"), _ -> authentication.logout());
        return bar;
    }
}
