package fr.beffroi.server.drafting;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Comments on the parts of a draft, and suggestions that another person answers. */
@Controller
class RemarksPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Remarks remarks;

    RemarksPage(SignedIn signedIn, Tenancy tenancy, Remarks remarks) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.remarks = remarks;
    }

    @PostMapping("/actes/projets/{id}/remarques")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "do", defaultValue = "COMMENT") String button,
            RedirectAttributes outcome) {
        return done(id, outcome, account -> {
            if (button.equals("COMMENT")) {
                return remarks.comment(id, part, text, account.id());
            }
            remarks.suggest(id, new Proposed(kind(button, part), part, words), text, account.id());
            return "drafting.suggestion.done";
        });
    }

    @PostMapping("/actes/projets/{id}/commentaires/{comment}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "do", defaultValue = "reply") String button,
            RedirectAttributes outcome) {
        return done(id, outcome, account -> remarks.answer(id, comment, text, button.equals("resolve"), account.id()));
    }

    @PostMapping("/actes/projets/{id}/suggestions/{suggestion}")
    String settle(
            @PathVariable UUID id,
            @PathVariable UUID suggestion,
            @RequestParam boolean accept,
            RedirectAttributes outcome) {
        return done(id, outcome, account -> remarks.settle(id, suggestion, accept, account.id()));
    }

    private static Proposed.Kind kind(String name, String part) {
        if (name.equals(Proposed.Kind.REPLACE.name()) && part.equals(Proposed.TITLE)) {
            return Proposed.Kind.RETITLE;
        }
        return Arrays.stream(Proposed.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("drafting.part"));
    }

    /** @param work gives the key of what it did */
    private String done(UUID id, RedirectAttributes outcome, Function<Account, String> work) {
        Account account = DraftingFeature.office(signedIn.account());
        try {
            outcome.addFlashAttribute("done", tenancy.in(account.collectivity(), () -> work.apply(account)));
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        } catch (IllegalArgumentException wrong) {
            outcome.addFlashAttribute("failed", String.valueOf(wrong.getMessage()));
        }
        return "redirect:/actes/projets/" + id;
    }
}
