package fr.beffroi.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Chromium;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser: from a need to a validated draft, both widths, both colour schemes, with the keyboard. */
@Tag("browser")
class DraftingBrowserTest extends DraftingTest {

    @Autowired
    private Remarks remarks;

    /** A form that lacks something is answered with 422, which the browser tells as an error. */
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    @ParameterizedTest
    @CsvSource({"subvention-association,1280,LIGHT", "tarifs,390,LIGHT", "denomination-de-voie,1280,DARK"})
    void aNeedBecomesAValidatedDraftOnPagesThatAreAccessibleAndFitTheirWidth(
            String key, int width, ColorScheme scheme) {
        Family family = Families.shipped().get(key);
        Page page = signedIn(width, scheme);
        chromium.look(page, "/actes/rediger");
        page.fill("#need", family.needs().getFirst());
        page.click("#besoin button >> nth=0");
        page.waitForSelector("button[name=family]");
        chromium.look(page);
        if (page.locator(".family button[value=" + key + "]").count() == 0) {
            page.click(".all-families summary");
        }
        page.locator("button[value=" + key + "]").first().click();
        page.waitForSelector("#faits");
        chromium.look(page);
        // Nothing is filled in: what is missing is marked, and the draft may still be written with blanks.
        page.click("#faits button >> text=Rédiger le projet");
        page.waitForSelector(".error");
        chromium.look(page);
        page.click("button[name=incomplete]");
        page.waitForURL("**/actes/projets/*");
        assertThat(page.locator(".finding.is-blocking").count()).isPositive();
        chromium.look(page);
        Draft draft = in(() -> drafts.recent(1).getFirst());
        in(() -> composing.again(draft.id(), family.sample().plain(), agent()));
        Part last = latest(draft).writing().parts().getLast();
        suggest(draft, Proposed.Kind.INSERT, last.id(), "Il en sera rendu compte à la prochaine séance.");
        suggest(draft, Proposed.Kind.DELETE, last.id(), "");
        suggest(draft, Proposed.Kind.RETITLE, "", "Un objet plus court");
        page.navigate(address()
                .resolve("/actes/projets/" + draft.id() + "?vue=ecrire")
                .toString());
        page.waitForSelector("[data-draft][data-live]");
        page.click("#dire > summary");
        page.check("#dire [value=INSERT]");
        page.click("#faits > summary");
        chromium.look(page);
        chromium.look(page, "/actes/projets/" + draft.id() + "?vue=lire");
        chromium.look(page, "/actes/projets/" + draft.id() + "/versions");
        page.navigate(address().resolve("/actes/projets/" + draft.id()).toString());
        if (page.locator(".finding.is-blocking").count() > 0) {
            page.fill("#validate-motive", "La séance n’est pas encore fixée");
        }
        page.click("#valider button");
        page.waitForSelector(".notice.is-good");
        chromium.look(page);
        chromium.look(page, "/actes/rediger");
        chromium.look(page, "/propositions/" + in(() -> drafts.get(draft.id()).proposal()));
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void withTheKeyboardAPartIsWrittenAddedMovedRemovedAndUndoneAndAllIsSavedByItself() {
        Draft draft = draft();
        Page page = edit(draft, 1280);
        int before = page.locator("[data-part]").count();
        page.locator("[data-part] textarea").first().focus();
        page.keyboard().press("Control+End");
        page.keyboard().type(" Ajout.");
        page.keyboard().press("Alt+Enter");
        page.keyboard().type("Une partie nouvelle.");
        page.keyboard().press("Alt+Shift+ArrowUp");
        page.keyboard().press("Control+s");
        page.waitForFunction("() => document.querySelector('[data-state]').textContent.startsWith('Enregistré à')");
        assertThat(latest(draft).writing().parts()).hasSize(before + 1);
        assertThat(latest(draft).writing().parts().getFirst().text()).isEqualTo("Une partie nouvelle.");
        assertThat(latest(draft).writing().parts().get(1).text()).endsWith(" Ajout.");
        page.keyboard().press("Alt+Backspace");
        assertThat(page.locator("[data-part]").count()).isEqualTo(before);
        page.keyboard().press("Control+z");
        assertThat(page.locator("[data-part]").count()).isEqualTo(before + 1);
        page.keyboard().press("Control+y");
        assertThat(page.locator("[data-part]").count()).isEqualTo(before);
        page.waitForFunction("() => document.querySelector('[name=version]').value > 2");
        assertThat(latest(draft).writing().parts()).hasSize(before);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void otherWordsBeginWithThoseThatStandAndARemarkBeingWrittenOutlivesASave() {
        Draft draft = draft();
        Page page = edit(draft, 1280);
        page.click("#dire > summary");
        assertThat(page.locator("#remark-words").isVisible()).isFalse();
        Part part = latest(draft).writing().parts().get(1);
        page.selectOption("#remark-part", part.id());
        page.check("#dire [value=REPLACE]");
        assertThat(page.inputValue("#remark-words")).isEqualTo(part.text());
        page.fill("#remark-words", "Moins de mots.");
        page.locator("[data-part] textarea").last().fill("Écrit pendant ce temps.");
        page.waitForFunction("() => document.querySelector('[name=version]').value > 1");
        page.waitForFunction("() => document.querySelector('[data-state]').textContent.startsWith('Enregistré à')");
        assertThat(page.inputValue("#remark-words")).isEqualTo("Moins de mots.");
        page.click("#dire form button");
        page.waitForSelector(".suggestion");
        assertThat(page.locator(".suggestion ins").first().textContent()).contains("Moins");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void twoPeopleInTwoBrowsersSeeEachOthersTextWhileTheyWriteTheirOwn() {
        Draft draft = draft();
        Page one = edit(draft, 1280);
        Page other = edit(draft, 1280);
        one.locator("[data-part] textarea").first().fill("Écrit par l’une.");
        one.waitForFunction("() => document.querySelector('[name=version]').value > 1");
        other.locator("[data-part] textarea").last().fill("Écrit par l’autre [montant ?].");
        other.waitForFunction("() => document.querySelector('[name=version]').value > 2");
        assertThat(other.locator("[data-part] textarea").first().inputValue()).isEqualTo("Écrit par l’une.");
        assertThat(latest(draft).writing().parts().getLast().text()).isEqualTo("Écrit par l’autre [montant ?].");
        other.waitForSelector(".finding.is-blocking");
        other.waitForSelector("[data-part][data-found=blocking]");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whoGoesOnTypingInAPartThatAnotherSavedOverwritesNothingAndLosesNothing() {
        Draft draft = draft();
        Page page = edit(draft, 1280);
        Writing composed = latest(draft).writing();
        List<Part> theirs = new ArrayList<>(composed.parts());
        Part first = theirs.getFirst();
        theirs.set(0, new Part(first.id(), first.kind(), "Enregistré par l’autre.", first.origin()));
        in(() -> saving.save(draft.id(), 1, new Writing(composed.title(), theirs), agent()));
        // While the first save is under way, the next words are typed in the same part.
        page.evaluate("""
                () => {
                  const real = window.fetch;
                  window.fetch = async (...asked) => {
                    const answer = await real(...asked);
                    if (asked[0].endsWith("/versions")) {
                      window.fetch = real;
                      const area = document.querySelector("[data-part] textarea");
                      area.value += " Suite.";
                      area.dispatchEvent(new Event("input", { bubbles: true }));
                    }
                    return answer;
                  };
                }""");
        page.locator("[data-part] textarea").first().fill("Mes mots.");
        page.waitForFunction(
                "() => document.querySelector('[data-part] textarea').value === 'Enregistré par l’autre.'");
        assertThat(latest(draft).writing().parts().getFirst().text()).isEqualTo("Enregistré par l’autre.");
        page.reload();
        assertThat(page.locator(".suggestion ins").allTextContents().toString()).contains("Suite");
        assertThat(chromium.complaints()).isEmpty();
    }

    private void suggest(Draft draft, Proposed.Kind kind, String place, String words) {
        in(() -> remarks.suggest(draft.id(), new Proposed(kind, place, words), "pour la clarté", agent()));
    }

    private Page edit(Draft draft, int width) {
        Page page = signedIn(width, ColorScheme.LIGHT);
        page.navigate(address()
                .resolve("/actes/projets/" + draft.id() + "?vue=ecrire")
                .toString());
        page.waitForSelector("[data-draft][data-live]");
        return page;
    }

    private Page signedIn(int width, ColorScheme scheme) {
        return chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
    }
}
