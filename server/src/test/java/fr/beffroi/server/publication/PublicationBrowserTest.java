package fr.beffroi.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real browser: from the adopted act to the resident who reads it, both widths, both colour schemes. */
@Tag("browser")
class PublicationBrowserTest extends ServerTest {

    private final Town own = newTown();
    private final UUID act = UUID.randomUUID();

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @BeforeEach
    void openTownAndBrowser() {
        Adopted.open(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-04"), "");
        Adopted.tell(context(), own.id(), UUID.randomUUID(), Adopted.prices("2026-11-05"), "");
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void anActGoesFromItsAdoptionToAResidentAndEveryPageIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        Page page = signedIn(width, scheme);
        chromium.look(page, "/actes/adoptes");
        chromium.look(page, "/actes/adoptes/" + act);
        page.fill("#sign-on", "2026-11-05");
        page.click("#signature form .button");
        page.waitForSelector("#signature li");
        page.click("#prefecture .asks > summary");
        page.click("#donnees details > summary >> nth=0");
        chromium.look(page);
        page.click("#donnees details > summary >> nth=0");
        page.check("#masquage [name=mask-1][value=true]");
        page.click("#masquage .button");
        page.waitForSelector("#publier form");
        chromium.look(page);
        page.click("#publier form .button");
        page.waitForSelector("#retirer");
        page.click("#retirer > summary");
        chromium.look(page);
        chromium.look(page, "/actes/adoptes/reglages");
        chromium.look(page, "/propositions/" + proposal());

        Page resident = chromium.newPage(width, scheme);
        chromium.look(resident, "/publications/" + own.slug());
        resident.click(".act-list h2 a");
        resident.click("details.quiet > summary");
        assertThat(resident.textContent("h1")).contains("[…]");
        chromium.look(resident);
        chromium.look(resident, "/publications/" + own.slug() + "?q=introuvable");
        chromium.look(resident, "/publications");
        page.navigate(address().resolve("/actes/adoptes/" + act).toString());
        page.click("#retirer > summary");
        page.fill("#retirer textarea", "adresse oubliée");
        page.click("#retirer form .button");
        page.waitForSelector(".notice.is-good");
        chromium.look(page);
        chromium.look(resident, "/publications/" + own.slug() + "/" + act);
        assertThat(chromium.complaints()).isEmpty();
    }

    private UUID proposal() {
        return context()
                .getBean(fr.beffroi.server.platform.Tenancy.class)
                .in(
                        own.id(),
                        () -> context()
                                .getBean(Maskings.class)
                                .findProposedFor(
                                        context().getBean(AdoptedActs.class).get(act))
                                .orElseThrow()
                                .proposal());
    }

    private Page signedIn(int width, ColorScheme scheme) {
        return chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
    }
}
