package fr.beffroi.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: a sheet filled in, duties examined, and what a resident then reads; both widths, both colour schemes. */
@Tag("browser")
class RegisterBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void everyPageFromTheSheetToTheResidentIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        tenancy.run(
                own.id(),
                () -> uses.change(
                        "unauthorised-construction",
                        UseState.OPEN,
                        new Person(own.account(Role.ELU), Role.ELU),
                        new Motive("Décidé en conseil", new Motive.Vote(LocalDate.of(2026, 3, 24), "2026-21"))));
        Page page = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.DPO));
        chromium.look(page, "/tenue-du-registre");
        chromium.look(page, "/tenue-du-registre/correspondance");
        chromium.look(page, "/tenue-du-registre/unauthorised-construction");
        page.fill("#f-contact", "Délégué à la protection des données, mairie");
        page.fill("#f-proportionality", "Une lecture à la main des images d’un territoire entier demande des mois.");
        page.fill("#motive", "Première rédaction");
        page.click("#own button");
        page.waitForSelector(".notice.is-good");
        chromium.look(page);
        page.navigate(address()
                .resolve("/tenue-du-registre/unauthorised-construction/obligations")
                .toString());
        page.check("input[name=GROUNDS_DECISIONS][value=NO]");
        page.check("input[name=PERSONAL_DATA][value=YES]");
        page.check("input[name=HIGH_PRIVACY_RISK][value=YES]");
        page.check("input[name=IMPACT_ASSESSED][value=YES]");
        page.check("input[name=LAW_ENFORCEMENT][value=UNKNOWN]");
        page.locator("#questions details summary").first().click();
        chromium.look(page);
        page.fill("#motive", "Avis du DPO du 12 octobre");
        page.click("#questions button:not([type=button])");
        page.waitForSelector(".notice.is-good");
        chromium.look(page);

        Page resident = chromium.newPage(width, scheme);
        chromium.look(resident, "/registre/" + own.slug());
        resident.click("main article a");
        resident.waitForSelector("#mentions");
        resident.click("#obligations summary");
        chromium.look(resident);
        assertThat(chromium.complaints()).isEmpty();
    }
}
