package org.talent.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talent.deploy.browser.InChromium.Started;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.Track;
import org.talent.tenants.participant.FindParticipants;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.scoring.BrowseRanking;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.Rankings.Filter;

/** The main job, by hand: a table comes in, people are ranked, each point is explained, a threshold changes, and whom it moves. */
@ExtendWith(InChromium.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MainJobTest {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String FINAL = "Олимпиада «Автономные системы», финал";
    private static final String REASON = "Решение оргкомитета: призёров чуть больше";
    private static final int UPLIFTED = 5;

    private final DemoPortal portal;
    private final Started started;

    MainJobTest(Started started) {
        this.started = started;
        portal = started.portal();
    }

    @Test
    void a_table_becomes_explained_places_and_a_changed_threshold_shows_whom_it_moves() {
        var people = lastOf(portal.contest(), UPLIFTED);
        try (var organiser = started.signIn("organiser");
                var editor = started.signIn("editor");
                var approver = started.signIn("approver")) {
            bringIn(organiser, table(people));
            organiser.score(portal.contest());
            explained(organiser, people.getFirst());
            changeThreshold(editor, approver);
            organiser.score(portal.contest());
            seeWhoChanged(organiser);
            assertThat(organiser.broken()).isEmpty();
            assertThat(approver.broken()).isEmpty();
        }
    }

    private void bringIn(Visitor organiser, String table) {
        organiser.open("association/imports");
        organiser.click("association.imports.bring");
        organiser.send("final-2.csv", "text/csv", table.getBytes(CYRILLIC));
        organiser.see(Visitor.words("association.wizard.encoding", "windows-1251"));
        organiser.choose("association.wizard.event", FINAL);
        organiser.click("association.wizard.dryRun");
        organiser.see(Visitor.words("association.import.staged"));
        assertThat(figure(organiser, "association.imports.new")).isEqualTo(Integer.toString(UPLIFTED));
        assertThat(figure(organiser, "association.imports.newPeople")).isEqualTo("0");
        assertThat(figure(organiser, "association.imports.rejected")).isEqualTo("1");
        organiser.click("association.import.apply");
        organiser.see(Visitor.words("association.imports.state.APPLIED"));
    }

    /** From the run to the ranking, to somebody in it, to each of their points. */
    private void explained(Visitor organiser, Participant person) {
        organiser.follow(Visitor.words("association.run.ranking"));
        organiser.fill("association.ranking.find", person.displayName());
        organiser.follow(person.displayName());
        organiser.see(Visitor.words("association.person.why", track().title()));
        var lines = organiser.rows(Visitor.words("explanation.caption", track().title()));
        assertThat(lines)
                .as("the result that came in by the table, with its formula and numbers")
                .anySatisfy(line -> assertThat(line)
                        .satisfies(
                                cells -> assertThat(cells.get(0)).contains(FINAL),
                                cells -> assertThat(cells.get(1))
                                        .contains("49,5")
                                        .contains("0,8"),
                                cells -> assertThat(number(cells.get(2))).isPositive()));
        var points = lines.stream().map(line -> number(line.getLast())).toList();
        assertThat(points.subList(0, points.size() - 1).stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .as("the lines add up to the total")
                .isEqualTo(points.getLast(), org.assertj.core.data.Offset.offset(1e-5));
    }

    private void changeThreshold(Visitor editor, Visitor approver) {
        var studio = StudioVisit.open(editor, portal.contest().id(), RuleSetKind.QUOTA);
        int share = studio.place(StudioVisit.SHARE);
        assertThat(studio.cell(StudioVisit.PRIZES, share)).isEqualTo("0,25");
        studio.type(StudioVisit.PRIZES, share, "0,26");
        studio.save(REASON);
        studio.act("studio.send", REASON);
        var other = StudioVisit.open(approver, portal.contest().id(), RuleSetKind.QUOTA);
        other.act("studio.approve", "Прочитано");
        other.publish();
        editor.open("association/rules/%s/quota".formatted(portal.contest().id()));
        assertThat(editor.rows(Visitor.words("association.rules.history")).getFirst())
                .anySatisfy(cell -> assertThat(cell).contains(REASON))
                .anySatisfy(cell -> assertThat(cell).contains("Вера Стрижова"))
                .anySatisfy(cell -> assertThat(cell).contains("Мария Котова"));
    }

    private void seeWhoChanged(Visitor organiser) {
        organiser
                .page()
                .getByLabel(Visitor.words("association.run.compareWith"))
                .click();
        organiser.page().locator("vaadin-select-item").first().click();
        organiser.see(Visitor.words("association.changes.gained"));
        var caption = organiser.page().locator("h1").innerText();
        assertThat(figure(organiser, "association.changes.all")).isNotEqualTo("0");
        assertThat(organiser.rows(caption))
                .allSatisfy(row -> assertThat(row.get(3)).contains("призёр"));
    }

    private static String figure(Visitor visitor, String key) {
        var page = visitor.page();
        var words = page.getByText(Visitor.words(key), new Page.GetByTextOptions().setExact(true));
        return page.locator(".card")
                .filter(new Locator.FilterOptions().setHas(words))
                .locator(".figure")
                .first()
                .innerText();
    }

    private static double number(String words) {
        return Double.parseDouble(words.replace('−', '-').replace(',', '.').replaceAll("[^0-9.-]", ""));
    }

    /** People of the season with a result of the final each, and a row that cannot be read. */
    private static String table(List<Participant> people) {
        var day = DateTimeFormatter.ofPattern("dd.MM.yyyy");
        var rows = new StringBuilder("ФИО;Дата рождения;Школа;Балл\n");
        people.forEach(person -> rows.append(
                "%s;%s;%s;49,5%n".formatted(person.name().full(), day.format(person.birthDate()), person.school())));
        return rows.append(";;;12\n").toString();
    }

    private Track track() {
        return portal.contest().tracks().getFirst();
    }

    /** The last of those with points in the first track of the published ranking. */
    private List<Participant> lastOf(Contest contest, int number) {
        var run = portal.ask("organiser", BrowseRuns.class, one -> one.published(contest.id()))
                .orElseThrow();
        var filter = new Filter(track().title(), "9–11 класс", null, null);
        var rows = portal.ask("organiser", BrowseRanking.class, one -> one.rows(run.id(), filter, 0, 200));
        return rows.reversed().stream()
                .filter(row -> row.points().compareTo(Points.ZERO) > 0)
                .map(row -> portal.ask("organiser", FindParticipants.class, one -> one.entrant(row.entrant())))
                .map(Participant.class::cast)
                .filter(person -> person.birthDate() != null && !person.school().isEmpty())
                .limit(number)
                .toList();
    }
}
