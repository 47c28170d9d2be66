package fr.beffroi.server;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser for each test, and what there was to complain about: errors told in the console, what axe calls serious or
 * critical, pages wider than the screen, texts that lack. Tests without a Chromium are skipped.
 */
public final class Chromium implements BeforeEachCallback, AfterEachCallback {
    private static final Path PROGRAM = Path.of(System.getenv().getOrDefault("BEFFROI_CHROMIUM", "/usr/bin/chromium"));

    /** A machine busy with other work is no fault: wait long before giving up. */
    private static final double PATIENCE_MS = 120_000;

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> tolerated;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private int pictures;

    /** @param tolerated words of console messages that are no fault */
    public Chromium(String... tolerated) {
        this.tolerated = Set.of(tolerated);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "no chromium");
        complaints.clear();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (playwright != null) {
            playwright.close();
        }
    }

    public List<String> complaints() {
        return complaints;
    }

    /** In French; its console is listened to. */
    public Page newPage(int width, ColorScheme scheme) {
        Page page = page(new Browser.NewContextOptions()
                .setViewportSize(width, 850)
                .setColorScheme(scheme)
                .setLocale("fr-FR"));
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())
                    && tolerated.stream().noneMatch(message.text()::contains)) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    public Page newPageWithoutScripts() {
        return page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    private Page page(Browser.NewContextOptions options) {
        Page page = Objects.requireNonNull(browser).newContext(options).newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        return page;
    }

    public Page signedIn(Page page, String email) {
        return signedIn(page, ServerTest.address(), email);
    }

    /** @param server where it is served, if not by the server that tests share */
    public Page signedIn(Page page, URI server, String email) {
        page.navigate(server.resolve("/connexion").toString());
        page.fill("input[name=email]", email);
        page.fill("input[name=password]", ServerTest.PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForSelector(".account");
        page.waitForLoadState();
        return page;
    }

    public void look(Page page, String path) {
        page.navigate(ServerTest.address().resolve(path).toString());
        look(page);
    }

    public void look(Page page) {
        shoot(page);
        axe(page).analyze().getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .forEach(rule -> complaints.add(page.url() + " " + rule.getId() + " " + rule.getNodes()));
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            complaints.add(page.url() + " is wider than the screen");
        }
        if (page.content().contains("??")) {
            complaints.add(page.url() + " lacks a text");
        }
    }

    /** Without frames the page itself can sum up, and only what is wrong need be told: four times as fast. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    /** For whoever wants to see what the test saw. */
    private void shoot(Page page) {
        String folder = System.getenv("BEFFROI_PICTURES");
        if (folder != null) {
            pictures++;
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, page.viewportSize().width + "-" + pictures + ".png")));
        }
    }
}
