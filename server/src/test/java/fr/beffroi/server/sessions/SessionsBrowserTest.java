package fr.beffroi.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.session.Office;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.platform.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** An evening of the council in a real browser: 19 members, 25 items, and what happens in life. */
@Tag("browser")
class SessionsBrowserTest extends ServerTest {
    private static final int MEMBERS = 19;
    private static final int ITEMS = 25;

    private final Town own = newTown();

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Assembly assembly;

    @BeforeEach
    void seatTheAssemblyAndOpenABrowser() {
        tenancy.run(own.id(), () -> {
            assembly.keep(new AssemblySettings(
                    Collectivity.Kind.COMMUNE, "34", "Saint-Exemple", "salle du conseil", "Montpellier", null));
            for (int i = 0; i < MEMBERS; i++) {
                assembly.add(i % 2 == 0 ? "Mme" : "M.", name(i), i == 0 ? Office.HEAD : Office.NONE, null);
            }
        });
    }

    @Test
    void anEveningOfTwentyFiveItemsEndsInItsPublishedList() {
        Page page = signedIn(1280);
        page.navigate(address().resolve("/seances").toString());
        chromium.look(page);
        page.fill("#day", "2026-12-15");
        follow(page, "#nouvelle button");
        String session = page.url();
        for (int i = 1; i <= ITEMS; i++) {
            addItem(page, i);
        }
        assertThat(page.locator(".agenda > li").count()).isEqualTo(ITEMS);
        chromium.look(page);
        page.fill("#sent", "2026-12-01");
        follow(page, "text=C’est envoyé");

        // Sixteen are there, one gave a proxy, two are away: the quorum is ten.
        page.click("[data-all-present]");
        call(page, 16, 1);
        page.selectOption(select(17), "absent");
        page.selectOption(select(18), "absent");
        follow(page, "text=Enregistrer l’appel");
        page.selectOption("#chair", new SelectOption().setLabel("Mme " + name(0)));
        chromium.look(page);
        follow(page, "text=Ouvrir la séance");
        page.selectOption("#who", new SelectOption().setLabel("M. " + name(1)));
        follow(page, "text=Nommer secrétaire");
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
        chromium.look(page);
        follow(page, "text=Enregistrer le vote");
        assertThat(page.textContent("#point-1")).contains("adopté").contains("15 pour, 1 contre, 1 abstention");

        // Somebody arrives for the second item.
        seat(page, 17, "Arrive");
        assertThat(page.textContent(".quorum")).contains("18");
        unanimous(page, 2);

        // A member has an interest in the third and leaves the room for it.
        open(page, 3);
        page.click("text=Un membre est intéressé");
        page.selectOption("#interested", new SelectOption().setLabel("Mme " + name(4)));
        follow(page, "form:has(#interested) button");
        assertThat(page.locator("table.votes tbody tr").count()).isEqualTo(17);
        follow(page, "text=Enregistrer le vote");
        assertThat(page.textContent("#point-3")).contains("17 pour");

        // The fourth ends in a tie that the chair decides.
        open(page, 4);
        for (int row = 1; row <= 9; row++) {
            page.locator("table.votes tbody tr:nth-child(" + (row + 1) + ") input[value=AGAINST]")
                    .check();
        }
        follow(page, "text=Enregistrer le vote");
        assertThat(page.textContent("#point-4"))
                .contains("adopté")
                .contains("9 pour, 9 contre")
                .contains("voix prépondérante");

        // A secret ballot, asked for by a third of those present.
        open(page, 5);
        page.click("text=Mode de scrutin");
        page.fill("#askers", "6");
        follow(page, "text=Scrutin secret demandé");
        page.fill("#in-favour", "12");
        page.fill("#against", "4");
        page.fill("#blanks", "2");
        chromium.look(page);
        follow(page, "text=Enregistrer le vote");
        assertThat(page.textContent("#point-5")).contains("12 pour, 4 contre").contains("scrutin secret");

        // The sixth is amended before it is voted.
        open(page, 6);
        page.click("#amender > summary");
        page.fill("#amender textarea[name^=part-provision]", "Le tarif n° 6 est fixé à 10 €.");
        page.fill("#amended-reason", "Proposé par Mme " + name(2) + ", accepté à l’unanimité");
        chromium.look(page);
        follow(page, "#amender button");
        follow(page, "text=Enregistrer le vote");

        for (int i = 7; i <= 22; i++) {
            unanimous(page, i);
        }

        // Eight leave before the last three: the quorum is lost, nothing more is decided.
        for (int member = 8; member < 16; member++) {
            seat(page, member, "Part");
        }
        assertThat(page.textContent(".quorum h2")).contains("Quorum non atteint");
        chromium.look(page);
        Page phone = signedIn(390);
        phone.navigate(session);
        chromium.look(phone);
        phone.navigate(session + "/salle");
        chromium.look(phone);
        follow(page, "text=Reporter les 3 points restants");
        assertThat(page.textContent("#point-25")).contains("reporté");
        follow(page, "text=Lever la séance");
        assertThat(page.textContent(".page-head")).contains("levée");
        chromium.look(page);
        assertThat(page.textContent("main")).contains("Nouvelle convocation");
        follow(page, "a[href*=voix] >> nth=0");
        page.locator("table.votes tbody tr:nth-child(5) input[value=AGAINST]").check();
        assertThat(page.textContent("[data-tally]")).contains("14 pour, 2 contre, 1 abstention");
        page.fill("#recount-reason", "Une main n’avait pas été vue");
        chromium.look(page);
        follow(page, "text=Enregistrer la correction");
        assertThat(page.textContent(".agenda > li:first-child"))
                .contains("14 pour, 2 contre, 1 abstention")
                .contains("Une main n’avait pas été vue");
        chromium.look(page);
        chromium.look(page, "/seances/registre?annee=2026");
        chromium.look(phone, "/seances/registre?annee=2026");
        page.navigate(session);
        follow(page, "text=Liste des délibérations");
        assertThat(page.locator(".paper tbody tr").count()).isEqualTo(22);
        chromium.look(page);
        page.navigate(session + "/papiers/proces-verbal");
        assertThat(page.textContent(".paper")).contains("Délibération 25");
        chromium.look(page);
        assertThat(chromium.complaints()).isEmpty();
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
        follow(page, "#ajouter button");
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
        follow(page, "#point-" + item + " button");
        assertThat(page.textContent("#point")).isEqualTo(title(item));
    }

    private static void unanimous(Page page, int item) {
        open(page, item);
        follow(page, "text=Enregistrer le vote");
        assertThat(page.textContent("#point-" + item)).contains("adopté");
    }

    private static void seat(Page page, int member, String gesture) {
        follow(page, ".seats > li >> nth=" + member + " >> button:has-text('" + gesture + "') >> nth=0");
    }

    /** Each gesture here leads to a page: the next one waits for it. */
    private static void follow(Page page, String button) {
        page.waitForNavigation(() -> page.click(button));
    }

    private Page signedIn(int width) {
        return chromium.signedIn(chromium.newPage(width, ColorScheme.LIGHT), own.email(Role.AGENT));
    }
}
