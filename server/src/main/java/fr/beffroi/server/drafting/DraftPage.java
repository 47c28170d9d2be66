package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.oversight.Decisions.StaleProposal;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A draft: its text to read and to write, what the checks say beside it, the facts it was composed from. */
@Controller
class DraftPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Families families;
    private final Drafts drafts;
    private final Sheets sheets;
    private final FactsForms forms;
    private final Composing composing;
    private final Proposals proposals;

    DraftPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Families families,
            Drafts drafts,
            Sheets sheets,
            FactsForms forms,
            Composing composing,
            Proposals proposals) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.families = families;
        this.drafts = drafts;
        this.sheets = sheets;
        this.forms = forms;
        this.composing = composing;
        this.proposals = proposals;
    }

    @GetMapping("/actes/projets/{id}")
    String show(@PathVariable UUID id, @RequestParam(name = "vue", defaultValue = "") String view, Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        tenancy.run(account.collectivity(), () -> {
            uses.getOpen(DraftingFeature.USE);
            Draft draft = drafts.get(id);
            proposals.served(draft.proposal(), account.id());
            model.addAttribute("page", sheets.of(draft, view, account));
            model.addAttribute(
                    "form", forms.of(DraftingFeature.familyOf(draft, families), draft.facts(), Set.of(), false));
        });
        return "drafting/draft";
    }

    /** The fields as the answers so far leave them, for the form of facts on the page. */
    @PostMapping("/actes/projets/{id}/champs")
    String fields(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Account account = DraftingFeature.office(signedIn.account());
        tenancy.run(account.collectivity(), () -> {
            uses.getOpen(DraftingFeature.USE);
            Draft draft = drafts.get(id);
            Family family = DraftingFeature.familyOf(draft, families);
            Map<String, Object> typed = FactsForm.sent(family, request::getParameter);
            model.addAttribute("page", sheets.of(draft, "", account));
            model.addAttribute("form", forms.of(family, typed, Set.of(), false));
            model.addAttribute("factsOpen", true);
        });
        return "drafting/draft";
    }

    @PostMapping("/actes/projets/{id}/faits")
    String again(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes outcome) {
        Account account = DraftingFeature.office(signedIn.account());
        try {
            Composing.Recomposed done = tenancy.in(account.collectivity(), () -> {
                Family family = DraftingFeature.familyOf(drafts.get(id), families);
                return composing.again(id, FactsForm.sent(family, request::getParameter), account.id());
            });
            outcome.addFlashAttribute(
                    "done", done.conflicts() == 0 ? "drafting.again.done" : "drafting.again.conflicts");
        } catch (Composing.UnclearFacts unclear) {
            outcome.addFlashAttribute("fault", unclear.message(LocaleContextHolder.getLocale()));
        } catch (StaleProposal stale) {
            outcome.addFlashAttribute("failed", stale.getMessage());
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        }
        return "redirect:/actes/projets/" + id;
    }
}
