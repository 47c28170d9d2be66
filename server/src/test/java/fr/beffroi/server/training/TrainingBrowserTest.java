package fr.beffroi.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser, with what the demonstration seeds: an agent refused for lack of training, then allowed. */
@Tag("browser")
class TrainingBrowserTest extends ServerTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("403", "422");

    private final String slug = "ville-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Accounts accounts;

    @Autowired
    private Collectivities collectivities;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @Autowired
    private DemoTraining demonstration;

    @BeforeEach
    void demonstrationTown() {
        UUID town = accounts.createCollectivity(slug, "Saint-Exemple", "123456782", 1200, true);
        tenancy.run(town, () -> {
            account("Camille Roux", "agent", Role.AGENT);
            account("Dominique Faure", "chef", Role.HEAD_OF_SERVICE);
            account("Sacha Lambert", "dpo", Role.DPO);
            account("Noé Vidal", "recrue", Role.AGENT);
            UUID elu = account("Claude Mercier", "elu", Role.ELU);
            for (String use : List.of("answers", "acts")) {
                uses.change(use, UseState.OPEN, new Person(elu, Role.ELU), new Motive("essai", null));
            }
        });
        demonstration.seed(collectivities.get(town));
        demonstration.seed(collectivities.get(town));
    }

    private UUID account(String name, String at, Role role) {
        return accounts.create(name, email(at), PASSWORD, "Accueil", Set.of(role));
    }

    private String email(String at) {
        return at + "@" + slug + ".example";
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void anAgentIsRefusedForLackOfTrainingThenAllowed(int width, ColorScheme scheme) {
        Page page = chromium.signedIn(chromium.newPage(width, scheme), email("recrue"));
        chromium.look(page, "/");
        assertThat(page.isVisible("[data-barred=answers]")).isTrue();
        assertThat(page.textContent(".frame-notices")).contains("avant le");
        page.click("[data-barred=answers] a");
        page.waitForSelector("#lacking");
        chromium.look(page);
        page.click("#lacking a");
        page.waitForSelector("#draw");
        chromium.look(page);
        page.click("#draw");
        page.waitForSelector("#answer");
        chromium.look(page);
        answer(page, 3);
        page.waitForSelector("#outcome");
        chromium.look(page);
        page.click("#draw");
        page.waitForSelector("#answer");
        answer(page, 0);
        page.waitForSelector("#back-to-use");
        chromium.look(page);
        page.click("#back-to-use");
        page.waitForSelector(
                "#filters",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        assertThat(page.url()).endsWith("/?use=answers");
        assertThat(page.locator("[data-barred]").count()).isZero();
        chromium.look(page, "/accueil/nouveau");
        assertThat(page.isVisible("#message")).isTrue();
        chromium.look(page, "/formations");
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void answer(Page page, int wrong) {
        List<Locator> fieldsets = page.locator("#questions fieldset").all();
        for (int i = 0; i < fieldsets.size(); i++) {
            String legend = fieldsets.get(i).locator("legend").textContent();
            Module.Question question = Learner.question("accueil", legend);
            int choice = i < wrong ? question.right() % question.choices().size() : question.right() - 1;
            fieldsets.get(i).locator("input[value='" + choice + "']").check();
        }
        page.click("#answer");
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void whoAnswersForTrainingDecidesRecordsAndReadsTheRegister(int width, ColorScheme scheme) {
        Page elected = chromium.signedIn(chromium.newPage(width, scheme), email("elu"));
        chromium.look(elected, "/formation");
        elected.click("#usage-drafting summary");
        elected.check("#usage-drafting input[name=required][value=true]");
        elected.fill("#motive-drafting", "Rédiger engage la commune.");
        chromium.look(elected);
        elected.click("#usage-drafting form button");
        elected.waitForSelector(".notice.is-good");
        assertThat(elected.textContent("#usage-drafting .badge")).contains("pas d’accès");
        Page dpo = chromium.signedIn(chromium.newPage(width, scheme), email("dpo"));
        dpo.navigate(address().resolve("/formation").toString());
        dpo.click("#note");
        dpo.fill("#date", TrainingFeature.today().toString());
        dpo.fill("#minutes", "45");
        dpo.fill("#trainer", "Centre de gestion");
        dpo.check("input[name=present] >> nth=0");
        chromium.look(dpo);
        dpo.click("form[action$=seances] button");
        dpo.waitForSelector(".notice.is-good");
        chromium.look(dpo, "/formation/registre");
        assertThat(dpo.textContent("#register")).contains("Noé Vidal");
        assertThat(chromium.complaints()).isEmpty();
    }
}
