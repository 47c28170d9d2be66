package fr.beffroi.server.incidents;

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
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: from the public register to an incident. */
@Tag("browser")
class NoticesBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "360,DARK"})
    void from_the_register_to_an_incident(int width, ColorScheme scheme) {
        Person elu = new Person(own.account(Role.ELU), Role.ELU);
        tenancy.run(own.id(), () -> {
            uses.propose(
                    new Use(
                            UUID.randomUUID(),
                            "accueil-essai",
                            "essais",
                            "Répondre aux habitants",
                            "Mission",
                            "Direction",
                            RiskClass.TRANSPARENCY,
                            UseState.PROPOSED,
                            0),
                    elu);
            uses.change("accueil-essai", UseState.OPEN, elu, new Motive("essai", null));
        });
        Page resident = chromium.newPage(width, scheme);
        chromium.look(resident, "/registre/" + own.slug());
        resident.click("#tell");
        resident.waitForSelector("#description");
        chromium.look(resident);
        resident.selectOption("#usage", "accueil-essai");
        resident.fill("#description", "La réponse citait une adresse qui n’existe plus.");
        resident.fill("#seen", "2015-01-01");
        resident.click("main form button");
        resident.waitForSelector("#fault");
        chromium.look(resident);
        resident.fill("#seen", "");
        resident.click("main form button");
        resident.waitForSelector("#kept");
        chromium.look(resident);

        Page head = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.HEAD_OF_SERVICE));
        chromium.look(head, "/incidents");
        head.click("#told");
        head.waitForSelector("#notices");
        chromium.look(head);
        head.click("#notices a");
        head.click("#reprendre summary");
        head.fill("#description", "Une réponse donnait une adresse périmée.");
        chromium.look(head);
        head.click("#reprendre form > div:last-child button");
        head.waitForSelector("#duties");
        chromium.look(head);
        resident.reload();
        chromium.look(resident);
        assertThat(resident.textContent("#became")).contains("L’incident n° 1 est ouvert");
        assertThat(chromium.complaints()).isEmpty();
    }
}
