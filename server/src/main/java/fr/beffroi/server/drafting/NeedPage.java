package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.BadFamily;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From a need to a first draft: the need, its family, the facts that are missing. */
@Controller
class NeedPage {
    static final int LONGEST_NEED = 2000;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Families families;
    private final List<BadFamily> problems;
    private final Ranking ranking;
    private final FactsForms forms;
    private final Composing composing;
    private final DraftList list;
    private final MessageSource texts;

    NeedPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Families.Opened opened,
            Ranking ranking,
            FactsForms forms,
            Composing composing,
            DraftList list,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.families = opened.families();
        this.problems = opened.problems();
        this.ranking = ranking;
        this.forms = forms;
        this.composing = composing;
        this.list = list;
        this.texts = texts;
    }

    @GetMapping("/actes/rediger")
    String need(Model model) {
        return need("", null, model);
    }

    /** Also where a page that was posted is asked for again by its address. */
    @GetMapping({"/actes/projets", "/actes/rediger/familles", "/actes/rediger/faits", "/actes/rediger/projet"})
    String back() {
        return "redirect:/actes/rediger";
    }

    @PostMapping("/actes/rediger/familles")
    Object families(
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "false") boolean all,
            HttpSession session,
            Model model) {
        Account account = DraftingFeature.office(signedIn.account());
        String said = Clean.text(need).replaceAll("\\s+", " ").strip();
        if (said.isEmpty() && !all) {
            return refused(said, "drafting.need.none", model);
        }
        if (said.length() > LONGEST_NEED) {
            return refused(said, "drafting.need.long", model);
        }
        try {
            model.addAttribute("ranked", tenancy.in(account.collectivity(), () -> {
                uses.getOpen(DraftingFeature.USE);
                return said.isEmpty() ? List.of() : ranking.of(said);
            }));
        } catch (NotAllowed suspended) {
            return refused(said, suspended.key(), model);
        }
        model.addAttribute("need", said);
        model.addAttribute("since", NeedTimes.begin(session));
        model.addAttribute(
                "all",
                families.all().stream()
                        .sorted((a, b) -> a.title().compareToIgnoreCase(b.title()))
                        .toList());
        model.addAttribute(
                "problems",
                problems.stream()
                        .map(one -> one.message(LocaleContextHolder.getLocale()))
                        .toList());
        return "drafting/families";
    }

    @PostMapping("/actes/rediger/faits")
    Object facts(
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String since,
            @RequestParam String family,
            Model model) {
        Account account = DraftingFeature.office(signedIn.account());
        Family chosen = families.get(family);
        try {
            tenancy.run(account.collectivity(), () -> {
                uses.getOpen(DraftingFeature.USE);
                Map<String, Object> read = ranking.facts(chosen, need);
                show(chosen, need, since, forms.of(chosen, read, read.keySet(), false), model);
            });
        } catch (NotAllowed suspended) {
            return refused(need, suspended.key(), model);
        }
        return "drafting/facts";
    }

    /** The same form as the answers so far leave it: asked for by the page after each change. */
    @PostMapping("/actes/rediger/champs")
    String fields(
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String since,
            @RequestParam String family,
            HttpServletRequest request,
            Model model) {
        Account account = DraftingFeature.office(signedIn.account());
        Family chosen = families.get(family);
        Map<String, Object> typed = FactsForm.sent(chosen, request::getParameter);
        tenancy.run(
                account.collectivity(),
                () -> show(chosen, need, since, forms.of(chosen, typed, unchanged(chosen, need, typed), false), model));
        return "drafting/facts";
    }

    @PostMapping("/actes/rediger/projet")
    Object start(
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String since,
            @RequestParam String family,
            @RequestParam(defaultValue = "false") boolean incomplete,
            HttpServletRequest request,
            Model model) {
        Account account = DraftingFeature.office(signedIn.account());
        Family chosen = families.get(family);
        Map<String, Object> typed = FactsForm.sent(chosen, request::getParameter);
        Instant needAt = NeedTimes.get(request.getSession(), since);
        try {
            return tenancy.in(account.collectivity(), () -> {
                FactsForm form = forms.of(chosen, typed, Set.of(), !incomplete);
                if (form.isFaulty()) {
                    model.addAttribute("fault", text("drafting.facts.fault"));
                    show(chosen, need, since, form, model);
                    return new ModelAndView("drafting/facts", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
                }
                Draft draft = composing.start(new Composing.Wanted(
                        said(need), needAt, chosen.key(), typed, account.service(), account.id(), false));
                return "redirect:/actes/projets/" + draft.id();
            });
        } catch (NotAllowed suspended) {
            return refused(need, suspended.key(), model);
        }
    }

    private Set<String> unchanged(Family family, String need, Map<String, Object> typed) {
        Map<String, Object> read = new LinkedHashMap<>(ranking.facts(family, need));
        read.entrySet().removeIf(one -> !FactsForm.said(one.getValue()).equals(typed.get(one.getKey())));
        return read.keySet();
    }

    private void show(Family family, String need, String since, FactsForm form, Model model) {
        model.addAttribute("family", family);
        model.addAttribute("need", said(need));
        model.addAttribute("since", since);
        model.addAttribute("form", form);
    }

    private ModelAndView refused(String need, String key, Model model) {
        return new ModelAndView(need(need, text(key), model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String need(String need, @Nullable String fault, Model model) {
        Account account = DraftingFeature.office(signedIn.account());
        model.addAttribute("need", need);
        model.addAttribute("fault", fault);
        tenancy.run(account.collectivity(), () -> {
            uses.requireShown(DraftingFeature.USE);
            boolean open = uses.get(DraftingFeature.USE).state() == UseState.OPEN;
            model.addAttribute("open", open);
            if (open) {
                model.addAttribute("drafts", list.recent());
                model.addAttribute("took", list.took());
            }
        });
        return "drafting/need";
    }

    private static String said(String need) {
        String clean = Clean.text(need).replaceAll("\\s+", " ").strip();
        return clean.length() > LONGEST_NEED ? clean.substring(0, LONGEST_NEED) : clean;
    }

    private String text(String key) {
        return texts.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
