package fr.beffroi.server.answers;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real browser: both widths, both colour schemes, keyboard only, with and without scripts. */
@Tag("browser")
class BrowserTest extends ServerTest {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("BEFFROI_CHROMIUM", "/usr/bin/chromium"));

    private final Town own = newTown();
    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void openTownAndBrowser() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no chromium");
        SmallCorpus.in(context());
        OpenAccueil.in(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
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
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK"})
    void everyPageIsAccessibleFitsItsWidthAndBreaksNoPolicy(int width, ColorScheme scheme) {
        Page page = signedIn(width, scheme, Role.AGENT);
        look(page, "/");
        look(page, "/accueil/nouveau");
        page.fill("#message", "Bonjour, que faire en cas de perte de la carte d'identité ?");
        page.waitForSelector(".suggestions li");
        look(page);
        page.click("#new-message .button");
        page.waitForSelector(".sentence");
        look(page);
        for (String verdict : List.of("accepter", "modifier", "rejeter", "reporter")) {
            page.click("#" + verdict + " > summary");
            look(page);
        }
        page.click("#accepter > summary");
        page.click("#accepter [data-first]");
        page.waitForSelector("#letter");
        look(page);
        look(page, "/");
        look(page, "/accueil/documents");
        look(page, "/accueil/fiches/F90001");
        page.context().close();
        look(signedIn(width, scheme, Role.ADMINISTRATOR), "/accueil/fiches");
        assertThat(complaints).isEmpty();
    }

    @Test
    void fromMessageToDecisionWithTheKeyboardAlone() {
        Page page = signedIn(1280, ColorScheme.LIGHT, Role.AGENT);
        page.keyboard().press("n");
        page.waitForURL("**/accueil/nouveau");
        page.keyboard().type("Bonjour, que faire en cas de perte de la carte d'identité ?");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/propositions/*");
        page.navigate(address().toString());
        page.keyboard().press("?");
        assertThat(page.isVisible("#keys")).isTrue();
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("queue-link");
        page.keyboard().press("a");
        page.waitForURL("**#accepter");
        page.waitForSelector("#accepter [data-first]:focus");
        page.keyboard().press("Enter");
        page.waitForSelector("#letter");
        assertThat(page.textContent(".history")).contains("Acceptée");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aKeyAloneDecidesNothing() {
        Page page = signedIn(1280, ColorScheme.LIGHT, Role.AGENT);
        propose(page);
        for (String key : List.of("a", "Escape", "m", "Escape")) {
            page.keyboard().press(key);
        }
        page.reload();
        assertThat(page.locator(".history li").count()).isZero();
    }

    @Test
    void focusOnASentenceLightsItsPassage() {
        Page page = signedIn(1280, ColorScheme.LIGHT, Role.AGENT);
        propose(page);
        page.focus(".sentence");
        String passage = page.getAttribute(".sentence", "data-lights");
        assertThat(page.getAttribute("#" + passage, "class")).contains("is-lit");
    }

    @Test
    void anAmendmentShowsItsDifferenceWhileItIsWritten() {
        Page page = signedIn(1280, ColorScheme.LIGHT, Role.AGENT);
        propose(page);
        page.keyboard().press("m");
        page.keyboard().press("Control+End");
        page.keyboard().type(" Passez nous voir.");
        page.waitForSelector("[data-difference] ins");
        assertThat(String.join("", page.locator("[data-difference] ins").allTextContents()))
                .contains("Passez nous");
    }

    @Test
    void withoutScriptsAMessageIsStillAnsweredAndDecided() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = signIn(context.newPage(), Role.AGENT);
        propose(page);
        page.click("#rejeter > summary");
        page.fill("#reject-motive", "essai");
        page.press("#rejeter form .button", "Enter");
        page.waitForSelector(".history li");
        assertThat(page.textContent(".history")).contains("Rejetée");
    }

    private void propose(Page page) {
        page.navigate(address().resolve("/accueil/nouveau").toString());
        page.fill("#message", "Bonjour, que faire en cas de perte de la carte d'identité ?");
        page.click("#new-message .button");
        page.waitForURL("**/propositions/*");
    }

    private Page signedIn(int width, ColorScheme scheme, Role role) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 850)
                .setColorScheme(scheme)
                .setLocale("fr-FR"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return signIn(page, role);
    }

    private Page signIn(Page page, Role role) {
        // A machine busy with other work is no fault: wait long before giving up.
        page.setDefaultTimeout(120_000);
        page.navigate(address().resolve("/connexion").toString());
        page.fill("input[name=email]", own.email(role));
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
}
