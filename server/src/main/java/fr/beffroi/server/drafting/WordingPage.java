package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.costs.RemoteCalls;
import fr.beffroi.server.drafting.Wording.Worded;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final ProposedRecitals recitals;
    private final RemoteCalls calls;

    WordingPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Drafts drafts,
            Versions versions,
            Sheets sheets,
            Saving saving,
            Wording wording,
            ProposedRecitals recitals,
            RemoteCalls calls) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.drafts = drafts;
        this.versions = versions;
        this.sheets = sheets;
        this.saving = saving;
        this.wording = wording;
        this.recitals = recitals;
        this.calls = calls;
    }

    @PostMapping("/actes/projets/{id}/considerants")
    String propose(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = DraftingFeature.office(signedIn.account());
        try {
            Asked asked = tenancy.in(account.collectivity(), () -> {
                uses.getOpen(DraftingFeature.USE);
                Draft draft = drafts.get(id);
                return new Asked(
                        draft.proposal(),
                        sheets.composition(draft, versions.latest(draft).writing()));
            });
            Wording.Said said = calls.outside(
                    account.collectivity(), () -> wording.propose(asked.made(), LocaleContextHolder.getLocale()));
            if (!said.problem().isEmpty()) {
                outcome.addFlashAttribute("fault", said.problem());
            } else if (tenancy.in(account.collectivity(), () -> keep(id, asked, said.recitals()))) {
                outcome.addFlashAttribute("done", "drafting.wording.here");
            } else {
                outcome.addFlashAttribute("failed", "drafting.wording.none");
            }
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        } catch (IllegalArgumentException wrong) {
            outcome.addFlashAttribute("failed", String.valueOf(wrong.getMessage()));
        }
        return back(id);
    }

    /** @param proposal whose facts the model was given */
    private record Asked(UUID proposal, Composition made) {}

    /** Takes it over as it was kept, without what is struck, or drops it. */
    @PostMapping("/actes/projets/{id}/considerants/{recital}")
    String settle(
            @PathVariable UUID id, @PathVariable UUID recital, @RequestParam boolean take, RedirectAttributes outcome) {
        Account account = DraftingFeature.office(signedIn.account());
        try {
            tenancy.run(account.collectivity(), () -> {
                uses.getOpen(DraftingFeature.USE);
                Draft draft = drafts.getLocked(id);
                Worded worded = recitals.remove(id, recital)
                        .orElseThrow(() -> new IllegalArgumentException("drafting.wording.gone"));
                if (take) {
                    take(draft, worded, account.id());
                }
            });
            outcome.addFlashAttribute("done", take ? "drafting.wording.taken" : "drafting.wording.dropped");
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        } catch (IllegalArgumentException wrong) {
            outcome.addFlashAttribute("failed", String.valueOf(wrong.getMessage()));
        }
        return back(id);
    }

    /** While the model wrote, the use may have been suspended, and the facts may have changed. */
    private boolean keep(UUID id, Asked asked, List<Worded> said) {
        uses.getOpen(DraftingFeature.USE);
        Draft draft = drafts.getLocked(id);
        if (!draft.proposal().equals(asked.proposal())) {
            throw new IllegalArgumentException("drafting.wording.late");
        }
        Set<String> present = versions.latest(draft).writing().of(PartKind.RECITAL).stream()
                .map(Part::text)
                .collect(Collectors.toSet());
        List<Worded> fresh =
                said.stream().filter(one -> !present.contains(one.text())).toList();
        recitals.replace(id, fresh);
        return !fresh.isEmpty();
    }

    private void take(Draft draft, Worded worded, UUID by) {
        if (!worded.takeable()) {
            throw new IllegalArgumentException("drafting.wording.struck");
        }
        Part recital = new Part(
                "p" + UUID.randomUUID(), PartKind.RECITAL, worded.text(), new Origin.FromModel(worded.model()));
        saving.takeOver(draft, recital, by);
    }

    private static String back(UUID id) {
        return "redirect:/actes/projets/" + id + "?vue=ecrire";
    }
}
