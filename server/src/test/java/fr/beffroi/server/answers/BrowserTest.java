package fr.beffroi.server.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real browser: both widths, both colour schemes, keyboard only, with and without scripts. */
@Tag("browser")
class BrowserTest extends ServerTest {

    private final Town own = newTown();

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @BeforeEach
    void openTownAndBrowser() {
        SmallCorpus.in(context());
        OpenAccueil.in(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK"})
    void everyPageIsAccessibleFitsItsWidthAndBreaksNoPolicy(int width, ColorScheme scheme) {
        Page page = signedIn(width, scheme, Role.AGENT);
        chromium.look(page, "/");
        chromium.look(page, "/accueil/nouveau");
        page.fill("#message", "Bonjour, que faire en cas de perte de la carte d'identité ?");
        page.waitForSelector(".suggestions li");
        chromium.look(page);
        page.click("#new-message .button");
        page.waitForSelector(".sentence");
        chromium.look(page);
        for (String verdict : List.of("accepter", "modifier", "rejeter", "reporter")) {
            page.click("#" + verdict + " > summary");
            chromium.look(page);
        }
        page.click("#accepter > summary");
        page.click("#accepter [data-first]");
        page.waitForSelector("#letter");
        chromium.look(page);
        chromium.look(page, "/");
        chromium.look(page, "/accueil/documents");
        chromium.look(page, "/accueil/fiches/F90001");
        page.context().close();
        chromium.look(signedIn(width, scheme, Role.ADMINISTRATOR), "/accueil/fiches");
        assertThat(chromium.complaints()).isEmpty();
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
        assertThat(chromium.complaints()).isEmpty();
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
        Page page = chromium.signedIn(chromium.newPageWithoutScripts(), own.email(Role.AGENT));
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
        return chromium.signedIn(chromium.newPage(width, scheme), own.email(role));
    }
}
