package org.talent.deploy.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Locale;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.RuleTable;
import org.talent.rules.language.RuleTable.Column;
import org.talent.tenants.contest.ContestId;

/** Somebody at the draft of a rule set: moves and types in the table by keyboard, and leads the draft on its way. */
final class StudioVisit {

    /** Title of the column with the share that a quota gives. */
    static final String SHARE = RuleTable.title(
            new Column.Argument("quota", "share"),
            Schemas.of(RuleSetKind.QUOTA),
            new Words("org.talent.rules.meanings", Locale.of("ru")));

    /** The rules as a table; test cases have tables of their own. */
    static final String RULES = "table.sheet[aria-label='%s']".formatted(Visitor.words("association.rules.table"));

    /** The line of the quota of prizes in the demo season. */
    static final int PRIZES = 1;

    private final Visitor visitor;

    private StudioVisit(Visitor visitor) {
        this.visitor = visitor;
    }

    static StudioVisit open(Visitor visitor, ContestId contest, RuleSetKind kind) {
        visitor.open(
                "association/rules/%s/%s/draft".formatted(contest, kind.name().toLowerCase(Locale.ROOT)));
        visitor.page().locator(RULES).waitFor();
        return new StudioVisit(visitor);
    }

    /** Goes to a cell by the arrow keys from the first one, and types over what stands there. */
    void type(int line, int place, String text) {
        goTo(line, place);
        var keyboard = visitor.page().keyboard();
        keyboard.press("F2");
        keyboard.press("Control+a");
        keyboard.insertText(text);
        keyboard.press("Enter");
        visitor.settled();
    }

    private void goTo(int line, int place) {
        visitor.page().locator(RULES + " td[tabindex='0']").focus();
        var keyboard = visitor.page().keyboard();
        keyboard.press("Control+Home");
        for (int step = 0; step < line; step++) {
            keyboard.press("ArrowDown");
        }
        for (int step = 0; step < place; step++) {
            keyboard.press("ArrowRight");
        }
    }

    String cell(int line, int place) {
        return at(line, place).locator(".cell").innerText();
    }

    private Locator at(int line, int place) {
        return visitor.page().locator(RULES + " tr[data-row='%d'] > td[data-place='%d']".formatted(line, place));
    }

    /** The place of the column with that title. */
    int place(String title) {
        return visitor.page().locator(RULES + " thead th").allInnerTexts().indexOf(title) - 1;
    }

    /** Pastes cells of a spreadsheet, the first one at the first cell. */
    void paste(List<List<String>> cells) {
        goTo(0, 0);
        var text = String.join(
                "\n", cells.stream().map(row -> String.join("\t", row)).toList());
        visitor.page().evaluate("text => navigator.clipboard.writeText(text)", text);
        visitor.page().keyboard().press("Control+v");
        at(cells.size() - 1, 0).waitFor();
        visitor.settled();
    }

    /** Words of the faulty cells. */
    List<String> faulty() {
        return visitor.page().locator(RULES + " td[aria-invalid='true']").allInnerTexts();
    }

    /** Undoes by keyboard. */
    void undo() {
        goTo(0, 0);
        visitor.page().keyboard().press("Control+z");
        visitor.settled();
    }

    void save(String why) {
        act("studio.save", why);
    }

    void act(String key, String why) {
        visitor.click(key);
        visitor.fill("parts.reason", why);
        visitor.click(key);
        visitor.page().locator("vaadin-dialog[opened]").waitFor(hidden());
        visitor.settled();
    }

    void publish() {
        visitor.click("studio.publish");
        visitor.see(Visitor.words("studio.publish.words"));
        visitor.click("studio.publish");
        visitor.see(Visitor.words("studio.state.none"));
    }

    void tab(String title) {
        visitor.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(title))
                .click();
        visitor.settled();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
