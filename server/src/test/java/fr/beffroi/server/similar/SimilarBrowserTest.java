package fr.beffroi.server.similar;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.people.Collectivities;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: from an import to a paragraph in a draft, both widths, both colour schemes. */
@Tag("browser")
class SimilarBrowserTest extends SimilarTest {
    /** A browser tells its console of the answer that says what is wrong with a file. */
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    @Autowired
    private DemoSimilar demonstration;

    @Autowired
    private Collectivities collectivities;

    private UUID draft = UUID.randomUUID();

    @BeforeEach
    void openTown() {
        openDrafting(own);
        draft = draft(own);
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void everyPageFromTheImportToTheDraftIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        Page page = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
        chromium.look(page, "/actes/semblables");
        chromium.look(page, "/actes/semblables/sources");
        send(
                page,
                Tables.table(
                        Tables.row("1", "Subvention au club de judo de Val-Exemple"),
                        Tables.row("2", "Piscine").replace("2025-06-12", "31 juin")));
        page.waitForSelector("#errors");
        chromium.look(page);
        send(page, Tables.table(Tables.row("1", "Subvention au club de judo de Val-Exemple")));
        page.waitForSelector(".notice.is-good");
        demonstration.seed(collectivities.get(own.id()));
        page.reload();
        page.click("td .asks > summary, th .asks > summary");
        chromium.look(page);

        chromium.look(page, "/actes/semblables?projet=" + draft);
        page.check("[name=acte] >> nth=0");
        page.check("[name=acte] >> nth=1");
        page.click(".compare-bar button");
        page.waitForSelector(".pair");
        chromium.look(page);
        chromium.look(page, "/actes/semblables?q=introuvable&sorte=EPCI");
        page.navigate(address().resolve("/actes/semblables?projet=" + draft).toString());
        page.click(".act-list a:has-text('Judo Club')");
        page.waitForSelector(".similar-part");
        chromium.look(page);
        page.click("aside form button");
        page.waitForSelector(".pair");
        chromium.look(page);
        page.goBack();
        page.click(".similar-part:has-text('1 800') a");
        page.waitForSelector(".to-adapt mark");
        chromium.look(page);
        page.click("text=Choisir un autre projet");
        page.waitForSelector("#take-draft");
        chromium.look(page);
        page.selectOption("#take-draft", draft.toString());
        page.click("main form button");
        page.waitForSelector(".to-adapt mark");
        page.click("main form[method=post] button");
        page.waitForSelector(".notice.is-good");
        chromium.look(page);
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void send(Page page, byte[] table) {
        page.fill("#name", "Communes voisines");
        page.setInputFiles("#file", new FilePayload("voisines.csv", "text/csv", table));
        page.click("form[enctype] .button >> nth=0");
    }
}
