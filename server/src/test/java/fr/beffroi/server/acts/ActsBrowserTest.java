package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real browser: both widths, both colour schemes, keyboard only, with and without scripts. */
@Tag("browser")
class ActsBrowserTest extends ServerTest {
    private static final FilePayload ACT = new FilePayload(
            "acte.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ActsFlowTest.DEFECTIVE);

    private final Town own = newTown();

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @BeforeEach
    void openTownAndBrowser() {
        OpenActs.in(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
    }

    @ParameterizedTest
    @CsvSource({"1280,DARK", "390,LIGHT"})
    void everyPageIsAccessibleFitsItsWidthAndBreaksNoPolicy(int width, ColorScheme scheme) {
        Page page = signedIn(width, scheme);
        chromium.look(page, "/actes/verifier");
        page.click(".known > summary");
        chromium.look(page);
        bring(page);
        chromium.look(page);
        page.locator(".why-rule > summary").first().click();
        page.check("#constat-1 [value=NOT_APPLICABLE]");
        page.click("#completer > summary");
        chromium.look(page);
        page.click("#valider > summary");
        page.waitForFunction("() => { const at = document.querySelector('#valider [data-first]')"
                + ".getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight; }");
        chromium.look(page);
        page.fill("#reason-1", "urgence votée");
        for (int i = 2; i <= page.locator(".finding").count(); i++) {
            page.check("#constat-" + i + " [value=RETAINED]");
        }
        page.click("#valider [data-first]");
        page.waitForSelector(".history li");
        chromium.look(page);
        page.click("#revoir > summary");
        chromium.look(page);
        chromium.look(page, "/actes/citations?q=art.%20L.%202121-29%20du%20CGCT");
        assertThat(chromium.complaints()).isEmpty();
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
        assertThat(chromium.complaints()).isEmpty();
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
    void anActThatIsTooLargeIsRefusedBeforeItIsSent(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("grand.pdf");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(ActFile.MOST_BYTES + 1);
        }
        Page page = signedIn(1280, ColorScheme.LIGHT);
        page.navigate(address().resolve("/actes/verifier").toString());
        page.setInputFiles("#file", large);
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
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void withoutScriptsAnActIsStillBroughtAndDecided() {
        Page page = chromium.signedIn(chromium.newPageWithoutScripts(), own.email(Role.AGENT));
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
        return chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
    }
}
