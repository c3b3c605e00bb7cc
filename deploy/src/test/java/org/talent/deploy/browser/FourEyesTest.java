package org.talent.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talent.deploy.browser.InChromium.Started;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.ScoringRun;

/** Two people change how the contest awards: one writes and proves it, the other lets it go live; and it can be taken back. */
@ExtendWith(InChromium.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FourEyesTest {

    /** Twelve people of a test case have three prizes by 25 %, and by a little more, but not by 24 %. */
    private static final String TOO_FEW = "0,24";

    private static final String MORE = "0,27";
    private final DemoPortal portal;
    private final Started started;

    FourEyesTest(Started started) {
        this.started = started;
        portal = started.portal();
    }

    @Test
    void two_people_change_a_threshold_and_take_it_back() {
        try (var editor = started.signIn("editor");
                var approver = started.signIn("approver");
                var organiser = started.signIn("organiser")) {
            var before = scored(organiser);
            changeTheShare(editor);
            letItGoLive(approver);
            var changed = scored(organiser);
            assertThat(changed.ruleSetVersions().get(RuleSetKind.QUOTA)).isEqualTo(version(before) + 1);
            assertThat(changed.resultHash()).isNotEqualTo(before.resultHash());
            goBack(editor, version(before));
            letItGoLive(approver);
            var back = scored(organiser);
            assertThat(version(back)).isEqualTo(version(before) + 2);
            assertThat(back.inputHash()).isEqualTo(before.inputHash());
            assertThat(back.resultHash()).as("the ranking, byte for byte").isEqualTo(before.resultHash());
            assertThat(editor.broken()).isEmpty();
            assertThat(approver.broken()).isEmpty();
        }
    }

    @Test
    void of_two_hundred_pasted_cells_the_three_faulty_ones_are_marked() {
        try (var editor = started.signIn("editor")) {
            var studio = StudioVisit.open(editor, portal.contest().id(), RuleSetKind.WEIGHT);
            int lines = editor.page().locator(StudioVisit.RULES + " tbody tr").count();
            studio.paste(IntStream.range(0, 40)
                    .mapToObj(row -> List.of(
                            "Правило " + (row + 1),
                            row == 7 ? "школьнй" : "школьный",
                            row == 20 ? "может быть" : "да",
                            row == 33 ? "двести" : "0,5",
                            "все баллы"))
                    .toList());

            assertThat(studio.faulty())
                    .hasSize(3)
                    .anySatisfy(words -> assertThat(words).contains("школьнй", "«школьный»?"))
                    .anySatisfy(words -> assertThat(words).contains("может быть", "ни да, ни нет"))
                    .anySatisfy(words -> assertThat(words).contains("двести", "не число"));
            studio.undo();
            assertThat(editor.page().locator(StudioVisit.RULES + " tbody tr").count())
                    .isEqualTo(lines);
            assertThat(editor.broken()).isEmpty();
        }
    }

    private void changeTheShare(Visitor editor) {
        var studio = StudioVisit.open(editor, portal.contest().id(), RuleSetKind.QUOTA);
        int place = studio.place(StudioVisit.SHARE);
        assertThat(studio.cell(StudioVisit.PRIZES, place)).isNotIn(TOO_FEW, MORE);
        studio.type(StudioVisit.PRIZES, place, TOO_FEW);
        studio.save("Призёров чуть меньше");
        studio.tab(Visitor.words("studio.tab.cases"));
        editor.see("«Двенадцать участников: 8 % — ни одного места, 25 % — три»");
        editor.page()
                .locator("table.sheet td[aria-invalid='true']")
                .filter(new Locator.FilterOptions().setHasText("ожидалось"))
                .first()
                .waitFor();
        studio.tab(Visitor.words("studio.tab.table"));
        studio.type(StudioVisit.PRIZES, place, MORE);
        studio.save("Призёров чуть больше");
        studio.tab(Visitor.words("studio.tab.cases"));
        editor.page().locator(".note.good").waitFor();
        studio.tab(Visitor.words("association.impact.title"));
        editor.click("association.impact.ask");
        editor.see(Visitor.words("association.impact.largest"));
        assertThat(editor.page().locator(".figure").first().innerText()).matches("(?s)\\+[1-9].*");
        studio.act("studio.send", "Решение оргкомитета");
        editor.see(Visitor.words("studio.state.IN_REVIEW"));
    }

    private void letItGoLive(Visitor approver) {
        var studio = StudioVisit.open(approver, portal.contest().id(), RuleSetKind.QUOTA);
        studio.tab(Visitor.words("studio.tab.changes"));
        approver.page().locator(".changes").first().waitFor();
        studio.act("studio.approve", "Прочитано и проверено");
        studio.publish();
    }

    private void goBack(Visitor editor, int version) {
        editor.open("association/rules/%s/quota".formatted(portal.contest().id()));
        editor.page()
                .getByText(Visitor.words("studio.back.to", version))
                .first()
                .click();
        editor.fill("parts.reason", "Решение отменено");
        editor.click("studio.send");
        editor.see(Visitor.words("studio.state.IN_REVIEW"));
    }

    private ScoringRun scored(Visitor organiser) {
        organiser.score(portal.contest());
        return portal.ask(
                        "organiser",
                        BrowseRuns.class,
                        one -> one.ofContest(portal.contest().id()))
                .getFirst();
    }

    private static int version(ScoringRun run) {
        return run.ruleSetVersions().get(RuleSetKind.QUOTA);
    }
}
