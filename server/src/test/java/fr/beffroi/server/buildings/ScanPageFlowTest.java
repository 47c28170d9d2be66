package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.buildings.ScanRow.Stage;
import fr.beffroi.server.buildings.ScanRow.State;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a scan while it runs, and the tools of the map by keyboard. */
@Tag("browser")
class ScanPageFlowTest extends PlanningOffice {
    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Test
    void aScanIsFollowedPausedAndGivenUpOnItsPage() throws IOException {
        open();
        bringImages();
        UUID id = running();
        String path = "/urbanisme/images/analyses/" + id;
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            for (int width : new int[] {1280, 390}) {
                Page page = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
                chromium.look(page, path);
            }
        }
        Page page = chromium.signedIn(chromium.newPage(390, ColorScheme.LIGHT), own.email(Role.AGENT));
        page.navigate(address().resolve(path).toString());
        assertThat(page.textContent("#progress")).contains("5 tuiles sur 18");
        tenancy.run(own.id(), () -> scans.keepTile(id, scans.get(id).vintage(), 5, new byte[] {0}));
        page.waitForCondition(() -> page.textContent("#progress").contains("6 tuiles sur 18"));
        page.focus("form[action$='/pause'] button");
        page.keyboard().press("Enter");
        page.waitForSelector("form[action$='/abandon']");
        assertThat(page.textContent("main")).contains("Sans reprise, elle est abandonnée le");
        chromium.look(page);
        page.click("form[action$='/abandon'] button");
        page.waitForSelector("text=abandonnée");
        assertThat(tenancy.in(own.id(), () -> scans.get(id)).state()).isEqualTo(State.CANCELLED);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void lengthsAreMeasuredAndImagesComparedByKeyboard() throws IOException {
        open();
        bringImages();
        Page page = chromium.signedIn(chromium.newPage(1280, ColorScheme.LIGHT), own.email(Role.AGENT));
        page.navigate(address().resolve("/urbanisme").toString());
        page.waitForSelector("[data-buildings-map][data-drawn]");
        page.focus("[data-buildings-map]");
        page.keyboard().press("m");
        assertThat(page.textContent("[data-said]")).contains("Espace");
        page.keyboard().press("Space");
        page.keyboard().press("ArrowRight");
        page.waitForTimeout(600);
        page.keyboard().press("Space");
        String length = page.textContent("[data-said]");
        assertThat(length).contains("Longueur").doesNotContain("Longueur 0 m");
        page.keyboard().press("ArrowDown");
        page.waitForTimeout(600);
        page.keyboard().press("Space");
        assertThat(page.textContent("[data-said]")).contains("Surface");
        chromium.look(page);
        page.keyboard().press("Backspace");
        assertThat(page.textContent("[data-said]")).isEqualTo(length);
        page.keyboard().press("Escape");
        assertThat(page.textContent("[data-said]")).isEmpty();

        page.focus("#compare");
        String before = clip(page);
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("ArrowLeft");
        }
        assertThat(clip(page)).isNotEqualTo(before);
        chromium.look(page);
        assertThat(chromium.complaints()).isEmpty();
    }

    private static String clip(Page page) {
        return (String) page.evaluate("() => document.querySelector('.leaflet-vintage1-pane').style.clip");
    }

    /** As if a job were at work. */
    private UUID running() {
        return tenancy.in(own.id(), () -> {
            Vintage latest = vintages.all().getFirst();
            UUID id = scans.add(
                    latest.id(), List.of(vintages.all().get(1).id()), "Urbanisme", false, own.account(Role.AGENT));
            scans.change(id, List.of(State.WAITING), State.RUNNING);
            scans.opened(id, "commune-2026", "43954862aa", 18);
            scans.stage(id, Stage.LOOKING);
            for (int tile = 0; tile < 5; tile++) {
                scans.keepTile(id, latest.id(), tile, new byte[] {0});
            }
            return id;
        });
    }
}
