package fr.beffroi.server.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.answers.model.Spending;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Chromium;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a real browser: a price entered, a budget set, spent, and the use resumed by an élu. */
@Tag("browser")
class CostsBrowserTest extends CostsTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void a_budget_is_set_spent_and_the_use_resumed(int width, ColorScheme scheme) {
        Use use = open();
        spend(use, 0.004);
        tenancy.run(own.id(), () -> {
            remote.of(USE).told(new Spending.Wrote("mistral-large", 5200, true, Duration.ofSeconds(9)));
            reference.set(
                    new ModelCard(
                            "mistral-large",
                            new Range(41, 41),
                            new Range(675, 675),
                            new Range(1.16, 1.2),
                            21.7,
                            "essai inventé, novembre 2026"),
                    person(Role.ADMINISTRATOR));
            reference.set(
                    new Replaced(USE, "une lettre imprimée et postée", 25, "chiffre inventé pour l’essai, 2026"),
                    person(Role.DPO));
        });
        Page keeper = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ADMINISTRATOR));
        chromium.look(keeper, "/couts/reglages");
        keeper.fill("#since", LocalDate.of(2026, 1, 1).toString());
        keeper.fill("#euros", "0,2516");
        keeper.fill("#priceSource", "Facture d’électricité de la mairie, janvier 2026");
        keeper.fill("#grams", "21,7");
        keeper.fill("#carbonSource", "RTE, Bilan électrique 2024");
        keeper.click("#tarif button");
        keeper.waitForSelector(".notice.is-good");
        keeper.click("main details summary");
        chromium.look(keeper);

        Page elected = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ELU));
        chromium.look(elected, "/couts");
        elected.click("#fixer-" + USE + " summary");
        elected.fill("#fixer-" + USE + "-motive", "Sobriété numérique votée en mars.");
        elected.fill("#" + USE + "-kwh", "0,05");
        elected.check("#fixer-" + USE + " input[name=suspends]");
        chromium.look(elected);
        elected.click("#fixer-" + USE + " form button");
        elected.waitForSelector("#budget-" + USE);
        chromium.look(elected);
        tenancy.run(
                own.id(),
                () -> remote.of(USE).told(new Spending.Wrote("modele-inconnu", 10, true, Duration.ofSeconds(1))));
        spend(use, 0.04);
        await(() -> state() == UseState.SUSPENDED);
        chromium.look(elected, "/couts");
        chromium.look(elected, "/usages");
        assertThat(chromium.complaints()).isEmpty();
    }
}
