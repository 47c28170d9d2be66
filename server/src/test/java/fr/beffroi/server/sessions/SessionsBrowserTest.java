package fr.beffroi.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SelectOption;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.session.Office;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.platform.Tenancy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An evening of the council in a real browser: 19 members, 25 items, and what happens in life. */
@Tag("browser")
class SessionsBrowserTest extends ServerTest {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("BEFFROI_CHROMIUM", "/usr/bin/chromium"));
    private static final int MEMBERS = 19;
    private static final int ITEMS = 25;

    private final Town own = newTown();
    private final List<String> complaints = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Assembly assembly;

    @BeforeEach
    void seatTheAssemblyAndOpenABrowser() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no chromium");
        tenancy.run(own.id(), () -> {
            assembly.keep(new AssemblySettings(
                    Collectivity.Kind.COMMUNE, "34", "Saint-Exemple", "salle du conseil", "Montpellier", null));
            for (int i = 0; i < MEMBERS; i++) {
                assembly.add(i % 2 == 0 ? "Mme" : "M.", name(i), i == 0 ? Office.HEAD : Office.NONE, null);
            }
        });
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterEach
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void anEveningOfTwentyFiveItemsEndsInItsPublishedList() {
        Page page = signedIn(1280);
        page.navigate(address().resolve("/seances").toString());
        look(page, "list");
        page.fill("#day", "2026-12-15");
        page.click("#nouvelle button");
        String session = page.url();
        for (int i = 1; i <= ITEMS; i++) {
            addItem(page, i);
        }
        assertThat(page.locator(".agenda > li").count()).isEqualTo(ITEMS);
        look(page, "prepare");
        page.fill("#sent", "2026-12-01");
        page.click("text=C’est envoyé");

        // Sixteen are there, one gave a proxy, two are away: the quorum is ten.
        page.click("[data-all-present]");
        call(page, 16, 1);
        page.selectOption(select(17), "absent");
        page.selectOption(select(18), "absent");
        page.click("text=Enregistrer l’appel");
        page.selectOption("#chair", new SelectOption().setLabel("Mme " + name(0)));
        look(page, "roll");
        page.click("text=Ouvrir la séance");
        page.selectOption("#who", new SelectOption().setLabel("M. " + name(1)));
        page.click("text=Nommer secrétaire");
        assertThat(page.textContent(".quorum"))
                .contains("16")
                .contains("10 nécessaires")
                .contains("17");

        // By the keyboard: one against, one abstains.
        open(page, 1);
        page.focus("table.votes tbody tr:nth-child(3) input:checked");
        page.keyboard().press("c");
        page.keyboard().press("a");
        assertThat(page.textContent("[data-tally]")).contains("15 pour, 1 contre, 1 abstention");
        look(page, "vote");
        page.click("text=Enregistrer le vote");
        assertThat(page.textContent("#point-1")).contains("adopté").contains("15 pour, 1 contre, 1 abstention");

        // Somebody arrives for the second item.
        seat(page, 17, "Arrive");
        assertThat(page.textContent(".quorum")).contains("18");
        unanimous(page, 2);

        // A member has an interest in the third and leaves the room for it.
        open(page, 3);
        page.click("text=Un membre est intéressé");
        page.selectOption("#interested", new SelectOption().setLabel("Mme " + name(4)));
        page.locator("form:has(#interested) button").click();
        assertThat(page.locator("table.votes tbody tr").count()).isEqualTo(17);
        page.click("text=Enregistrer le vote");
        assertThat(page.textContent("#point-3")).contains("17 pour");

        // The fourth ends in a tie that the chair decides.
        open(page, 4);
        for (int row = 1; row <= 9; row++) {
            page.locator("table.votes tbody tr:nth-child(" + (row + 1) + ") input[value=AGAINST]")
                    .check();
        }
        page.click("text=Enregistrer le vote");
        assertThat(page.textContent("#point-4"))
                .contains("adopté")
                .contains("9 pour, 9 contre")
                .contains("voix prépondérante");

        // A secret ballot, asked for by a third of those present.
        open(page, 5);
        page.click("text=Mode de scrutin");
        page.fill("#askers", "6");
        page.click("text=Scrutin secret demandé");
        page.fill("#in-favour", "12");
        page.fill("#against", "4");
        page.fill("#blanks", "2");
        look(page, "secret");
        page.click("text=Enregistrer le vote");
        assertThat(page.textContent("#point-5")).contains("12 pour, 4 contre").contains("scrutin secret");

        for (int i = 6; i <= 22; i++) {
            unanimous(page, i);
        }

        // Eight leave before the last three: the quorum is lost, nothing more is decided.
        for (int member = 8; member < 16; member++) {
            seat(page, member, "Part");
        }
        assertThat(page.textContent(".quorum h2")).contains("Quorum non atteint");
        look(page, "lost");
        Page phone = signedIn(390);
        phone.navigate(session);
        look(phone, "phone");
        phone.navigate(session + "/salle");
        look(phone, "room");
        page.click("text=Reporter les 3 points restants");
        assertThat(page.textContent("#point-25")).contains("reporté");
        page.click("text=Lever la séance");
        assertThat(page.textContent(".page-head")).contains("levée");
        look(page, "closed");
        assertThat(page.textContent("main")).contains("Nouvelle convocation");
        page.click("text=Liste des délibérations");
        assertThat(page.locator(".paper tbody tr").count()).isEqualTo(22);
        look(page, "list-paper");
        page.navigate(session + "/papiers/proces-verbal");
        assertThat(page.textContent(".paper")).contains("Délibération 25");
        look(page, "minutes");
        assertThat(complaints).isEmpty();
    }

    private static String name(int member) {
        return "Camille EXEMPLE-" + (char) ('A' + member);
    }

    private static String title(int item) {
        return "Délibération " + item + " sur les tarifs";
    }

    private static void addItem(Page page, int item) {
        if (!page.locator("#title").isVisible()) {
            page.click("#ajouter > summary");
        }
        page.fill("#title", title(item));
        page.fill("#code", "7.10");
        page.click("text=Écrire le texte");
        page.fill("#visas", "le code général des collectivités territoriales, notamment son article L. 2121-29");
        page.fill("#recitals", "qu’il convient de fixer le tarif n° " + item);
        page.fill("#provisions", "Le tarif n° " + item + " est fixé à 12 €.");
        page.click("#ajouter button");
    }

    private static String select(int member) {
        return "table.roll tbody tr:nth-child(" + (member + 1) + ") select";
    }

    /** This member gives a proxy to that one. */
    private static void call(Page page, int giver, int holder) {
        page.selectOption(
                select(giver), new SelectOption().setLabel((holder % 2 == 0 ? "Mme " : "M. ") + name(holder)));
    }

    private static void open(Page page, int item) {
        page.click("#point-" + item + " button");
        assertThat(page.textContent("#point")).isEqualTo(title(item));
    }

    private static void unanimous(Page page, int item) {
        open(page, item);
        page.click("text=Enregistrer le vote");
        assertThat(page.textContent("#point-" + item)).contains("adopté");
    }

    private static void seat(Page page, int member, String gesture) {
        page.locator(".seats > li")
                .nth(member)
                .locator("button", new Locator.LocatorOptions().setHasText(gesture))
                .first()
                .click();
    }

    private Page signedIn(int width) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale("fr-FR"))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.navigate(address().resolve("/connexion").toString());
        page.fill("input[name=email]", own.email(Role.AGENT));
        page.fill("input[name=password]", PASSWORD);
        page.click("main button");
        return page;
    }

    private void look(Page page, String name) {
        String pictures = System.getenv("BEFFROI_PICTURES");
        if (pictures != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(pictures, name + ".png"))
                    .setFullPage(true));
        }
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            complaints.add(name + ": wider than the window");
        }
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            if (Set.of("serious", "critical").contains(rule.getImpact())) {
                complaints.add(name + ": " + rule.getId() + " "
                        + rule.getNodes().getFirst().getTarget());
            }
        }
    }
}
