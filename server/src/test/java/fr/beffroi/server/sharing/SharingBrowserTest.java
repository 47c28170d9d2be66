package fr.beffroi.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.platform.Tenancy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: the catalogue, a package prepared and signed, one received, its signer known, accepted; both widths. */
@Tag("browser")
class SharingBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private DemoSharing demonstration;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void everyPageFromThePackageToItsAcceptanceIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        tenancy.run(own.id(), demonstration::settle);
        Page elu = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ELU));
        chromium.look(elu, "/essaimage");
        elu.selectOption("#usage", "answers");
        elu.click("#prepare");
        elu.waitForSelector("#draft");
        elu.fill("#lessons", "Relire chaque horaire. Demander conseil à Mme Dupont.");
        chromium.look(elu);
        elu.click("#draft");
        elu.waitForSelector("#sign");
        chromium.look(elu);
        elu.check("input[name=confirmed]");
        elu.fill("#sign-motive", "Partagé avec les voisines.");
        elu.click("#sign");
        elu.waitForSelector("#download");

        Page admin = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ADMINISTRATOR));
        admin.navigate(address().resolve("/essaimage").toString());
        admin.setInputFiles("#file", new FilePayload("faux.zip", "application/zip", new byte[] {1, 2, 3}));
        admin.click("#receive");
        admin.waitForSelector("#fault");
        admin.click("article:has-text('voisine') h3 a");
        admin.waitForSelector("#trust");
        chromium.look(admin);
        admin.fill("#typed", admin.textContent("#fingerprint"));
        admin.fill("#signer-name", "Commune voisine inventée");
        admin.fill("#trust-motive", "Empreinte lue au téléphone par sa secrétaire de mairie.");
        admin.click("#trust");
        admin.waitForSelector(".notice.is-good");
        elu.navigate(admin.url());
        chromium.look(elu);
        elu.check("input[name=rate]");
        elu.fill("#accept-motive", "Nous relirons davantage.");
        elu.click("#accept");
        elu.waitForSelector(".notice.is-good");
        assertThat(chromium.complaints()).isEmpty();
    }
}
