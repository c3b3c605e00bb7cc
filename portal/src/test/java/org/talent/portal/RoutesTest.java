package org.talent.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.talent.portal.security.SignedIn;
import org.talent.tenants.tenancy.CurrentTenant;

/** Every address × every role × nobody: who may see it sees it, everybody else learns nothing. */
@PortalTest
class RoutesTest {

    private static final Set<String> NOBODY = Set.of();
    private static final Set<String> STAFF =
            Set.of(PortalSeason.ORGANISER, PortalSeason.MODERATOR, PortalSeason.EDITOR, PortalSeason.APPROVER);
    private static final Set<String> DESK = Set.of(PortalSeason.ORGANISER, PortalSeason.MODERATOR);
    private static final Set<String> STUDENTS = Set.of(PortalSeason.STUDENT);
    private static final Set<String> ADMISSIONS = Set.of(PortalSeason.ADMISSIONS, PortalSeason.TABLE_EDITOR);
    private static final Set<String> TABLE = Set.of(PortalSeason.TABLE_EDITOR, PortalSeason.TABLE_APPROVER);
    private static final Set<String> EVERYBODY = Set.copyOf(PortalSeason.LOGINS);
    private static final Pattern MISSING_WORDS = Pattern.compile("![A-Za-z0-9_.]+!");

    @Autowired
    PortalSeason season;

    @Autowired
    PortalSpaces spaces;

    @Autowired
    ApplicationContext spring;

    /** Addresses by template, each with an example and who may see it; a new address needs a row here. */
    private Map<String, Row> rows() {
        var rows = new TreeMap<String, Row>();
        rows.put("", new Row("", EVERYBODY));
        rows.put("login", new Row("login", NOBODY));
        rows.put("association", new Row("association", STAFF));
        rows.put("association/events/:season?([0-9]+)", new Row("association/events", STAFF));
        rows.put("association/season-file", new Row("association/season-file", Set.of(PortalSeason.ORGANISER)));
        rows.put("association/imports/:season?([0-9]+)", new Row("association/imports", STAFF));
        rows.put("association/import/:batch([0-9]+)", new Row("association/import/" + season.batch(), STAFF));
        rows.put(
                "association/new-import/:season([0-9]+)",
                new Row("association/new-import/" + season.season().id(), Set.of(PortalSeason.ORGANISER)));
        rows.put("association/matches", new Row("association/matches", DESK));
        rows.put("association/signatures", new Row("association/signatures", Set.of(PortalSeason.MODERATOR)));
        rows.put("association/people", new Row("association/people", DESK));
        var somebody = CurrentTenant.call(season.everything(), season::somebody);
        rows.put("association/people/:entrant([0-9]+)/:run?([0-9]+)", new Row("association/people/" + somebody, STAFF));
        rows.put("association/rules/:contest?([0-9]+)", new Row("association/rules", STAFF));
        rows.put(
                "association/rules/:contest([0-9]+)/:kind([a-z]+)",
                new Row("association/rules/%s/quota".formatted(season.contest().id()), STAFF));
        rows.put(
                "association/rules/:contest([0-9]+)/:kind([a-z]+)/draft",
                new Row(
                        "association/rules/%s/quota/draft"
                                .formatted(season.contest().id()),
                        STAFF));
        rows.put("association/runs/:contest?([0-9]+)", new Row("association/runs", STAFF));
        var run = season.published().id();
        rows.put("association/run/:run([0-9]+)", new Row("association/run/" + run, STAFF));
        rows.put(
                "association/run/:run([0-9]+)/since/:before([0-9]+)",
                new Row("association/run/%s/since/%s".formatted(run, run), STAFF));
        rows.put("association/ranking/:run?([0-9]+)", new Row("association/ranking", STAFF));
        rows.put("student", new Row("student", STUDENTS));
        rows.put("student/results", new Row("student/results", STUDENTS));
        rows.put("student/looks", new Row("student/looks", STUDENTS));
        rows.put("student/consents", new Row("student/consents", STUDENTS));
        rows.put("university", new Row("university", ADMISSIONS));
        rows.put("university/admission", new Row("university/admission", TABLE));
        rows.put("university/admission/draft", new Row("university/admission/draft", TABLE));
        rows.put(
                "university/applicant/:person([0-9]{1,18})",
                new Row("university/applicant/" + spaces.open(), ADMISSIONS));
        return rows;
    }

    private record Row(String example, Set<String> allowed) {}

    @Test
    void every_address_has_a_row() {
        Browser.open(spring, null);

        assertThat(addresses().keySet()).isEqualTo(rows().keySet());
    }

    @TestFactory
    Stream<DynamicContainer> whoever_may_see_an_address_sees_it_and_others_learn_nothing() {
        var rows = rows();
        return Stream.concat(
                PortalSeason.LOGINS.stream().map(login -> visits(login, season.signedIn(login), rows)),
                Stream.of(visits("nobody", null, rows)));
    }

    /** All addresses in one browser, as somebody would try them one after another. */
    private DynamicContainer visits(String login, @Nullable SignedIn who, Map<String, Row> rows) {
        var isOpen = new AtomicBoolean();
        return DynamicContainer.dynamicContainer(
                "as " + login,
                rows.entrySet().stream()
                        .map(row -> DynamicTest.dynamicTest(
                                "/%s as %s".formatted(row.getKey(), login),
                                () -> as(who, () -> {
                                    if (!isOpen.getAndSet(true)) {
                                        Browser.close();
                                        Browser.open(spring, who);
                                    }
                                    visit(login, row.getKey(), row.getValue());
                                }))));
    }

    private static void visit(String login, String template, Row row) {
        UI.getCurrent().navigate(row.example);
        if (login.equals("nobody")) {
            assertThat(shown().map(Class::getSimpleName)).contains("LoginView");
            return;
        }
        if (template.isEmpty() || template.equals("login")) {
            return; // they lead on to the first screen of the space
        }
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo(row.example);
        if (row.allowed.contains(login)) {
            assertThat(shown()).contains(addresses().get(template));
        } else {
            assertThat(shown().map(Class::getSimpleName)).contains("NotYours");
        }
        assertThat(words())
                .isNotEmpty()
                .noneMatch(word -> MISSING_WORDS.matcher(word).find());
    }

    private static void as(@Nullable SignedIn who, Runnable work) {
        if (who == null) {
            work.run();
        } else {
            CurrentTenant.run(who.actor(), work);
        }
    }

    private static Map<String, Class<? extends Component>> addresses() {
        var addresses = new TreeMap<String, Class<? extends Component>>();
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            addresses.put(route.getTemplate(), route.getNavigationTarget());
        }
        return addresses;
    }

    private static Optional<Class<?>> shown() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .map(Object::getClass);
    }

    private static List<String> words() {
        var words = new ArrayList<String>();
        Page.roots().forEach(root -> collect(root, words));
        return words;
    }

    private static void collect(Element element, List<String> words) {
        if (element.isTextNode()) {
            words.add(element.getText());
            return;
        }
        element.getAttributeNames().forEach(name -> words.add(String.valueOf(element.getAttribute(name))));
        element.getPropertyNames().forEach(name -> words.add(String.valueOf(element.getPropertyRaw(name))));
        element.getChildren().forEach(child -> collect(child, words));
    }
}
