package fr.beffroi.server.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.similar.PopulationBand;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.acts.KnownFacts;
import fr.beffroi.server.drafting.OpenDrafts;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other collectivités decided on a need, and why each act is shown. */
@Controller("similarSearchPage")
class SearchPage {
    static final int MOST = 20;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Shelves shelves;
    private final HitWords words;
    private final KnownFacts facts;
    private final OpenDrafts drafts;
    private final MessageSource texts;

    SearchPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Shelves shelves,
            HitWords words,
            KnownFacts facts,
            OpenDrafts drafts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.shelves = shelves;
        this.words = words;
        this.facts = facts;
        this.drafts = drafts;
        this.texts = texts;
    }

    /** @param closeness why it comes first; "" where nothing brings it forward @param url null: none to follow */
    record Line(
            KnownAct known,
            List<HitWords.Said> matched,
            String closeness,
            @Nullable String url) {}

    /** Without {@code q}, a draft's own need is looked for, within the matter of its family. */
    @GetMapping("/actes/semblables")
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) Collectivity.@Nullable Kind sorte,
            @RequestParam(required = false) @Nullable PopulationBand taille,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate du,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate au,
            @RequestParam(required = false) @Nullable String matiere,
            @RequestParam(required = false) @Nullable UUID projet,
            Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        tenancy.run(account.collectivity(), () -> {
            OpenDrafts.OpenDraft draft = projet == null ? null : draft(projet);
            Asked asked = draft != null && q == null
                    ? new Asked(
                            draft.need().isEmpty() ? draft.title() : draft.need(),
                            sorte,
                            taille,
                            du,
                            au,
                            draft.matter())
                    : new Asked(q == null ? "" : q, sorte, taille, du, au, matiere);
            model.addAttribute("asked", asked);
            model.addAttribute("draft", draft);
            model.addAttribute("into", into(draft == null ? null : draft.id()));
            model.addAttribute("known", shelves.size());
            try {
                model.addAttribute("lines", lines(asked));
            } catch (Refused refused) {
                model.addAttribute("fault", refused.said(texts));
                model.addAttribute("lines", List.of());
            }
        });
        model.addAttribute("kinds", Collectivity.Kind.values());
        model.addAttribute("bands", PopulationBand.values());
        model.addAttribute("most", MOST);
        model.addAttribute("office", SimilarFeature.isOffice(account));
        return "similar/search";
    }

    /** How the pages of similar acts hand on the draft they are looked at for. */
    static String into(@Nullable UUID draft) {
        return draft == null ? "" : "?projet=" + draft;
    }

    private List<Line> lines(Asked asked) {
        Collectivity ours = facts.get();
        return shelves.search(asked.need(ours), MOST).stream()
                .map(found -> new Line(
                        found.known(),
                        words.matched(found.hit()),
                        words.closeness(found.known().act(), ours),
                        Links.web(found.known().act().url())))
                .toList();
    }

    /** While drafting is suspended, acts are still found: only the draft is not looked at. */
    private OpenDrafts.@Nullable OpenDraft draft(UUID id) {
        try {
            return drafts.get(id);
        } catch (NotAllowed suspended) {
            return null;
        }
    }
}
