package fr.beffroi.server.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real browser: an annex from the agenda to the act and to the resident, both widths, both colour schemes. */
@Tag("browser")
class AnnexesBrowserTest extends ServerTest {
    private final Town own = newTown();

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @BeforeEach
    void seatAnAssembly() {
        var agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        agent.get("/seances/assemblee");
        agent.post(
                "/seances/assemblee/reglages",
                Map.of(
                        "kind", "COMMUNE",
                        "department", "34",
                        "town", "Saint-Exemple",
                        "place", "salle du conseil",
                        "court", "Montpellier"));
        for (int i = 0; i < 3; i++) {
            agent.post(
                    "/seances/assemblee/membres",
                    Map.of("civility", "Mme", "name", "Membre " + (char) ('A' + i), "rank", i == 0 ? "HEAD" : "NONE"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void anAnnexIsJoinedOnTheAgendaFollowsTheActAndIsReadByAllOnceChosen(int width, ColorScheme scheme) {
        Page page = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
        page.navigate(address().resolve("/seances").toString());
        page.fill("#day", "2026-11-25");
        follow(page, "#nouvelle button");
        String session = page.url();
        page.fill("#title", "Convention d’occupation de la halle");
        page.fill("#code", "3.5");
        page.click("text=Écrire le texte");
        page.fill("#provisions", "La convention annexée est approuvée.");
        follow(page, "#ajouter button.button >> nth=-1");
        page.click(".agenda details >> text=Annexes");
        join(page, "annex-1", "convention.pdf", Files.pdf("Convention"), "Convention d’occupation");
        join(page, "annex-1", "plan de la halle.png", Files.picture("png"), "");
        page.click(".annex-list details summary >> nth=0");
        chromium.look(page);
        join(page, "annex-1", "secret.pdf", Files.locked(), "");
        assertThat(page.textContent("#refused")).contains("protégé par un mot de passe");
        page.fill("#sent", "2026-11-15");
        follow(page, "text=C’est envoyé");
        chromium.look(page);
        page.click("[data-all-present]");
        follow(page, "text=Enregistrer l’appel");
        follow(page, "text=Ouvrir la séance");
        follow(page, ".agenda form button");
        follow(page, "text=Enregistrer le vote");
        follow(page, "button:has-text('Lever la séance')");
        page.navigate(session);
        assertThat(page.locator(".annex-links li").count()).isEqualTo(2);
        chromium.look(page);

        page.navigate(address().resolve("/actes/adoptes").toString());
        follow(page, "table.adopted a");
        page.click("#annexes details summary >> nth=0");
        page.click("#annexes .asks > summary");
        chromium.look(page);
        page.fill("#sign-name", "Membre C");
        page.fill("#sign-on", "2026-11-26");
        follow(page, "#signature form .button >> nth=-1");
        page.click(".strike > summary");
        page.click("#annexes .asks > summary");
        chromium.look(page);
        page.fill(".strike [name=motive]", "ce n’est pas elle qui a signé");
        follow(page, ".strike form .button");
        page.waitForSelector("#signature .struck-list");
        page.fill("#sign-on", "2026-11-26");
        follow(page, "#signature form .button >> nth=-1");
        page.click("text=Relire moi-même");
        follow(page, "text=J’ai relu l’acte : enregistrer");
        page.check("#publier [name=annexes] >> nth=0");
        chromium.look(page);
        follow(page, "#publier form[action$=publication] .button");
        page.click("text=Choisir les annexes publiées");
        chromium.look(page);
        String address = page.locator("a:has-text('Voir la page publique')").getAttribute("href");

        Page resident = chromium.newPage(width, scheme);
        chromium.look(resident, address);
        assertThat(resident.textContent("main"))
                .contains("Convention d’occupation")
                .contains("Une annexe n’est pas publiée ici");
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void join(Page page, String id, String name, byte[] content, String title) {
        if (!page.isVisible("#" + id + "-file")) {
            page.click(".agenda details:has(form[enctype]) > summary");
        }
        page.setInputFiles("#" + id + "-file", new FilePayload(name, "application/octet-stream", content));
        page.fill("#" + id + "-title", title);
        follow(page, "form:has(#" + id + "-file) .button");
    }

    /** Clicks and waits for the page that answers. */
    private static void follow(Page page, String button) {
        page.waitForNavigation(() -> page.click(button));
    }
}
