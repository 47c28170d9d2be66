package fr.beffroi.server.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: all uses, charted, then searched; both widths, both colour schemes. */
@Tag("browser")
class ObservatoryBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium();

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void theObservatoryIsAccessibleAndFitsItsWidth(int width, ColorScheme scheme) {
        for (String use : List.of("answers", "acts", "leak-alarms")) {
            tenancy.run(
                    own.id(),
                    () -> uses.change(
                            use,
                            UseState.OPEN,
                            new Person(own.account(Role.ELU), Role.ELU),
                            new Motive("décidé", null)));
        }
        Visitor dpo = visitor().signIn(own.email(Role.DPO), PASSWORD);
        dpo.get("/inventaire/nouveau");
        dpo.post(
                "/inventaire/nouveau",
                Map.of(
                        "kind", "SOFTWARE",
                        "field", "HUMAN_RESOURCES",
                        "title", "Tri automatique des candidatures",
                        "supplier", "Recrut SA",
                        "product", "Embauche 3000",
                        "purpose", "Classe les candidatures",
                        "responsible", "Direction des ressources humaines"));
        Page page = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ELU));
        chromium.look(page, "/observatoire");
        page.fill("#q", "candidatures");
        page.selectOption("#domaine", "HUMAN_RESOURCES");
        page.click("main form button");
        page.waitForSelector("#uses");
        assertThat(page.locator("#uses tbody tr").count()).isEqualTo(1);
        chromium.look(page);
        chromium.look(page, "/observatoire?q=introuvable");
        assertThat(chromium.complaints()).isEmpty();
    }
}
