package fr.beffroi.server.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.inventory.DemoInventory;
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

/** In a real browser, with what the demonstration seeds: a strategy, its next version, a use that crosses a red line. */
@Tag("browser")
class StrategyBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("403", "422");

    private final String slug = "ville-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Accounts accounts;

    @Autowired
    private Collectivities collectivities;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private DemoStrategy demonstration;

    @Autowired
    private DemoInventory inventory;

    @BeforeEach
    void demonstrationTown() {
        UUID town = accounts.createCollectivity(slug, "Saint-Exemple", "123456782", 1200, true);
        tenancy.run(
                town,
                () -> accounts.create(
                        "Claude Mercier",
                        email(),
                        PASSWORD,
                        "Conseil",
                        Set.of(Role.ELU, Role.HEAD_OF_SERVICE, Role.DPO)));
        inventory.seed();
        demonstration.seed(collectivities.get(town));
        demonstration.seed(collectivities.get(town));
    }

    private String email() {
        return "elu@" + slug + ".example";
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void aUseThatCrossesARedLineIsNotOpened(int width, ColorScheme scheme) {
        Page page = chromium.signedIn(chromium.newPage(width, scheme), email());
        chromium.look(page, "/strategie");
        assertThat(page.textContent("#held"))
                .contains("Examiné", "à renseigner")
                .doesNotContain("Tri automatique des candidatures");
        page.navigate(address().resolve("/inventaire").toString());
        page.click("main th a:has-text('candidatures')");
        page.click("#traits");
        page.waitForSelector(".notice.is-bad");
        chromium.look(page);
        page.click(".back a:has-text('inventaire')");
        page.waitForSelector("#lines");
        chromium.look(page);
        page.navigate(address().resolve("/strategie").toString());
        page.click("#held tr[data-use=answers] a");
        page.check("input[name=OUTSIDE][value=YES]");
        chromium.look(page);
        page.click("main form button");
        page.waitForSelector(".notice.is-bad");
        page.navigate(address().resolve("/usages").toString());
        page.click("#answers-OPEN summary");
        page.fill("#answers-OPEN-motive", "Essai d’un an.");
        page.click("#answers-OPEN form button");
        page.waitForSelector("[role=alert]");
        chromium.look(page);
        assertThat(page.textContent("main")).contains("Aucune donnée personnelle envoyée hors de la machine");
        page.navigate(address().resolve("/strategie").toString());
        page.click("#begin");
        page.waitForSelector("#write");
        page.fill("#text", "Aucun tri automatique de candidatures");
        page.selectOption("#condition-1", "FIELD=HUMAN_RESOURCES");
        page.selectOption("#condition-2", "RATES_PEOPLE=YES");
        page.click("#add-line button");
        page.waitForSelector(".notice.is-good");
        page.click("#adopt");
        chromium.look(page);
        // Somebody else saves while this page is open.
        page.evaluate("document.querySelector('#write [name=edit]').value = '0'");
        page.fill("#charter", "Ce que j’ai mis une heure à écrire.");
        page.click("#write button");
        page.waitForSelector("#meanwhile");
        chromium.look(page);
        assertThat(page.inputValue("#charter")).isEqualTo("Ce que j’ai mis une heure à écrire.");
        page.navigate(address().resolve("/strategie/projet").toString());
        page.click("#adopt");
        page.fill("#vote-date", StrategyFeature.today().toString());
        page.fill("#vote-number", "2026-90");
        page.fill("#adopt-motive", "Vote du conseil.");
        page.click("form[action$=adoption] button");
        page.waitForSelector("#review");
        chromium.look(page);
        assertThat(page.textContent("#adopted-title")).contains("2");
        assertThat(chromium.complaints()).isEmpty();
    }
}
