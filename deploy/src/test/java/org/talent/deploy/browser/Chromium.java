package org.talent.deploy.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine; nothing is fetched. Whatever it starts ends with {@link #close}. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the test where the machine has none, and says so. */
    static Path program() {
        var found = found();
        assumeTrue(found.isPresent(), "There is no Chromium on this machine, so no screen is tried in a browser.");
        return found.orElseThrow();
    }

    private static Optional<Path> found() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(
                    playwright,
                    playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program)));
        } catch (RuntimeException | Error broken) {
            playwright.close();
            throw broken;
        }
    }

    /** A window of its own: nobody is signed in. */
    Visitor visitor(String address) {
        return new Visitor(browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setPermissions(List.of("clipboard-read", "clipboard-write"))));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
