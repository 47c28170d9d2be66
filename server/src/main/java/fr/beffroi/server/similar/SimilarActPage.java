package fr.beffroi.server.similar;

import fr.beffroi.acts.similar.Paragraph;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.drafting.OpenDrafts;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One published act, paragraph by paragraph, and the way of each into a draft. */
@Controller
class SimilarActPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final KnownActs known;
    private final OpenDrafts drafts;
    private final Taking taking;

    SimilarActPage(SignedIn signedIn, Tenancy tenancy, KnownActs known, OpenDrafts drafts, Taking taking) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.known = known;
        this.drafts = drafts;
        this.taking = taking;
    }

    /** The paragraphs of one kind. */
    record Group(PartKind kind, List<One> paragraphs) {}

    /** @param place in the act, from 0 @param number among its kind, from 1 */
    record One(int place, int number, String text) {}

    @GetMapping("/actes/semblables/{id}")
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID projet, Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        tenancy.run(account.collectivity(), () -> {
            KnownAct act = known.get(id);
            model.addAttribute("known", act);
            model.addAttribute("groups", groups(act.act().paragraphs()));
            model.addAttribute("url", Links.web(act.act().url()));
            addDrafts(projet, model);
        });
        model.addAttribute("office", SimilarFeature.isOffice(account));
        return "similar/act";
    }

    /** Before anything is written: which draft, and what to adapt. */
    @GetMapping("/actes/semblables/{id}/reprendre/{place}")
    String ask(
            @PathVariable UUID id,
            @PathVariable int place,
            @RequestParam(required = false) @Nullable UUID projet,
            Model model) {
        Account account = signedIn.account();
        SimilarFeature.office(account);
        tenancy.run(account.collectivity(), () -> {
            KnownAct act = known.get(id);
            Paragraph paragraph = Taking.paragraph(act, place);
            model.addAttribute("known", act);
            model.addAttribute("place", place);
            model.addAttribute("paragraph", paragraph);
            addDrafts(projet, model);
            if (projet != null && model.getAttribute("draft") != null) {
                Taking.Preview preview = taking.preview(id, place, projet);
                model.addAttribute("preview", preview);
                model.addAttribute(
                        "pieces", Pieces.of(paragraph.text(), preview.taken().toAdapt()));
            }
        });
        model.addAttribute("locale", LocaleContextHolder.getLocale());
        return "similar/take";
    }

    @PostMapping("/actes/semblables/{id}/reprendre/{place}")
    String take(@PathVariable UUID id, @PathVariable int place, @RequestParam UUID projet, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = SimilarFeature.office(account);
        try {
            tenancy.run(account.collectivity(), () -> taking.take(id, place, projet, by));
        } catch (NotAllowed | IllegalArgumentException refusal) {
            outcome.addFlashAttribute(
                    "failed", refusal instanceof NotAllowed not ? not.key() : String.valueOf(refusal.getMessage()));
            return "redirect:/actes/semblables/" + id + "/reprendre/" + place + "?projet=" + projet;
        }
        outcome.addFlashAttribute("done", "similaracts.taken");
        return "redirect:/actes/projets/" + projet + "?vue=ecrire";
    }

    /** While drafting is suspended an act can still be read; it then has no way into a draft. */
    private void addDrafts(@Nullable UUID chosen, Model model) {
        model.addAttribute("into", SearchPage.into(chosen));
        try {
            model.addAttribute("drafts", drafts.list());
            model.addAttribute("draft", chosen == null ? null : drafts.get(chosen));
        } catch (NotAllowed suspended) {
            model.addAttribute("drafts", List.of());
            model.addAttribute("suspended", suspended.key());
        }
    }

    private static List<Group> groups(List<Paragraph> paragraphs) {
        List<Group> groups = new ArrayList<>();
        for (PartKind kind : PartKind.values()) {
            List<One> of = new ArrayList<>();
            for (int place = 0; place < paragraphs.size(); place++) {
                if (paragraphs.get(place).kind() == kind) {
                    of.add(new One(place, of.size() + 1, paragraphs.get(place).text()));
                }
            }
            if (!of.isEmpty()) {
                groups.add(new Group(kind, of));
            }
        }
        return groups;
    }
}
