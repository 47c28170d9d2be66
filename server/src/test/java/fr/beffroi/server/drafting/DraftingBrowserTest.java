package fr.beffroi.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.oversight.Role;
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

/** In a real browser: from a need to a validated draft, both widths, both colour schemes, with the keyboard. */
@Tag("browser")
class DraftingBrowserTest extends DraftingTest {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("BEFFROI_CHROMIUM", "/usr/bin/chromium"));

    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no chromium");
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
    @CsvSource({"subvention-association,1280,LIGHT", "tarifs,390,LIGHT", "denomination-de-voie,1280,DARK"})
    void aNeedBecomesAValidatedDraftOnPagesThatAreAccessibleAndFitTheirWidth(
            String key, int width, ColorScheme scheme) {
        Family family = Families.shipped().get(key);
        Page page = signedIn(width, scheme);
        look(page, "/actes/rediger");
        page.fill("#need", family.needs().getFirst());
        page.click("#besoin button >> nth=0");
        page.waitForSelector("button[name=family]");
        look(page);
        if (page.locator(".family button[value=" + key + "]").count() == 0) {
            page.click(".all-families summary");
        }
        page.locator("button[value=" + key + "]").first().click();
        page.waitForSelector("#faits");
        look(page);
        // Nothing is filled in: what is missing is marked, and the draft may still be written with blanks.
        page.click("#faits button >> text=Rédiger le projet");
        page.waitForSelector(".error");
        look(page);
        page.click("button[name=incomplete]");
        page.waitForURL("**/actes/projets/*");
        assertThat(page.locator(".finding.is-blocking").count()).isPositive();
        look(page);
        Draft draft = in(() -> drafts.recent(1).getFirst());
        in(() -> composing.again(draft.id(), family.sample().plain(), agent()));
        page.navigate(address()
                .resolve("/actes/projets/" + draft.id() + "?vue=ecrire")
                .toString());
        page.waitForSelector("[data-draft][data-live]");
        page.click("#dire > summary");
        page.click("#faits > summary");
        look(page);
        look(page, "/actes/projets/" + draft.id() + "?vue=lire");
        look(page, "/actes/projets/" + draft.id() + "/versions");
        page.navigate(address().resolve("/actes/projets/" + draft.id()).toString());
        if (page.locator(".finding.is-blocking").count() > 0) {
            page.fill("#validate-motive", "La séance n’est pas encore fixée");
        }
        page.click("#valider button");
        page.waitForSelector(".notice.is-good");
        look(page);
        look(page, "/actes/rediger");
        look(page, "/propositions/" + in(() -> drafts.get(draft.id()).proposal()));
        assertThat(complaints).isEmpty();
    }

    @Test
    void withTheKeyboardAPartIsWrittenAddedMovedRemovedAndUndoneAndAllIsSavedByItself() {
        Draft draft = draft();
        Page page = edit(draft, 1280);
        int before = page.locator("[data-part]").count();
        page.locator("[data-part] textarea").first().focus();
        page.keyboard().press("Control+End");
        page.keyboard().type(" Ajout.");
        page.keyboard().press("Alt+Enter");
        page.keyboard().type("Une partie nouvelle.");
        page.keyboard().press("Alt+Shift+ArrowUp");
        page.keyboard().press("Control+s");
        page.waitForFunction("() => document.querySelector('[data-state]').textContent.startsWith('Enregistré à')");
        assertThat(latest(draft).writing().parts()).hasSize(before + 1);
        assertThat(latest(draft).writing().parts().getFirst().text()).isEqualTo("Une partie nouvelle.");
        assertThat(latest(draft).writing().parts().get(1).text()).endsWith(" Ajout.");
        page.keyboard().press("Alt+Backspace");
        assertThat(page.locator("[data-part]").count()).isEqualTo(before);
        page.keyboard().press("Control+z");
        assertThat(page.locator("[data-part]").count()).isEqualTo(before + 1);
        page.keyboard().press("Control+y");
        assertThat(page.locator("[data-part]").count()).isEqualTo(before);
        page.waitForFunction("() => document.querySelector('[name=version]').value > 2");
        assertThat(latest(draft).writing().parts()).hasSize(before);
        assertThat(complaints).isEmpty();
    }

    @Test
    void twoPeopleInTwoBrowsersSeeEachOthersTextWhileTheyWriteTheirOwn() {
        Draft draft = draft();
        Page one = edit(draft, 1280);
        Page other = edit(draft, 1280);
        one.locator("[data-part] textarea").first().fill("Écrit par l’une.");
        one.waitForFunction("() => document.querySelector('[name=version]').value > 1");
        other.locator("[data-part] textarea").last().fill("Écrit par l’autre [montant ?].");
        other.waitForFunction("() => document.querySelector('[name=version]').value > 2");
        assertThat(other.locator("[data-part] textarea").first().inputValue()).isEqualTo("Écrit par l’une.");
        assertThat(latest(draft).writing().parts().getLast().text()).isEqualTo("Écrit par l’autre [montant ?].");
        other.waitForSelector(".finding.is-blocking");
        other.waitForSelector("[data-part][data-found=blocking]");
        assertThat(complaints).isEmpty();
    }

    private Page edit(Draft draft, int width) {
        Page page = signedIn(width, ColorScheme.LIGHT);
        page.navigate(address()
                .resolve("/actes/projets/" + draft.id() + "?vue=ecrire")
                .toString());
        page.waitForSelector("[data-draft][data-live]");
        return page;
    }

    private Page signedIn(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale("fr-FR"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // A form that lacks something is answered with 422, which the browser tells as an error.
            if (Set.of("error", "warning").contains(message.type())
                    && !message.text().contains("422")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
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
