package fr.beffroi.server.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.similar.PublishedAct;
import fr.beffroi.acts.similar.ScdlImport;
import fr.beffroi.acts.similar.ScdlProblem;
import fr.beffroi.acts.similar.UnreadableScdl;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports files of published acts, and takes them out again. */
@Controller("similarSourcesPage")
@RequestMapping("/actes/semblables/sources")
class SourcesPage {
    /** The first lines of a long list say what is wrong with all. */
    private static final int MOST_SHOWN = 50;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Sources sources;
    private final Importing importing;
    private final KnownActs known;
    private final Accounts accounts;
    private final MessageSource texts;

    SourcesPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Sources sources,
            Importing importing,
            KnownActs known,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.sources = sources;
        this.importing = importing;
        this.known = known;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** What was typed, to fill the form with again. */
    record Typed(
            String name,
            Collectivity.@Nullable Kind kind,
            @Nullable String population) {}

    @GetMapping
    String show(Model model) {
        return page(new Typed("", null, null), model);
    }

    /** @param good whether a person chose to leave out the lines in error, having seen them */
    @PostMapping
    Object add(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) Collectivity.@Nullable Kind sorte,
            @RequestParam(defaultValue = "") String population,
            @RequestParam(defaultValue = "false") boolean good,
            Model model,
            RedirectAttributes outcome)
            throws IOException {
        Account account = signedIn.account();
        Person by = SimilarFeature.office(account);
        Typed typed = new Typed(name, sorte, population);
        try {
            Importing.Said said = Importing.Said.of(name, sorte, count(population));
            if (file == null || file.isEmpty()) {
                throw new Refused("similaracts.file.none");
            }
            ScdlImport read = importing.read(file);
            Optional<List<PublishedAct>> chosen = Importing.chosen(read, good);
            if (chosen.isEmpty()) {
                show("errors", read.errors(), model);
                show("notices", read.notices(), model);
                model.addAttribute("goodLines", read.good().size());
                return refused(typed, model);
            }
            List<PublishedAct> acts = chosen.get();
            Source source = tenancy.in(account.collectivity(), () -> importing.keep(said, acts, by, false));
            outcome.addFlashAttribute("imported", source);
            outcome.addFlashAttribute("withoutText", withoutText(acts));
            outcome.addFlashAttribute("leftOut", read.errors().size());
            outcome.addFlashAttribute("notices", told(read.notices()));
            outcome.addFlashAttribute("noticesMore", more(read.notices()));
            return "redirect:/actes/semblables/sources";
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
        } catch (UnreadableScdl unreadable) {
            model.addAttribute("fault", unreadable.problem().message(LocaleContextHolder.getLocale()));
        }
        return refused(typed, model);
    }

    @PostMapping("/{id}/retirer")
    String remove(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = SimilarFeature.office(account);
        tenancy.run(account.collectivity(), () -> importing.remove(id, by));
        outcome.addFlashAttribute("done", "similaracts.source.removed");
        return "redirect:/actes/semblables/sources";
    }

    static long withoutText(List<PublishedAct> acts) {
        return acts.stream().filter(act -> act.paragraphs().isEmpty()).count();
    }

    private static void show(String what, List<ScdlProblem> problems, Model model) {
        model.addAttribute(what, told(problems));
        model.addAttribute(what + "More", more(problems));
    }

    private static List<String> told(List<ScdlProblem> problems) {
        return problems.stream()
                .limit(MOST_SHOWN)
                .map(problem -> problem.message(LocaleContextHolder.getLocale()))
                .toList();
    }

    private static int more(List<ScdlProblem> problems) {
        return Math.max(0, problems.size() - MOST_SHOWN);
    }

    private static @Nullable Integer count(String typed) {
        String digits = typed.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("[0-9]{1,8}")) {
            throw new Refused("similaracts.population.wrong");
        }
        return Integer.valueOf(digits);
    }

    private ModelAndView refused(Typed typed, Model model) {
        return new ModelAndView(page(typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(Typed typed, Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute("sources", sources.all());
            model.addAttribute("ours", known.ours());
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", Collectivity.Kind.values());
        model.addAttribute("most", Importing.MOST_BYTES);
        model.addAttribute("megabytes", Importing.MOST_MEGABYTES);
        model.addAttribute("office", SimilarFeature.isOffice(account));
        return "similar/sources";
    }
}
