package fr.beffroi.server.inventory;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.strategy.RedLines;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One declared use: what is known of it, what its supplier says, what the contract says, what became of it. */
@Controller
@RequestMapping("/inventaire/{id}")
class DeclaredUsePage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Inventory inventory;
    private final SupplierForms forms;
    private final ClauseChecks checks;
    private final Forgetting forgetting;
    private final RedLines lines;
    private final Uses uses;
    private final Accounts accounts;
    private final MessageSource texts;

    DeclaredUsePage(
            SignedIn signedIn,
            Tenancy tenancy,
            Inventory inventory,
            SupplierForms forms,
            ClauseChecks checks,
            Forgetting forgetting,
            RedLines lines,
            Uses uses,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.inventory = inventory;
        this.forms = forms;
        this.checks = checks;
        this.forgetting = forgetting;
        this.lines = lines;
        this.uses = uses;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        InventoryFeature.keeper(account);
        tenancy.run(account.collectivity(), () -> {
            DeclaredUse one = inventory.get(id);
            model.addAttribute("one", one);
            model.addAttribute("held", lines.find(id, one.field()).orElse(null));
            model.addAttribute(
                    "next",
                    Arrays.stream(Stage.values())
                            .filter(one.stage()::leadsTo)
                            .filter(to -> one.stage().deciders(to).stream().anyMatch(account.roles()::contains))
                            .toList());
            model.addAttribute("history", inventory.history(id).reversed());
            model.addAttribute("names", accounts.names());
            model.addAttribute("forms", forms.of(id));
            model.addAttribute("check", checks.latest(id).orElse(null));
            model.addAttribute("standing", forgetting.standing(id));
            model.addAttribute(
                    "uses",
                    uses.all().stream()
                            .filter(use -> use.state() == UseState.OPEN)
                            .toList());
        });
        model.addAttribute("questions", Question.values());
        model.addAttribute("erases", account.is(Role.DPO));
        return "inventory/one";
    }

    @PostMapping("/etat")
    Object bring(
            @PathVariable UUID id,
            @RequestParam Stage to,
            @RequestParam(defaultValue = "") String motive,
            @RequestParam(defaultValue = "") String use,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        return done(id, "inventory.stage.done", account, model, outcome, one -> {
            Set<Role> deciders = inventory.get(one).stage().deciders(to);
            Person by = account.as(deciders.toArray(Role[]::new));
            inventory.bring(one, to, motive, use.isEmpty() ? null : use, by);
        });
    }

    @PostMapping("/publication")
    Object publish(@PathVariable UUID id, @RequestParam boolean published, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = InventoryFeature.keeper(account);
        return done(
                id,
                published ? "inventory.publish.done" : "inventory.publish.undone",
                account,
                model,
                outcome,
                one -> inventory.publish(one, published, by));
    }

    @PostMapping("/questions")
    String ask(@PathVariable UUID id, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = InventoryFeature.keeper(account);
        String secret = tenancy.in(account.collectivity(), () -> {
            inventory.get(id);
            return forms.ask(id, by);
        });
        outcome.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(SupplierFormPage.PATH + "/" + secret)
                        .toUriString());
        return "redirect:/inventaire/" + id;
    }

    @PostMapping("/questions/{form}/fin")
    Object revoke(@PathVariable UUID id, @PathVariable UUID form, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = InventoryFeature.keeper(account);
        return done(id, "inventory.form.revoke.done", account, model, outcome, one -> forms.revoke(one, form, by));
    }

    @PostMapping("/contrat")
    Object contract(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String contract,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes outcome)
            throws IOException {
        Account account = signedIn.account();
        Person by = InventoryFeature.keeper(account);
        String text;
        try {
            // Before any transaction: a file may take a while.
            text = file == null || file.isEmpty() ? contract : sent(contract, file.getBytes());
        } catch (Refused refused) {
            return refused(id, refused, model);
        }
        return done(id, "inventory.contract.done", account, model, outcome, one -> checks.check(one, text, by));
    }

    private static String sent(String contract, byte[] file) {
        if (!contract.isBlank()) {
            throw new Refused("inventory.contract.both");
        }
        return ContractFile.text(file);
    }

    private Object done(
            UUID id, String done, Account account, Model model, RedirectAttributes outcome, Consumer<UUID> act) {
        try {
            tenancy.run(
                    account.collectivity(), () -> act.accept(inventory.get(id).id()));
        } catch (Refused refused) {
            return refused(id, refused, model);
        }
        outcome.addFlashAttribute("done", done);
        return "redirect:/inventaire/" + id;
    }

    private ModelAndView refused(UUID id, Refused refused, Model model) {
        model.addAttribute("fault", refused.said(texts));
        return new ModelAndView(show(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
