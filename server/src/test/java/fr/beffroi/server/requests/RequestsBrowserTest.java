package fr.beffroi.server.requests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.platform.Tenancy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: from a resident's form to the answer they read; both widths, both colour schemes, and without scripts. */
@Tag("browser")
class RequestsBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private DemoRequests demonstration;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void everyPageFromARequestToItsAnswerIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        tenancy.run(own.id(), demonstration::settle);
        Page resident = chromium.newPage(width, scheme);
        chromium.look(resident, "/demandes/" + own.slug());
        resident.check("input[name=kind][value=EXPLANATION]");
        resident.fill("#message", "Comment l’IA a-t-elle servi à répondre à ma demande de place en crèche ?");
        resident.click("main form button");
        resident.waitForSelector("#fault");
        chromium.look(resident);
        resident.fill("#name", "Dominique Essai");
        resident.click("main form button");
        resident.waitForSelector("#kept");
        chromium.look(resident);

        Page head = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.HEAD_OF_SERVICE));
        chromium.look(head, "/demandes-recues");
        head.click("#requests tbody tr:has-text('Explication') >> nth=-1 >> a");
        head.waitForSelector("#answer-send");
        chromium.look(head);
        head.click("#take");
        head.waitForSelector(".notice.is-good");
        head.check("input[name=issue][value=PARTLY]");
        head.fill(
                "#answer-text",
                "Un programme a proposé la réponse ; une agente l’a relue et corrigée.\nLa source est le règlement des crèches.");
        head.click("#answer-send");
        head.waitForSelector("#answered");
        chromium.look(head);
        resident.reload();
        resident.waitForSelector("#answer");
        chromium.look(resident);
        resident.click("#withdraw summary");
        resident.click("#withdraw button");
        resident.waitForSelector(".notice.is-good");
        String desk = head.url();
        Page dpo = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.DPO));
        dpo.navigate(desk);
        dpo.click("#erase summary");
        chromium.look(dpo);
        dpo.click("#erase button");
        dpo.waitForSelector("#held");
        chromium.look(dpo);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aResidentWithoutScriptsAsksAndFollows() {
        Page resident = chromium.newPageWithoutScripts();
        resident.navigate(address().resolve("/demandes/" + own.slug()).toString());
        resident.check("input[name=kind][value=ERROR]");
        resident.fill("#message", "Un horaire est faux.");
        resident.click("main form button");
        resident.waitForSelector("#kept");
        resident.fill("#text", "Celui du samedi.");
        resident.focus("form[action$=precision] button");
        resident.keyboard().press("Enter");
        resident.waitForSelector(".notice.is-good");
        assertThat(resident.textContent("main")).contains("Celui du samedi.");
    }
}
