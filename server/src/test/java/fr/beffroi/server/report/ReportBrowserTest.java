package fr.beffroi.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: one click drafts, a person edits, an élu decides. */
@Tag("browser")
class ReportBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void a_report_is_drafted_edited_and_decided(int width, ColorScheme scheme) {
        Person elu = new Person(own.account(Role.ELU), Role.ELU);
        tenancy.run(own.id(), () -> {
            uses.propose(
                    new Use(
                            UUID.randomUUID(),
                            "rapport-essai",
                            "essais",
                            "Répondre aux habitants",
                            "Mission d’intérêt public",
                            "Direction de l’accueil",
                            RiskClass.TRANSPARENCY,
                            UseState.PROPOSED,
                            0),
                    elu);
            uses.change(
                    "rapport-essai",
                    UseState.OPEN,
                    elu,
                    new Motive("Essai d’un an.", new Motive.Vote(LocalDate.of(2026, 3, 24), "2026-21")));
        });
        Page page = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ELU));
        chromium.look(page, "/rapport-annuel");
        page.click("#rediger button");
        page.waitForSelector("#annexe");
        chromium.look(page);
        int last = page.locator("section[id^=partie-]").count() - 1;
        page.click("#partie-" + last + " summary");
        page.fill("#texte-" + last, "Ouvrir l’aide à la recherche de fuites, après la formation des agents.");
        chromium.look(page);
        Page other = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.DPO));
        other.navigate(page.url());
        other.click("#partie-" + last + " summary");
        other.fill("#texte-" + last, "Former d’abord les agents.");
        page.click("#partie-" + last + " form button");
        page.waitForSelector(".notice.is-good");
        other.click("#partie-" + last + " form button");
        other.waitForSelector("#fault");
        chromium.look(other);
        page.click("#arreter summary");
        page.fill("#arreter-motive", "Présenté au conseil du 11 décembre.");
        page.click("#arreter form button");
        page.waitForSelector("#arrete");
        chromium.look(page);
        chromium.look(page, "/rapport-annuel");
        assertThat(chromium.complaints()).isEmpty();
    }
}
