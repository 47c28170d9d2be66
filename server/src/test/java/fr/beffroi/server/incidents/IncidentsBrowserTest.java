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

/** In a real browser: an agent declares, an élu suspends, the DPO notifies and closes. */
@Tag("browser")
class IncidentsBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void from_a_declaration_to_its_lessons(int width, ColorScheme scheme) {
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
        Page agent = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
        chromium.look(agent, "/incidents");
        agent.click("main a[href$=nouveau]");
        agent.selectOption("#use", "accueil-essai");
        agent.fill("#description", "Une réponse qui cite le dossier d’une personne est partie à une autre.");
        agent.check("input[value=GRAVE]");
        agent.check("input[value=PERSONAL_DATA]");
        agent.check("input[value=RISK_TO_PEOPLE]");
        chromium.look(agent);
        agent.click("main form button");
        agent.waitForSelector("#duties", new Page.WaitForSelectorOptions().setTimeout(30000));
        chromium.look(agent);

        Page elected = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ELU));
        chromium.look(elected, "/incidents");
        elected.click("#incidents a");
        elected.click("#suspendre summary");
        elected.fill("#suspendre-motive", "Le temps de comprendre ce qui s’est passé.");
        elected.click("#suspendre form button");
        elected.waitForSelector(".notice.is-good");

        Page dpo = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.DPO));
        dpo.navigate(elected.url());
        for (String duty : new String[] {"gdpr-register", "gdpr-cnil"}) {
            dpo.click("#devoir-" + duty + " summary");
            dpo.fill("#" + duty + "-motive", "Fait par le téléservice.");
            dpo.click("#devoir-" + duty + " form button");
            dpo.waitForSelector(".notice.is-good");
        }
        dpo.click("#clore summary");
        dpo.fill("#clore-motive", "Tout est réglé.");
        dpo.fill("#lessons", "L’adresse se relit avant l’envoi.");
        chromium.look(dpo);
        dpo.click("#clore form button");
        dpo.waitForSelector("#lessons-title");
        chromium.look(dpo);
        dpo.click("#effacer summary");
        dpo.click("#effacer form button");
        dpo.waitForSelector("#held");
        dpo.click("#viser summary");
        dpo.fill("#authority", "Archives départementales");
        dpo.fill("#reference", "2026-7");
        dpo.fill("#on", "2090-01-01");
        dpo.click("#viser form button");
        dpo.waitForSelector("#fault");
        chromium.look(dpo);
        dpo.fill("#on", "2026-11-02");
        dpo.click("#viser form button");
        dpo.waitForSelector(".notice.is-good");
        chromium.look(dpo);
        assertThat(chromium.complaints()).isEmpty();
    }
}
