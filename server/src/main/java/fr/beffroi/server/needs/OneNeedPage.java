package fr.beffroi.server.needs;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Domain;
import fr.beffroi.server.web.Refused;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One need: who else wants it, does it need AI, what an élu decided, what it became. */
@Controller
@RequestMapping("/besoins/{id}")
class OneNeedPage {
    /** Share of decisions read again at first, for what nobody has tried here yet. */
    private static final double SECOND_READING_RATE = 0.1;

    private static final Role[] PROPOSERS = {Role.ELU, Role.HEAD_OF_SERVICE, Role.DPO, Role.ADMINISTRATOR};

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Needs needs;
    private final Accounts accounts;
    private final MessageSource texts;

    OneNeedPage(SignedIn signedIn, Tenancy tenancy, Needs needs, Accounts accounts, MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.needs = needs;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> fill(id, account, model));
        return "needs/one";
    }

    private void fill(UUID id, Account account, Model model) {
        Need need = needs.get(id);
        Guide guide = needs.guide(id);
        model.addAttribute("need", need);
        model.addAttribute("near", NearNeeds.of(needs.all()).to(id));
        model.addAttribute("voted", needs.votedBy(account.id()).contains(id));
        model.addAttribute("guide", guide);
        model.addAttribute("answers", guide.answers());
        model.addAttribute("past", needs.answers(id));
        model.addAttribute("rulings", needs.rulings(id));
        model.addAttribute("names", accounts.names());
        model.addAttribute("open", need.stage() == Need.Stage.OPEN);
        boolean goesOn = !need.isTurned() && !need.isErased();
        model.addAttribute("elected", account.is(Role.ELU) && goesOn);
        model.addAttribute("turns", account.is(PROPOSERS) && need.stage() == Need.Stage.WITH_AI && goesOn);
        model.addAttribute(
                "withdraws", need.stage() == Need.Stage.OPEN && need.by().equals(account.id()));
        model.addAttribute("erases", account.is(Role.DPO) && !need.isErased());
        model.addAttribute("steps", Step.values());
        model.addAttribute("verdicts", Guide.Verdict.values());
        model.addAttribute("fields", Domain.values());
        model.addAttribute("risks", RiskClass.values());
        model.addAttribute("suggested", key(need.title()));
    }

    @PostMapping("/voix")
    Object vote(@PathVariable UUID id, @RequestParam boolean pour, Model model, RedirectAttributes outcome) {
        return done(id, model, outcome, account -> {
            needs.vote(id, pour, NeedsFeature.anybody(account));
            return pour ? "needs.voted" : "needs.unvoted";
        });
    }

    @PostMapping("/etapes")
    Object answer(
            @PathVariable UUID id,
            @RequestParam Step step,
            @RequestParam Guide.Verdict verdict,
            @RequestParam(defaultValue = "") String why,
            Model model,
            RedirectAttributes outcome) {
        return done(id, model, outcome, account -> {
            needs.answer(id, step, verdict, why, NeedsFeature.anybody(account));
            return "needs.answered";
        });
    }

    @PostMapping("/decision")
    Object rule(
            @PathVariable UUID id,
            @RequestParam Need.Stage to,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return done(id, model, outcome, account -> {
            needs.rule(id, to, motive, account.as(Role.ELU));
            return "needs.ruling.done";
        });
    }

    @PostMapping("/usage")
    Object becomes(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String legalBasis,
            @RequestParam(defaultValue = "") String responsible,
            @RequestParam RiskClass risk,
            Model model,
            RedirectAttributes outcome) {
        return done(id, model, outcome, account -> {
            try {
                needs.becomes(
                        id,
                        new Use(
                                UUID.randomUUID(),
                                key.strip(),
                                "needs",
                                purpose.strip(),
                                legalBasis.strip(),
                                responsible.strip(),
                                risk,
                                UseState.PROPOSED,
                                SECOND_READING_RATE),
                        account.as(PROPOSERS));
            } catch (IllegalArgumentException incomplete) {
                throw new Refused("needs.use.wrong");
            }
            return "needs.turned.use";
        });
    }

    @PostMapping("/experimentation")
    Object becomesExperiment(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String responsible,
            @RequestParam(defaultValue = "") String field,
            Model model,
            RedirectAttributes outcome) {
        return done(id, model, outcome, account -> {
            needs.becomesExperiment(id, purpose, responsible, field, account.as(PROPOSERS));
            return "needs.turned.experiment";
        });
    }

    @PostMapping("/retrait")
    Object withdraw(@PathVariable UUID id, Model model, RedirectAttributes outcome) {
        return done(id, "/besoins", model, outcome, account -> {
            needs.withdraw(id, NeedsFeature.anybody(account));
            return "needs.withdrawn";
        });
    }

    private Object done(UUID id, Model model, RedirectAttributes outcome, Function<Account, String> work) {
        return done(id, "/besoins/" + id, model, outcome, work);
    }

    /** @param then the page that follows @param work gives the key of what to say */
    private Object done(UUID id, String then, Model model, RedirectAttributes outcome, Function<Account, String> work) {
        Account account = signedIn.account();
        try {
            outcome.addFlashAttribute("done", tenancy.in(account.collectivity(), () -> work.apply(account)));
            return "redirect:" + then;
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(show(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** A stable name for the use, of the words of the title. */
    static String key(String title) {
        String plain = Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() > 40 ? plain.substring(0, 40).replaceAll("-[^-]*$", "") : plain;
        return cut.isEmpty() ? "besoin" : cut;
    }
}
