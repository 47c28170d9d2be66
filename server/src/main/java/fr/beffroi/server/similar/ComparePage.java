package fr.beffroi.server.similar;

import fr.beffroi.acts.similar.Comparison;
import fr.beffroi.acts.similar.Paragraph;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.drafting.OpenDrafts;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two published acts side by side, or one and a draft. */
@Controller("similarComparePage")
class ComparePage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final KnownActs known;
    private final OpenDrafts drafts;

    ComparePage(SignedIn signedIn, Tenancy tenancy, KnownActs known, OpenDrafts drafts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.known = known;
        this.drafts = drafts;
    }

    /** @param act null for the draft, which is {@code draft} then */
    record Side(@Nullable KnownAct act, OpenDrafts.@Nullable OpenDraft draft, List<Paragraph> paragraphs) {
        static Side of(KnownAct act) {
            return new Side(act, null, act.act().paragraphs());
        }

        static Side of(OpenDrafts.OpenDraft draft) {
            return new Side(
                    null,
                    draft,
                    draft.writing().parts().stream()
                            .map(part -> new Paragraph(part.kind(), part.text()))
                            .toList());
        }
    }

    /** Two acts; or one, and a draft. Anything else leads back to the search, which says how. */
    @GetMapping("/actes/semblables/comparer")
    String compare(
            @RequestParam(defaultValue = "") List<UUID> acte,
            @RequestParam(required = false) @Nullable UUID projet,
            @RequestParam(defaultValue = "") String recherche,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        boolean two = acte.size() == 2;
        if (!two && (acte.size() != 1 || projet == null)) {
            outcome.addFlashAttribute("failed", "similaracts.compare.two");
            outcome.addAttribute("q", recherche);
            if (projet != null) {
                outcome.addAttribute("projet", projet);
            }
            return "redirect:/actes/semblables";
        }
        try {
            tenancy.run(account.collectivity(), () -> {
                List<Side> sides = new ArrayList<>();
                acte.forEach(id -> sides.add(Side.of(known.get(id))));
                if (!two && projet != null) {
                    sides.add(Side.of(drafts.get(projet)));
                }
                model.addAttribute("left", sides.getFirst());
                model.addAttribute("right", sides.getLast());
                model.addAttribute(
                        "groups",
                        Sides.of(Comparison.of(
                                sides.getFirst().paragraphs(), sides.getLast().paragraphs())));
            });
        } catch (NotAllowed suspended) {
            outcome.addFlashAttribute("failed", suspended.key());
            return "redirect:/actes/semblables/" + acte.getFirst();
        }
        model.addAttribute("into", SearchPage.into(projet));
        return "similar/compare";
    }
}
