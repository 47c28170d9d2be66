package fr.beffroi.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real browser: from the adopted act to the resident who reads it, both widths, both colour schemes. */
@Tag("browser")
class PublicationBrowserTest extends ServerTest {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("BEFFROI_CHROMIUM", "/usr/bin/chromium"));

    private final Town own = newTown();
    private final UUID act = UUID.randomUUID();
    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;
    private int shots;

    @BeforeEach
    void openTownAndBrowser() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no chromium");
        Adopted.open(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-04"), "");
        Adopted.tell(context(), own.id(), UUID.randomUUID(), Adopted.prices("2026-11-05"), "");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterEach
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void anActGoesFromItsAdoptionToAResidentAndEveryPageIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        Page page = signedIn(width, scheme);
        look(page, "/actes/adoptes");
        look(page, "/actes/adoptes/" + act);
        page.fill("#sign-on", "2026-11-05");
        page.click("#signature form .button");
        page.waitForSelector("#signature li");
        page.click("#prefecture .asks > summary");
        page.click("#donnees details > summary >> nth=0");
        look(page);
        page.click("#donnees details > summary >> nth=0");
        page.check("#masquage [name=mask-1][value=true]");
        page.click("#masquage .button");
        page.waitForSelector("#publier form");
        look(page);
        page.click("#publier form .button");
        page.waitForSelector("#retirer");
        page.click("#retirer > summary");
        look(page);
        look(page, "/actes/adoptes/reglages");
        look(page, "/propositions/" + proposal());

        Page resident = newPage(width, scheme);
        look(resident, "/publications/" + own.slug());
        resident.click(".act-list h2 a");
        resident.click("details.quiet > summary");
        assertThat(resident.textContent("h1")).contains("[…]");
        look(resident);
        look(resident, "/publications/" + own.slug() + "?q=introuvable");
        look(resident, "/publications");
        page.navigate(address().resolve("/actes/adoptes/" + act).toString());
        page.click("#retirer > summary");
        page.fill("#retirer textarea", "adresse oubliée");
        page.click("#retirer form .button");
        page.waitForSelector(".notice.is-good");
        look(page);
        look(resident, "/publications/" + own.slug() + "/" + act);
        assertThat(complaints).isEmpty();
    }

    private UUID proposal() {
        return context()
                .getBean(fr.beffroi.server.platform.Tenancy.class)
                .in(
                        own.id(),
                        () -> context()
                                .getBean(Maskings.class)
                                .findProposedFor(
                                        context().getBean(AdoptedActs.class).get(act))
                                .orElseThrow()
                                .proposal());
    }

    private Page newPage(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 850)
                .setColorScheme(scheme)
                .setLocale("fr-FR"));
        Page page = context.newPage();
        // A machine busy with other work is no fault: wait long before giving up.
        page.setDefaultTimeout(120_000);
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    private Page signedIn(int width, ColorScheme scheme) {
        Page page = newPage(width, scheme);
        page.navigate(address().resolve("/connexion").toString());
        page.fill("input[name=email]", own.email(Role.AGENT));
        page.fill("input[name=password]", PASSWORD);
        page.press("input[name=password]", "Enter");
        page.waitForSelector(".account");
        page.waitForLoadState();
        return page;
    }

    private void look(Page page, String path) {
        page.navigate(address().resolve(path).toString());
        look(page);
    }

    private void look(Page page) {
        shoot(page);
        List<Rule> grave = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .toList();
        grave.forEach(rule -> complaints.add(page.url() + " " + rule.getId() + " " + rule.getNodes()));
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth + 1")) {
            complaints.add(page.url() + " is wider than the screen");
        }
        if (page.content().contains("??")) {
            complaints.add(page.url() + " lacks a text");
        }
    }

    /** For whoever wants to see what the test saw. */
    private void shoot(Page page) {
        String folder = System.getenv("BEFFROI_PICTURES");
        if (folder != null) {
            shots++;
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, "publication-" + page.viewportSize().width + "-" + shots + ".png")));
        }
    }
}
