package fr.beffroi.server.acts;

import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.source.LawFolder;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Resolves whatever is typed against the law that is loaded, and says what is loaded. */
@Controller
class CitationsPage {
    static final int LONGEST = 4_000;
    private static final int PROBLEMS = 50;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final LoadedLaw law;

    CitationsPage(SignedIn signedIn, Tenancy tenancy, Uses uses, LoadedLaw law) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.law = law;
    }

    @GetMapping("/actes/citations")
    String show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate le,
            Model model) {
        Account account = signedIn.account();
        account.as(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO);
        String typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        LocalDate on = le == null ? ActsFeature.today() : le;
        Locale locale = LocaleContextHolder.getLocale();
        LawFolder.Opened opened = law.now();
        model.addAttribute("q", typed);
        model.addAttribute("on", on);
        model.addAttribute("cited", Cited.NOTHING);
        model.addAttribute("closed", false);
        try {
            tenancy.run(account.collectivity(), () -> {
                uses.getOpen(ActsFeature.USE);
                if (!typed.isBlank()) {
                    model.addAttribute("cited", Cited.of(opened.law(), typed, on, locale));
                }
            });
        } catch (NotAllowed closed) {
            model.addAttribute("closed", true);
        }
        model.addAttribute("held", opened.law().codes());
        model.addAttribute("texts", opened.law().texts());
        model.addAttribute("known", Law.knownArticles().size());
        model.addAttribute(
                "problems",
                opened.problems().stream()
                        .limit(PROBLEMS)
                        .map((LawProblem problem) -> problem.message(locale))
                        .toList());
        model.addAttribute("folder", law.folder());
        model.addAttribute("reading", law.isReading());
        return "acts/citations";
    }
}
