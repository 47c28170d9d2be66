package fr.beffroi.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.client.BeffroiClient;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real browser: a supplier's program from its declaration to a decision it was told; both widths, both colour schemes. */
@Tag("browser")
class VendorsBrowserTest extends VendorTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    private final Town own = newTown();

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void everyPageOfAProgramIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) throws Exception {
        Page page = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ADMINISTRATOR));
        chromium.look(page, "/fournisseurs");
        chromium.look(page, "/fournisseurs/nouveau");
        Vendor vendor = opened(own, "eclairage");
        chromium.look(page, "/fournisseurs/" + vendor.id());
        page.click("#issue");
        page.waitForSelector("#secret");
        chromium.look(page);
        page.fill("#webhook", "https://ailleurs.example/decisions");
        page.click("section[aria-labelledby=settings-title] form button");
        page.waitForSelector("#fault");
        chromium.look(page);
        BeffroiClient client = client(own, vendor);
        String id = json(client.submit(fault("204"), "a").body()).path("id").asString();
        client.submit(fault("205"), "b");
        decide(agent(own), id, "ACCEPT", Map.of());
        chromium.look(page, "/fournisseurs/" + vendor.id());
        chromium.look(page, "/fournisseurs");
        Page agent = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
        chromium.look(agent, "/");
        agent.click("main a:has-text('205')");
        agent.waitForSelector("#vendor-title");
        chromium.look(agent);
        chromium.look(page, "/registre/" + own.slug());
        assertThat(chromium.complaints()).isEmpty();
    }
}
