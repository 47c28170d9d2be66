package fr.beffroi.server.strategy;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.DeclaredUses;
import fr.beffroi.server.register.DeclaredUses.Declared;
import fr.beffroi.server.web.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one declared use says of itself. */
@Controller
@RequestMapping("/strategie/declares/{id}")
class DeclaredTraitsPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Strategies strategies;
    private final DeclaredTraits traits;
    private final DeclaredUses declared;

    DeclaredTraitsPage(
            SignedIn signedIn, Tenancy tenancy, Strategies strategies, DeclaredTraits traits, DeclaredUses declared) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.strategies = strategies;
        this.traits = traits;
        this.declared = declared;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        StrategyFeature.preparer(account);
        tenancy.run(account.collectivity(), () -> {
            Declared one = get(id);
            Map<Trait, String> said = traits.of(id, one.domain());
            model.addAttribute("about", one.title());
            model.addAttribute(
                    "known",
                    List.of(new StrategyPage.Known(Trait.FIELD, one.domain().name())));
            model.addAttribute("said", StrategyPage.byName(said));
            strategies
                    .findAdopted()
                    .ifPresent(adopted -> model.addAttribute("held", Conformity.hold(one, said, adopted.lines())));
        });
        model.addAttribute("action", "/strategie/declares/" + id);
        model.addAttribute("inventory", "/inventaire/" + id);
        model.addAttribute(
                "traits",
                Arrays.stream(Trait.values()).filter(Trait::isAskedOfDeclared).toList());
        return "strategy/traits";
    }

    @PostMapping
    String say(@PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = StrategyFeature.preparer(account);
        try {
            tenancy.run(
                    account.collectivity(),
                    () -> traits.say(get(id).id(), Trait.typed(typed, Trait::isAskedOfDeclared), by));
            outcome.addFlashAttribute("done", "strategy.traits.done");
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        }
        return "redirect:/strategie/declares/" + id;
    }

    private Declared get(UUID id) {
        return declared.find(id).orElseThrow(() -> new NoSuchElementException("declared use " + id));
    }
}
