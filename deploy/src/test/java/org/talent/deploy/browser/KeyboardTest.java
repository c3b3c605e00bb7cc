package org.talent.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.talent.deploy.browser.InChromium.Started;
import org.talent.rules.RuleSetKind;

/** Two people change a threshold without ever touching a mouse: from the sign-in to the rule in force. */
@Tag("screens")
@ExtendWith(InChromium.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyboardTest {

    private static final String THRESHOLD = "0,28";
    private static final int MOST_STEPS = 250;

    /** Components may keep the focus inside. */
    private static final String HAS_FOCUS = """
            one => {
                let at = document.activeElement;
                while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                return one.contains(at) || one.contains(document.activeElement);
            }""";

    private final Started started;

    KeyboardTest(Started started) {
        this.started = started;
    }

    @Test
    void a_threshold_is_changed_reviewed_and_published_by_keyboard_alone() {
        try (var editor = started.chromium().visitor(started.portal().address());
                var approver = started.chromium().visitor(started.portal().address())) {
            toTheDraft(editor, "editor", "studio.open.none");
            changeTheThreshold(editor);
            answer(editor, "studio.save", "Призёров больше");
            editor.see(Visitor.words("studio.checked"));
            enter(editor, editor.page().getByRole(AriaRole.TAB).first());
            tabs(editor, 5);
            press(editor, button(editor, "association.impact.ask"));
            editor.see(Visitor.words("association.impact.movers"));
            answer(editor, "studio.send", "Решение оргкомитета");
            editor.see(Visitor.words("studio.state.IN_REVIEW"));

            toTheDraft(approver, "approver", "studio.open.IN_REVIEW");
            answer(approver, "studio.approve", "Прочитано");
            approver.see(Visitor.words("studio.state.APPROVED"));
            press(approver, button(approver, "studio.publish"));
            approver.see(Visitor.words("studio.publish.words"));
            press(approver, button(approver, "studio.publish"));
            approver.see(Visitor.words("studio.state.none"));
            assertThat(editor.broken()).isEmpty();
            assertThat(approver.broken()).isEmpty();
        }
    }

    private static void toTheDraft(Visitor visitor, String login, String open) {
        var page = visitor.page();
        page.navigate("login");
        enter(visitor, page.locator("input[name=username]"));
        page.keyboard().type(login);
        enter(visitor, page.locator("input[name=password]"));
        page.keyboard().type(DemoPortal.PASSWORD);
        page.keyboard().press("Enter");
        page.locator("vaadin-app-layout").waitFor();
        visitor.settled();
        press(visitor, link(visitor, Visitor.words("association.menu.rules")));
        press(visitor, link(visitor, Visitor.words("association.rules.kind." + RuleSetKind.QUOTA)));
        press(visitor, link(visitor, Visitor.words(open)));
        page.locator(StudioVisit.RULES).waitFor();
        visitor.settled();
    }

    private static void changeTheThreshold(Visitor visitor) {
        int share = visitor.page()
                        .locator(StudioVisit.RULES + " thead th")
                        .allInnerTexts()
                        .indexOf(StudioVisit.SHARE)
                - 1;
        enter(visitor, visitor.page().locator(StudioVisit.RULES + " td[tabindex='0']"));
        var keyboard = visitor.page().keyboard();
        keyboard.press("Control+Home");
        for (int line = 0; line < StudioVisit.PRIZES; line++) {
            keyboard.press("ArrowDown");
        }
        for (int place = 0; place < share; place++) {
            keyboard.press("ArrowRight");
        }
        keyboard.press("F2");
        keyboard.press("Control+a");
        keyboard.type(THRESHOLD);
        keyboard.press("Enter");
        visitor.settled();
    }

    /** Along the tabs by the arrow keys. */
    private static void tabs(Visitor visitor, int onwards) {
        for (int tab = 0; tab < onwards; tab++) {
            visitor.page().keyboard().press("ArrowRight");
        }
        visitor.page().keyboard().press("Enter");
        visitor.settled();
    }

    /** Presses the button, gives the reason it asks for, and confirms. */
    private static void answer(Visitor visitor, String key, String reason) {
        press(visitor, button(visitor, key));
        enter(visitor, visitor.page().getByLabel(Visitor.words("parts.reason")).last());
        visitor.page().keyboard().type(reason);
        visitor.settled();
        press(visitor, button(visitor, key));
    }

    private static Locator button(Visitor visitor, String key) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Visitor.words(key)).setExact(true))
                .last();
    }

    private static Locator link(Visitor visitor, String words) {
        return visitor.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first();
    }

    private static void press(Visitor visitor, Locator goal) {
        enter(visitor, goal);
        visitor.page().keyboard().press("Enter");
        visitor.settled();
    }

    /** Goes on by the Tab key until the focus is there. */
    private static void enter(Visitor visitor, Locator goal) {
        goal.waitFor();
        visitor.settled();
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((Boolean) goal.evaluate(HAS_FOCUS)) {
                return;
            }
            visitor.page().keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key never leads to " + goal);
    }
}
