package fr.beffroi.server.strategy;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.DeclaredUses;
import fr.beffroi.server.web.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

/** The strategy in effect, the uses held against its red lines, and what each use says of itself. */
@Controller
@RequestMapping("/strategie")
class StrategyPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Strategies strategies;
    private final Conformity conformity;
    private final UseTraits traits;
    private final Uses uses;
    private final DeclaredUses declared;
    private final Accounts accounts;
    private final MessageSource texts;

    StrategyPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Strategies strategies,
            Conformity conformity,
            UseTraits traits,
            Uses uses,
            DeclaredUses declared,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.strategies = strategies;
        this.conformity = conformity;
        this.traits = traits;
        this.uses = uses;
        this.declared = declared;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        Account account = signedIn.account();
        fill(account, model);
        return "strategy/show";
    }

    private void fill(Account account, Model model) {
        tenancy.run(account.collectivity(), () -> {
            Strategy adopted = strategies.findAdopted().orElse(null);
            Strategy draft = strategies.findDraft().orElse(null);
            List<RedLine> lines = adopted != null ? adopted.lines() : draft != null ? draft.lines() : List.of();
            model.addAttribute("strategy", adopted);
            model.addAttribute("draft", draft);
            model.addAttribute(
                    "past",
                    strategies.all().stream()
                            .filter(one -> one.state() == Strategy.State.REPLACED)
                            .toList());
            model.addAttribute("reviews", strategies.reviews());
            List<Use> living = uses.all().stream()
                    .filter(use -> use.state() != UseState.CLOSED)
                    .toList();
            model.addAttribute("held", conformity.hold(living, lines));
            // Who does not keep the inventory does not see here what it holds.
            boolean keeps = account.is(StrategyFeature.PREPARERS.toArray(Role[]::new));
            model.addAttribute("declared", keeps ? conformity.holdDeclared(declared.living(), lines) : List.of());
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("prepares", account.is(StrategyFeature.PREPARERS.toArray(Role[]::new)));
        model.addAttribute("elected", account.is(Role.ELU));
        model.addAttribute("today", StrategyFeature.today());
    }

    @PostMapping("/version")
    Object begin(Model model) {
        Account account = signedIn.account();
        Person by = StrategyFeature.preparer(account);
        try {
            tenancy.in(account.collectivity(), () -> strategies.begin(by));
            return "redirect:/strategie/projet";
        } catch (Refused refused) {
            return refused(account, refused, model);
        }
    }

    @PostMapping("/revue")
    Object keep(@RequestParam(defaultValue = "") String motive, Model model, RedirectAttributes outcome) {
        return done("strategy.review.done", model, outcome, account -> strategies.keep(motive, account.as(Role.ELU)));
    }

    private Object done(String text, Model model, RedirectAttributes outcome, Consumer<Account> work) {
        Account account = signedIn.account();
        try {
            tenancy.run(account.collectivity(), () -> work.accept(account));
            outcome.addFlashAttribute("done", text);
            return "redirect:/strategie";
        } catch (Refused refused) {
            return refused(account, refused, model);
        }
    }

    private ModelAndView refused(Account account, Refused refused, Model model) {
        model.addAttribute("fault", refused.said(texts));
        fill(account, model);
        return new ModelAndView("strategy/show", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/usages/{key}")
    String traits(@PathVariable String key, Model model) {
        Account account = signedIn.account();
        StrategyFeature.preparer(account);
        tenancy.run(account.collectivity(), () -> {
            Use use = uses.get(key);
            model.addAttribute("about", use.purpose());
            model.addAttribute("known", List.of(new Known(Trait.RISK, use.risk().name())));
            model.addAttribute("said", byName(traits.of(use)));
            strategies.findAdopted().ifPresent(one -> model.addAttribute("held", conformity.hold(use, one.lines())));
        });
        model.addAttribute("action", "/strategie/usages/" + key);
        model.addAttribute(
                "traits", Arrays.stream(Trait.values()).filter(Trait::isAsked).toList());
        return "strategy/traits";
    }

    /** What nobody is asked, for it is told elsewhere. */
    record Known(Trait trait, String value) {}

    static Map<String, String> byName(Map<Trait, String> said) {
        return said.entrySet().stream()
                .collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue));
    }

    @PostMapping("/usages/{key}")
    String say(@PathVariable String key, @RequestParam Map<String, String> typed, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = StrategyFeature.preparer(account);
        try {
            tenancy.run(account.collectivity(), () -> traits.say(key, Trait.typed(typed, Trait::isAsked), by));
            outcome.addFlashAttribute("done", "strategy.traits.done");
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        }
        return "redirect:/strategie/usages/" + key;
    }
}
