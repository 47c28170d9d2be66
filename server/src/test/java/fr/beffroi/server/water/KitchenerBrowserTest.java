package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The raw files of a real city of 929 km, by a newcomer: import, ranking, campaign, result from a telephone. */
@Tag("browser")
@Tag("shared-data")
@EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
class KitchenerBrowserTest extends WaterTest {
    private static final Path FOLDER =
            Path.of(String.valueOf(System.getenv("BEFFROI_SHARED")), "data", "water", "kitchener");

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void aNewcomerGoesFromTheRawFilesToAResultOfTheField() {
        Page page = chromium.signedIn(chromium.newPage(1280, ColorScheme.LIGHT), own.email(Role.AGENT));
        open();
        page.navigate(address().resolve("/eau").toString());
        page.click("text=Importer le réseau");
        page.setInputFiles("#pipes", FOLDER.resolve("mains-2023-05.csv"));
        page.setInputFiles("#repairs", FOLDER.resolve("breaks-to-2022.csv"));
        page.setInputFiles("#roads", FOLDER.resolve("roads.csv"));
        page.click("main form .button");
        page.waitForSelector(".mapping");
        chromium.look(page);
        long started = System.nanoTime();
        page.click("main form .button >> nth=0");
        page.waitForSelector(".use-it");
        say("import", started);
        chromium.look(page);
        assertThat(plain(page.innerText("main"))).contains("929 km", "de 1985 à 2022");
        page.click(".use-it .button >> nth=0");
        page.waitForSelector("#ranking");
        started = System.nanoTime();
        page.click("#ranking .button >> nth=0");
        page.waitForSelector("#ranking a[href='/eau/classement']");
        say("ranking and test", started);
        chromium.look(page);

        chromium.look(page, "/eau/classement/preuve");
        assertThat(plain(page.innerText("main")))
                .contains("De 2020 à 2022", "Des casses signalées ne sont pas des fuites cachées");
        page.navigate(address().resolve("/eau/classement").toString());
        page.waitForSelector("[data-map][data-drawn]");
        assertThat(Integer.parseInt(page.getAttribute("[data-map]", "data-drawn")))
                .isGreaterThan(14_000);
        tellFrames(page);
        chromium.look(page);

        page.navigate(address().resolve("/eau/campagnes").toString());
        page.fill("#name", "Printemps");
        page.fill("#budget", "20");
        started = System.nanoTime();
        page.click("form .button:has-text('Choisir les tronçons')");
        page.waitForSelector("[data-map][data-drawn]");
        say("campaign", started);
        chromium.look(page);
        page.click("tbody tr th a >> nth=0");
        page.waitForSelector("#accepter > summary");
        page.click("#accepter > summary");
        page.click("#accepter form button");
        page.waitForSelector(".notice.is-good");

        Page phone = chromium.signedIn(chromium.newPage(390, ColorScheme.LIGHT), own.email(Role.AGENT));
        chromium.look(phone, "/eau/terrain");
        phone.click(".big-list a");
        phone.waitForSelector("[data-map][data-drawn]");
        phone.click("summary.big");
        phone.click(".big-choices label >> nth=0");
        phone.selectOption("#pipe", new SelectOption().setIndex(1));
        phone.fill("#flow", "0,9");
        phone.click("text=Enregistrer la fuite");
        phone.waitForSelector(".notice.is-good");
        chromium.look(phone);
        page.reload();
        assertThat(plain(page.innerText("main"))).contains("Ce que l’équipe a trouvé", "0,9 m³/h");
        assertThat(chromium.complaints()).isEmpty();
    }

    /** How long a frame takes while the map is moved and zoomed; told, and not asserted: machines differ. */
    private static void tellFrames(Page page) {
        Object frame = page.evaluate("""
                async () => {
                  const map = document.querySelector("[data-map]").map;
                  const times = [];
                  let before = performance.now();
                  for (let i = 0; i < 60; i++) {
                    map.x += i % 2 ? 9 : -7;
                    map.zoom(i < 30 ? 1.05 : 1 / 1.05);
                    await new Promise((next) => requestAnimationFrame(next));
                    times.push(performance.now() - before);
                    before = performance.now();
                  }
                  return times.sort((a, b) => a - b)[30];
                }""");
        System.err.println("map: a frame in " + Objects.requireNonNull(frame) + " ms at the median");
    }

    private static void say(String what, long started) {
        System.err.println(what + ": " + (System.nanoTime() - started) / 1_000_000 + " ms");
    }
}
