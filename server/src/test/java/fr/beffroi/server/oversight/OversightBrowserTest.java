package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.journal.Proof;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uses, journal, trust and register in a real browser: both widths, both colour schemes, keyboard alone. */
@Tag("browser")
class OversightBrowserTest extends OversightTest {
    private static final String MAYOR = "le conseil veut d’abord en débattre";

    private final Town own = newTown();
    private Use use = use("essai");

    @RegisterExtension
    final Chromium chromium = new Chromium();

    @BeforeEach
    void openUseAndBrowser() {
        use = open(own, "essai");
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "1280,DARK", "390,LIGHT", "390,DARK"})
    void every_page_is_accessible_fits_its_width_and_breaks_no_policy(int width, ColorScheme scheme) {
        decide(own, accept(own, submitted(own, use)));
        decide(own, request(submitted(own, use), Verdict.REJECT, null, "faux", person(own, Role.AGENT), null));
        sequencer.signNow(own.id());
        Page elu = signedIn(width, scheme, Role.ELU);
        look(elu, "/usages");
        for (String page : List.of("/journal", "/journal?type=erasure.", "/confiance")) {
            look(elu, page);
        }
        elu.navigate(address().resolve("/journal").toString());
        elu.click("form[action$=verification] button");
        elu.waitForSelector(".notice.is-good");
        look(elu);
        in(own, () -> uses.change("essai", UseState.SUSPENDED, person(own, Role.DPO), MOTIVE));
        look(elu, "/usages");
        look(signedIn(width, scheme, Role.AGENT), "/confiance");
        Page resident = chromium.newPage(width, scheme);
        look(resident, "/registre");
        look(resident, "/registre/" + own.slug());
        resident.navigate(address().resolve("/documentation-api").toString());
        resident.waitForSelector("#operations li");
        look(resident);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void an_elu_suspends_and_resumes_with_the_keyboard_alone() {
        Page page = signedIn(1280, ColorScheme.LIGHT, Role.ELU);
        page.navigate(address().resolve("/usages").toString());
        act(page, "essai-SUSPENDED", MAYOR);
        assertThat(state()).isEqualTo(UseState.SUSPENDED);
        assertThat(page.textContent("#usage-essai .notice"))
                .contains("Suspendu le", "Camille ELU", MAYOR)
                .doesNotContain("provisoire");
        act(page, "essai-RESUME", "débattu");
        assertThat(state()).isEqualTo(UseState.OPEN);
        assertThat(page.textContent("#usage-essai .badge")).isEqualTo("Ouvert");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void what_the_dpo_suspends_is_provisional_until_an_elu_confirms_it() {
        Page dpo = signedIn(390, ColorScheme.LIGHT, Role.DPO);
        dpo.navigate(address().resolve("/usages").toString());
        assertThat(dpo.locator("#usage-essai .asks").count()).isEqualTo(1);
        act(dpo, "essai-SUSPENDED", "analyse d’impact à revoir");
        assertThat(dpo.textContent("#usage-essai .notice")).contains("Suspension provisoire");
        assertThat(dpo.locator("#usage-essai .asks").count()).isZero();
        Page elu = signedIn(1280, ColorScheme.LIGHT, Role.ELU);
        elu.navigate(address().resolve("/usages").toString());
        act(elu, "essai-CONFIRM", "confirmé en bureau municipal");
        assertThat(elu.textContent("#usage-essai .notice")).doesNotContain("provisoire");
        assertThat(elu.locator("#essai-CONFIRM").count()).isZero();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void an_agent_sees_the_uses_without_any_act() {
        Page page = signedIn(1280, ColorScheme.LIGHT, Role.AGENT);
        page.navigate(address().resolve("/usages").toString());
        assertThat(page.isVisible("#usage-essai")).isTrue();
        assertThat(page.locator("main form, main button").count()).isZero();
        assertThat(page.locator(".menu a[href='/journal']").count()).isZero();
    }

    @Test
    void a_proof_downloaded_from_the_journal_holds() throws IOException {
        decide(own, accept(own, submitted(own, use)));
        sequencer.signNow(own.id());
        Page page = signedIn(1280, ColorScheme.LIGHT, Role.ELU);
        page.navigate(address().resolve("/journal").toString());
        Download proof = page.waitForDownload(() -> page.click("tbody tr:first-child a[download]"));
        assertThat(Proof.parse(Files.readString(proof.path())).holds()).isTrue();
        Download whole = page.waitForDownload(() -> page.click("a[href$='/journal/export']"));
        assertThat(whole.suggestedFilename()).isEqualTo("journal-" + own.slug() + ".jsonl");
    }

    /** Opens the form of this id, gives the motive and confirms, with Tab, Enter and letters only. */
    private static void act(Page page, String id, String motive) {
        tabTo(page, "#" + id + " > summary");
        page.keyboard().press("Enter");
        tabTo(page, "#" + id + "-motive");
        page.keyboard().type(motive);
        tabTo(page, "#" + id + " form button");
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.isVisible(".notice.is-good[role=status]")).isTrue();
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }

    private UseState state() {
        return in(own, () -> uses.get("essai").state());
    }

    private void look(Page page, String path) {
        page.navigate(address().resolve(path).toString());
        look(page);
    }

    /** With every fold open, so that what it hides is looked at too. */
    private void look(Page page) {
        page.evaluate("document.querySelectorAll('main details').forEach(fold => fold.open = true)");
        chromium.look(page);
    }

    private Page signedIn(int width, ColorScheme scheme, Role role) {
        return chromium.signedIn(chromium.newPage(width, scheme), own.email(role));
    }
}
