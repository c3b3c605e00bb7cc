package org.talent.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talent.deploy.browser.InChromium.Started;
import org.talent.tenants.contest.BrowseContests;
import org.talent.tenants.scoring.BrowseRuns;

/**
 * Every screen of every space, found by its links: nothing seriously in the way of people with other eyes or hands (axe),
 * in light and dark; nothing wider than a phone; no script that fails. It takes minutes: {@code deploy/checks/screens}.
 */
@Tag("screens")
@ExtendWith(InChromium.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreensTest {

    private static final String AXE = script();
    private static final String ALL = "{resultTypes: ['violations']}";
    private static final String COLOURS = "{runOnly: ['color-contrast'], resultTypes: ['violations']}";

    /** Colours of fields glide from one to the other. */
    private static final String COLOURS_HAVE_CHANGED =
            "() => new Promise(go => requestAnimationFrame(() => setTimeout(go, 800)))";

    private static final int DESK = 1440;
    private static final int PHONE = 360;
    private static final int HEIGHT = 900;

    private final Started started;
    private final Set<Class<? extends Component>> seen = new HashSet<>();

    ScreensTest(Started started) {
        this.started = started;
    }

    @TestFactory
    Stream<DynamicTest> every_screen_can_be_used_by_everybody() {
        var tests = new ArrayList<DynamicTest>();
        tests.add(DynamicTest.dynamicTest("nobody", () -> {
            try (var visitor = started.chromium().visitor(started.portal().address())) {
                assertThat(faults(visitor, "login")).isEmpty();
                assertThat(faults(visitor, "methodology")).isEmpty();
            }
        }));
        tests.add(of("organiser", organiserStarts()));
        tests.add(of("moderator", List.of("association/signatures")));
        tests.add(of("student", List.of()));
        tests.add(of("student2", List.of()));
        tests.add(of("sever", List.of()));
        tests.add(of("sever-editor", List.of("university/admission/draft")));
        var rules = "association/rules/" + started.portal().contest().id();
        for (var kind : List.of("normalisation", "weight", "quota", "award")) {
            tests.add(tabs("editor", rules + "/" + kind + "/draft"));
        }
        tests.add(tabs("sever-editor", "university/admission/draft"));
        tests.add(DynamicTest.dynamicTest(
                "every address was among them",
                () -> assertThat(seen)
                        .containsAll(registry().getRegisteredRoutes().stream()
                                .map(RouteBaseData::getNavigationTarget)
                                .collect(Collectors.toSet()))));
        return tests.stream();
    }

    private DynamicTest of(String login, List<String> starts) {
        return DynamicTest.dynamicTest(login, () -> {
            try (var visitor = started.signIn(login)) {
                assertThat(walk(visitor, starts)).isEmpty();
            }
        });
    }

    /** A screen of tabs, one after another. */
    private DynamicTest tabs(String login, String path) {
        return DynamicTest.dynamicTest(path + " by tabs", () -> {
            try (var visitor = started.signIn(login)) {
                visitor.open(path);
                registry().getNavigationTarget(path).ifPresent(seen::add);
                var tabs = visitor.page().getByRole(AriaRole.TAB);
                var faults = new ArrayList<String>();
                for (int tab = 0; tab < tabs.count(); tab++) {
                    tabs.nth(tab).click();
                    visitor.settled();
                    faults.addAll(
                            faultsShown(visitor, path + ", " + tabs.nth(tab).innerText()));
                }
                visitor.broken().forEach(one -> faults.add("broken: " + one));
                assertThat(tabs.count()).isGreaterThan(4);
                assertThat(faults).isEmpty();
            }
        });
    }

    /** Screens that a button or a choice leads to, not a link. */
    private List<String> organiserStarts() {
        var portal = started.portal();
        var season = portal.ask("organiser", BrowseContests.class, BrowseContests::seasons)
                .getFirst();
        var contest = portal.ask("organiser", BrowseContests.class, one -> one.contests(season.id()))
                .getFirst();
        var runs = portal.ask("organiser", BrowseRuns.class, one -> one.ofContest(contest.id()));
        return List.of(
                "association/new-import/" + season.id(),
                "association/run/%s/since/%s"
                        .formatted(runs.getFirst().id(), runs.get(1).id()));
    }

    /** From screen to screen by links; of each kind one. */
    private List<String> walk(Visitor visitor, List<String> starts) {
        var faults = new ArrayList<String>();
        var known = new HashSet<String>();
        var waiting = new ArrayDeque<String>();
        Stream.concat(Stream.of(""), starts.stream()).forEach(path -> add(path, known, waiting));
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            faults.addAll(faults(visitor, path));
            links(visitor.page()).forEach(link -> add(link, known, waiting));
        }
        visitor.broken().forEach(one -> faults.add("broken: " + one));
        return faults;
    }

    private static void add(String path, Set<String> known, ArrayDeque<String> waiting) {
        var kind = path.replaceAll("\\d+", "1").replaceFirst("(rules/1/)[a-z]+", "$1kind");
        if (known.add(kind)) {
            waiting.add(path);
        }
    }

    private List<String> faults(Visitor visitor, String path) {
        visitor.open(path);
        registry().getNavigationTarget(path).ifPresent(seen::add);
        return faultsShown(visitor, path);
    }

    private static List<String> faultsShown(Visitor visitor, String path) {
        var page = visitor.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.evaluate(COLOURS_HAVE_CHANGED);
        page.evaluate(AXE);
        var faults = new LinkedHashSet<String>();
        serious(page, ALL).forEach(one -> faults.add(path + " " + one));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate(COLOURS_HAVE_CHANGED);
        serious(page, COLOURS).forEach(one -> faults.add(path + " dark " + one));
        page.setViewportSize(PHONE, HEIGHT);
        visitor.settled();
        tooWide(page).forEach(one -> faults.add(path + " wider than a phone: " + one));
        page.setViewportSize(DESK, HEIGHT);
        return List.copyOf(faults);
    }

    private static List<String> serious(Page page, String options) {
        return list(page, """
                async () => (await axe.run(document, %s)).violations
                    .filter(fault => ['serious', 'critical'].includes(fault.impact))
                    .map(fault => fault.id + ': ' + fault.nodes.slice(0, 3)
                        .map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160)).join(' | '))
                """.formatted(options));
    }

    /** What makes the page scroll to the side. */
    private static List<String> tooWide(Page page) {
        return list(page, """
                () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
                    .filter(part => part.getBoundingClientRect().right > innerWidth + 1)
                    .slice(0, 3).map(part => part.outerHTML.slice(0, 160))
                """);
    }

    private static List<String> links(Page page) {
        return list(page, """
                () => [...document.querySelectorAll('a[href], vaadin-side-nav-item[path]')]
                    .map(link => new URL(link.getAttribute('href') ?? link.getAttribute('path'), document.baseURI))
                    .filter(link => link.origin === location.origin && !link.pathname.startsWith('/VAADIN/'))
                    .map(link => link.pathname.slice(1))
                """);
    }

    private static List<String> list(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }

    private ApplicationRouteRegistry registry() {
        return ApplicationRouteRegistry.getInstance(
                new VaadinServletContext(started.portal().bean(ServletContext.class)));
    }

    private static String script() {
        try (var script = ScreensTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(java.util.Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
