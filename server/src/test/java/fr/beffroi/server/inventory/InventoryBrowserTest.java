package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real browser: an invisible AI found, asked about, decided on and published; both widths, both colour schemes. */
@Tag("browser")
class InventoryBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    private final Town own = newTown();

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void everyPageFromADiscoveryToTheRegisterIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        Page page = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ELU));
        chromium.look(page, "/inventaire");
        page.click("main a[href$=nouveau]");
        page.fill("#title", "Tri automatique des candidatures");
        page.fill("#purpose", "Classe les candidatures par ressemblance avec les embauches passées.");
        page.fill("#responsible", "Direction des ressources humaines");
        page.click("main form button");
        page.waitForSelector("#fault");
        chromium.look(page);
        page.fill("#supplier", "Recrut SA");
        page.fill("#product", "Embauche 3000");
        page.selectOption("#field", "HUMAN_RESOURCES");
        page.click("main form button");
        page.waitForSelector("#ask");
        String use = page.url();
        page.click("#ask");
        page.waitForSelector("#link");
        chromium.look(page);
        String link =
                URI.create(Objects.requireNonNull(page.textContent("#link"))).getPath();

        Page supplier = chromium.newPage(width, scheme);
        chromium.look(supplier, link);
        supplier.check("input[name=HAS_AI][value=YES]");
        supplier.fill("#MODEL", "un modèle de similarité");
        supplier.click("main form button");
        supplier.waitForSelector("#thanks");
        chromium.look(supplier);

        page.navigate(use);
        page.fill(
                "#contract",
                "La collectivité peut désactiver à tout moment les fonctions d’intelligence artificielle.");
        page.click("form[action$=contrat] button");
        page.waitForSelector("#contract-found");
        page.check("input[name=to][value=EXAMINED]");
        page.fill("#motive", "Le fournisseur a répondu.");
        page.click("form[action$=etat] button");
        page.waitForSelector("#publish");
        page.click("#publish");
        page.waitForSelector(".notice.is-good");
        page.click("main details summary");
        chromium.look(page);
        chromium.look(page, "/inventaire");
        chromium.look(page, "/inventaire/sondages");
        page.click("#open");
        page.waitForSelector("#close");
        chromium.look(page, "/sondage");
        page.check("input[value=USES_ASSISTANT]");
        page.click("main form button");
        page.waitForSelector(".notice.is-good");
        chromium.look(page);
        page.navigate(address().resolve("/inventaire/sondages").toString());
        page.click("#close");
        page.waitForSelector("#open");
        chromium.look(page);
        chromium.look(page, "/registre/" + own.slug());
        assertThat(chromium.complaints()).isEmpty();
    }
}
