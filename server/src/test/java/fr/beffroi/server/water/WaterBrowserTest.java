package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real browser, on the invented town: both widths, both colour schemes. */
@Tag("browser")
class WaterBrowserTest extends WaterTest {
    /** A browser tells its console of the answer that says what is wrong with a file. */
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    private static byte[] photo() {
        try {
            return PhotoTest.jpeg(400, 300, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void everyPageIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        Page page = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
        chromium.look(page, "/eau");
        chromium.look(page, "/eau/import");
        page.setInputFiles("#pipes", new FilePayload("canalisations.csv", "text/csv", TOWN.pipes()));
        page.setInputFiles("#repairs", new FilePayload("reparations.csv", "text/csv", "date\n31 juin\n".getBytes()));
        page.setInputFiles("#roads", new FilePayload("voirie.csv", "text/csv", TOWN.roads()));
        page.click("main form .button");
        page.waitForSelector(".mapping");
        page.click("main form .button >> nth=0");
        page.waitForSelector("#fault");
        chromium.look(page);
        chromium.look(page, "/eau/import");
        page.setInputFiles("#pipes", new FilePayload("canalisations.csv", "text/csv", TOWN.pipes()));
        page.setInputFiles("#repairs", new FilePayload("reparations.csv", "text/csv", TOWN.repairs()));
        page.setInputFiles("#roads", new FilePayload("voirie.csv", "text/csv", TOWN.roads()));
        page.click("main form .button");
        page.waitForSelector(".mapping");
        chromium.look(page);
        page.click("main form .button >> nth=0");
        page.waitForSelector(".use-it");
        chromium.look(page);
        page.click(".use-it .button >> nth=0");
        page.waitForSelector(".notice.is-good");
        chromium.look(page);
        open();
        chromium.look(page, "/eau");
        page.click("#ranking .button >> nth=0");
        page.waitForSelector("#ranking a[href='/eau/classement']");
        chromium.look(page);
        chromium.look(page, "/eau/classement/preuve");
        page.navigate(address().resolve("/eau/classement").toString());
        page.waitForSelector("[data-map][data-drawn]");
        page.focus(".map canvas");
        page.keyboard().press("+");
        page.click(".map canvas");
        chromium.look(page);
        chromium.look(page, "/eau/classement/canalisations/1");
        chromium.look(page, "/eau/campagnes");
        page.fill("#name", "Printemps, équipe de nuit");
        page.fill("#budget", "5");
        page.click("form .button:has-text('Choisir les tronçons')");
        page.waitForSelector("[data-map][data-drawn]");
        chromium.look(page);
        page.click("tbody tr th a >> nth=0");
        page.waitForSelector("[data-map][data-drawn]");
        chromium.look(page);
        page.click("#accepter > summary");
        page.click("#accepter form button");
        page.waitForSelector(".notice.is-good");
        chromium.look(page, "/eau/terrain");
        page.click(".big-list a >> nth=0");
        page.waitForSelector("[data-map][data-drawn]");
        page.click("summary.big");
        chromium.look(page);
        page.check("input[value=JOINT]", new Page.CheckOptions().setForce(true));
        page.selectOption("#pipe", new SelectOption().setIndex(1));
        page.fill("#m3", "9 000");
        page.setInputFiles("#photo", new FilePayload("fuite.jpg", "image/jpeg", photo()));
        page.click("text=Enregistrer la fuite");
        page.waitForSelector(".notice.is-good");
        chromium.look(page);
        chromium.look(page, "/eau/terrain");
        assertThat(chromium.complaints()).isEmpty();
    }
}
