package fr.beffroi.server.needs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser, with what the demonstration seeds: a need described, examined, decided on, turned into a use. */
@Tag("browser")
class NeedsBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    private final String slug = "ville-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Accounts accounts;

    @Autowired
    private Collectivities collectivities;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private DemoNeeds demonstration;

    @BeforeEach
    void demonstrationTown() {
        UUID town = accounts.createCollectivity(slug, "Saint-Exemple", "123456782", 1200, true);
        tenancy.run(town, () -> {
            accounts.create("Camille Roux", email("agent"), PASSWORD, "Accueil", Set.of(Role.AGENT));
            accounts.create("Dominique Faure", email("chef"), PASSWORD, "Accueil", Set.of(Role.HEAD_OF_SERVICE));
            accounts.create("Sacha Morel", email("dpo"), PASSWORD, "Direction", Set.of(Role.DPO));
            accounts.create("Claude Mercier", email("elu"), PASSWORD, "Conseil", Set.of(Role.ELU));
        });
        demonstration.seed(collectivities.get(town));
        demonstration.seed(collectivities.get(town));
    }

    private String email(String at) {
        return at + "@" + slug + ".example";
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void aNeedIsTurnedIntoAUse(int width, ColorScheme scheme) {
        Page page = chromium.signedIn(chromium.newPage(width, scheme), email("agent"));
        chromium.look(page, "/besoins");
        page.click("#new");
        page.fill("#title", "Résumer vite les comptes rendus de réunion");
        page.fill("#story", "Personne ne lit le compte rendu entier de la réunion.");
        page.click("#describe");
        page.waitForSelector("#near");
        chromium.look(page);
        page.click("#sure");
        page.waitForSelector("#vote");
        String need = page.url();
        for (Step step : Step.values()) {
            String form = "#etape-" + step;
            page.check(form + " input[value=" + (step == Step.AI ? "ENOUGH" : "NOT_ENOUGH") + "]");
            page.fill("#why-" + step, "Essayé en mai, sur dix réunions.");
            page.click(form + " form button");
            page.waitForSelector(form + " .badge");
        }
        chromium.look(page);
        Page elected = chromium.signedIn(chromium.newPage(width, scheme), email("elu"));
        elected.navigate(need);
        elected.check("#ruling input[value=WITH_AI]");
        elected.fill("#motive", "Essai de six mois.");
        elected.click("#ruling button");
        elected.waitForSelector("#to-use");
        elected.click("#to-use");
        elected.fill("#basis", "mission d’intérêt public, RGPD art. 6.1.e");
        elected.fill("#responsible", "Secrétariat général");
        chromium.look(elected);
        elected.click("form[action$=usage] button");
        elected.waitForSelector("#turned");
        chromium.look(elected);
        elected.click("#turned a");
        elected.waitForSelector("#usage-resumer-vite-les-comptes-rendus-de");
        assertThat(elected.textContent("#usage-resumer-vite-les-comptes-rendus-de"))
                .contains("Né d’un besoin", "Proposé");
        Page dpo = chromium.signedIn(chromium.newPage(width, scheme), email("dpo"));
        dpo.navigate(need);
        dpo.click("#erase summary");
        chromium.look(dpo);
        dpo.click("#erase form button");
        dpo.waitForSelector(".notice.is-good");
        assertThat(dpo.textContent("main")).contains("Besoin aux textes effacés");
        page.navigate(address().resolve("/besoins/nouveau").toString());
        page.fill("#title", "Un besoin que je retire");
        page.fill("#story", "Finalement non.");
        page.click("#describe");
        page.waitForSelector("#vote");
        page.click("form[action$=retrait] button");
        page.waitForSelector(".notice.is-good");
        chromium.look(dpo, "/besoins");
        dpo.click("#withdrawn summary");
        chromium.look(dpo);
        assertThat(chromium.complaints()).isEmpty();
    }
}
