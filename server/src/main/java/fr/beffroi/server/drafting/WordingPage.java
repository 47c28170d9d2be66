package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks the language model for recitals, and takes over those that a person chooses. */
@Controller
class WordingPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Drafts drafts;
    private final Versions versions;
    private final Sheets sheets;
    private final Saving saving;
    private final Wording wording;

    WordingPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Drafts drafts,
            Versions versions,
            Sheets sheets,
            Saving saving,
            Wording wording) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.drafts = drafts;
        this.versions = versions;
        this.sheets = sheets;
        this.saving = saving;
        this.wording = wording;
    }

    @PostMapping("/actes/projets/{id}/considerants")
    String propose(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = DraftingFeature.office(signedIn.account());
        try {
            Composition made = tenancy.in(account.collectivity(), () -> {
                uses.getOpen(DraftingFeature.USE);
                Draft draft = drafts.get(id);
                return sheets.composition(draft, versions.latest(draft).writing());
            });
            Wording.Said said = wording.propose(made, LocaleContextHolder.getLocale());
            outcome.addFlashAttribute("wording", said.recitals());
            if (!said.problem().isEmpty()) {
                outcome.addFlashAttribute("fault", said.problem());
            } else if (said.recitals().isEmpty()) {
                outcome.addFlashAttribute("failed", "drafting.wording.none");
            }
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        } catch (IllegalArgumentException wrong) {
            outcome.addFlashAttribute("failed", String.valueOf(wrong.getMessage()));
        }
        return "redirect:/actes/projets/" + id + "?vue=ecrire";
    }

    @PostMapping("/actes/projets/{id}/considerants/reprendre")
    String take(@PathVariable UUID id, @RequestParam String text, RedirectAttributes outcome) {
        Account account = DraftingFeature.office(signedIn.account());
        String words = PartForm.clean(text);
        if (words.isEmpty() || wording.model() == null) {
            outcome.addFlashAttribute("failed", "drafting.wording.absent");
            return "redirect:/actes/projets/" + id;
        }
        try {
            tenancy.run(account.collectivity(), () -> {
                uses.getOpen(DraftingFeature.USE);
                Draft draft = drafts.getLocked(id);
                Writing before = versions.latest(draft).writing();
                List<Part> parts = new ArrayList<>(before.parts());
                parts.add(new Part(
                        "p" + UUID.randomUUID(),
                        PartKind.RECITAL,
                        words,
                        new Origin.FromModel(Objects.requireNonNull(wording.model()))));
                parts.sort(Comparator.comparing(Part::kind));
                saving.put(draft, Version.Cause.TAKEN_OVER, new Writing(before.title(), parts), account.id());
            });
            outcome.addFlashAttribute("done", "drafting.wording.taken");
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        }
        return "redirect:/actes/projets/" + id + "?vue=ecrire";
    }
}
