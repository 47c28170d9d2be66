package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
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
class ActsBrowserTest extends ServerTest {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("BEFFROI_CHROMIUM", "/usr/bin/chromium"));
    private static final FilePayload ACT = new FilePayload(
            "acte.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ActsFlowTest.DEFECTIVE);

    private final Town own = newTown();
    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void openTownAndBrowser() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no chromium");
        OpenActs.in(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
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
    @CsvSource({"1280,DARK", "390,LIGHT"})
    void everyPageIsAccessibleFitsItsWidthAndBreaksNoPolicy(int width, ColorScheme scheme) {
        Page page = signedIn(width, scheme);
        look(page, "/actes/verifier");
        page.click(".known > summary");
        look(page);
        bring(page);
        look(page);
        page.locator(".why-rule > summary").first().click();
        page.check("#constat-1 [value=NOT_APPLICABLE]");
        page.click("#completer > summary");
        look(page);
        page.click("#valider > summary");
        page.waitForFunction("() => { const at = document.querySelector('#valider [data-first]')"
                + ".getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight; }");
        look(page);
        page.fill("#reason-1", "urgence votée");
        for (int i = 2; i <= page.locator(".finding").count(); i++) {
            page.check("#constat-" + i + " [value=RETAINED]");
        }
        page.click("#valider [data-first]");
        page.waitForSelector(".history li");
        look(page);
        page.click("#revoir > summary");
        look(page);
        look(page, "/actes/citations?q=art.%20L.%202121-29%20du%20CGCT");
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyFindingIsDecidedWithTheKeyboardAlone() {
        Page page = signedIn(1280, ColorScheme.LIGHT);
        bring(page);
        int findings = page.locator(".finding").count();
        page.keyboard().press("j");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("constat-1");
        page.keyboard().press("2");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("reason-1");
        page.keyboard().type("urgence votée");
        page.focus("#constat-1");
        for (int i = 2; i <= findings; i++) {
            page.keyboard().press("j");
            page.keyboard().press(i == 2 ? "3" : "1");
        }
        page.keyboard().press("m");
        page.waitForSelector("#valider [data-first]:focus");
        assertThat(page.textContent("[data-remaining]")).contains("Chaque constat a son verdict");
        page.keyboard().press("Enter");
        page.waitForSelector(".history li");
        assertThat(page.textContent("#constat-1 .ruled")).contains("urgence votée");
        assertThat(page.textContent("#constat-2 .ruled")).contains("Contesté");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aKeyAloneDecidesNothingAndAMissingVerdictIsAskedFor() {
        Page page = signedIn(1280, ColorScheme.LIGHT);
        bring(page);
        for (String key : List.of("j", "1", "m")) {
            page.keyboard().press(key);
        }
        page.keyboard().press("Enter");
        page.reload();
        assertThat(page.locator(".history li").count()).isZero();
    }

    @Test
    void aFindingLightsItsPlaceInTheAct() {
        Page page = signedIn(1280, ColorScheme.LIGHT);
        bring(page);
        page.locator(".finding a[data-lights]").first().focus();
        assertThat(page.locator(".act-page mark.is-lit").count()).isPositive();
    }

    @Test
    void anActThatIsTooLargeIsRefusedBeforeItIsSent() {
        Page page = signedIn(1280, ColorScheme.LIGHT);
        page.navigate(address().resolve("/actes/verifier").toString());
        page.setInputFiles(
                "#file", new FilePayload("grand.pdf", "application/pdf", new byte[(int) ActFile.MOST_BYTES + 1]));
        assertThat((String) page.evaluate("document.getElementById('file').validationMessage"))
                .contains("20 Mo");
    }

    @Test
    void citationsAreResolvedAsOneTypes() {
        Page page = signedIn(1280, ColorScheme.LIGHT);
        page.navigate(address().resolve("/actes/citations").toString());
        page.locator("#q").pressSequentially("art. L. 2121-29 du CGCT");
        page.waitForSelector("#resultats li");
        assertThat(page.textContent("#resultats")).contains("Non vérifiable");
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutScriptsAnActIsStillBroughtAndDecided() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Page page = signIn(context.newPage());
        bring(page);
        for (int i = 1; i <= page.locator(".finding").count(); i++) {
            page.focus("#constat-" + i + " [value=RETAINED]");
            page.keyboard().press("Space");
        }
        // Without scripts Playwright cannot tell when a thing has come to rest, so that it never clicks: the keyboard
        // does.
        page.focus("#valider > summary");
        page.keyboard().press("Enter");
        page.focus("#valider [data-first]");
        page.keyboard().press("Enter");
        page.waitForSelector(".history li");
        assertThat(page.textContent(".history")).contains("Acceptée");
    }

    private void bring(Page page) {
        page.navigate(address().resolve("/actes/verifier").toString());
        page.setInputFiles("#file", ACT);
        page.click("#check-act .button");
        page.waitForURL("**/propositions/*");
    }

    private Page signedIn(int width, ColorScheme scheme) {
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
        return signIn(page);
    }

    private Page signIn(Page page) {
        // A machine busy with other work is no fault: wait long before giving up.
        page.setDefaultTimeout(120_000);
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
