package org.talent.deploy.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.talent.portal.words.PortalWords;
import org.talent.tenants.contest.Contest;

/** Somebody at a browser window. What they see and click is named by the keys of the Russian bundles. */
final class Visitor implements AutoCloseable {

    /** Only so that a test that hangs ends; a busy machine is slow. */
    private static final double LONGEST = 60_000;

    private static final PortalWords WORDS = new PortalWords();
    private static final Locale RUSSIAN = Locale.of("ru");

    private final BrowserContext window;
    private final Page page;
    private final List<String> broken = new ArrayList<>();

    Visitor(BrowserContext window) {
        this.window = window;
        window.setDefaultTimeout(LONGEST);
        page = window.newPage();
        page.onPageError(broken::add);
        page.onResponse(response -> {
            if (response.status() >= 500) {
                broken.add(response.status() + " " + response.url());
            }
        });
    }

    static String words(String key, Object... arguments) {
        return WORDS.getTranslation(key, RUSSIAN, arguments);
    }

    Page page() {
        return page;
    }

    /** Scripts that failed and answers that were errors of the server. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    Visitor signIn(String login) {
        open("login");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(DemoPortal.PASSWORD);
        click("login.submit");
        page.locator("vaadin-app-layout").waitFor();
        return this;
    }

    void open(String path) {
        page.navigate(path);
        settled();
    }

    /** Waits until the page shows what the server said, and nothing is under way. */
    void settled() {
        page.waitForLoadState(LoadState.LOAD);
        // public pages are whole once they are loaded
        if (page.locator("body.public").count() == 0) {
            page.waitForFunction("() => !!window.Vaadin?.Flow?.clients"
                    + " && Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive?.())");
        }
    }

    void click(String key) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words(key)).setExact(true))
                .last()
                .click();
    }

    /** By the words on a link, which may be those of the season. */
    void follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        settled();
    }

    void send(String name, String type, byte[] content) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, type, content));
    }

    /** Types the beginning of an entry into the field and takes the first that is offered. */
    void choose(String key, String beginning) {
        page.getByLabel(words(key)).first().fill(beginning);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(beginning))
                .first()
                .click();
    }

    void fill(String key, String text) {
        page.getByLabel(words(key)).last().waitFor();
        settled();
        page.getByLabel(words(key)).last().fill(text);
    }

    /** Waits for words on the page. */
    void see(String words) {
        page.getByText(words).first().waitFor();
    }

    /** Waits until the long work with that title has ended, goes where it leads, and takes it off the list. */
    void openDone(String title) {
        var done = page.locator(".job[data-state=Done]")
                .filter(new Locator.FilterOptions().setHasText(title))
                .last();
        done.getByRole(AriaRole.LINK).click();
        done.getByRole(AriaRole.BUTTON).last().click();
        done.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Scores the contest officially, and waits for what came of it. */
    void score(Contest contest) {
        open("association/runs");
        click("association.run.start.OFFICIAL");
        openDone(words("association.run.job.OFFICIAL", contest.title()));
        see(words("association.run.facts"));
    }

    /** The rows of the table with that caption, cell by cell. */
    List<List<String>> rows(String caption) {
        var table = page.locator("table.data")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("caption", new Page.LocatorOptions().setHasText(caption))));
        table.first().waitFor();
        return table.first().locator("tbody tr").all().stream()
                .map(row -> row.locator("td").allInnerTexts())
                .toList();
    }

    @Override
    public void close() {
        window.close();
    }
}
