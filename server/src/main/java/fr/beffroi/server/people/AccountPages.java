package fr.beffroi.server.people;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's pages about accounts. */
@Controller
@RequestMapping("/comptes")
class AccountPages {
    private final AccountKeeping keeping;
    private final SignedIn signedIn;

    AccountPages(AccountKeeping keeping, SignedIn signedIn) {
        this.keeping = keeping;
        this.signedIn = signedIn;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", keeping.all(signedIn.account()));
        return "people/accounts";
    }

    @GetMapping("/nouveau")
    String empty(Model model) {
        signedIn.account().as(Role.ADMINISTRATOR);
        return form(model, AccountForm.EMPTY, null);
    }

    @PostMapping
    ModelAndView create(@ModelAttribute("form") AccountForm form, Model model, RedirectAttributes next) {
        signedIn.account().as(Role.ADMINISTRATOR);
        Optional<String> fault = form.fault(true);
        if (fault.isEmpty()) {
            try {
                String password =
                        keeping.create(signedIn.account(), form.name(), form.email(), form.service(), form.roleSet());
                return showOnce(next, form.name(), form.email(), password);
            } catch (NotAllowed refusal) {
                fault = Optional.of(refusal.key());
            }
        }
        return new ModelAndView(form(model, form, fault.get()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        AccountKeeping.Line account = keeping.get(signedIn.account(), id);
        model.addAttribute("account", account);
        model.addAttribute("allRoles", Role.values());
        return "people/account";
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, @ModelAttribute AccountForm form, RedirectAttributes next) {
        signedIn.account().as(Role.ADMINISTRATOR);
        Optional<String> fault = form.fault(false);
        if (fault.isPresent()) {
            next.addFlashAttribute("failed", fault.get());
        } else {
            act(
                    next,
                    "people.account.changed",
                    () -> keeping.change(signedIn.account(), id, form.name(), form.service(), form.roleSet()));
        }
        return "redirect:/comptes/" + id;
    }

    @PostMapping("/{id}/fermer")
    String disable(@PathVariable UUID id, RedirectAttributes next) {
        act(next, "people.account.disabled", () -> keeping.disable(signedIn.account(), id));
        return "redirect:/comptes/" + id;
    }

    @PostMapping("/{id}/rouvrir")
    String enable(@PathVariable UUID id, RedirectAttributes next) {
        act(next, "people.account.enabled", () -> keeping.enable(signedIn.account(), id));
        return "redirect:/comptes/" + id;
    }

    @PostMapping("/{id}/effacer")
    String erase(@PathVariable UUID id, RedirectAttributes next) {
        act(next, "people.account.erased", () -> keeping.erase(signedIn.account(), id));
        return "redirect:/comptes/" + id;
    }

    @PostMapping("/{id}/mot-de-passe")
    ModelAndView reset(@PathVariable UUID id, RedirectAttributes next) {
        AccountKeeping.Line account = keeping.get(signedIn.account(), id);
        return showOnce(next, account.name(), account.email(), keeping.resetPassword(signedIn.account(), id));
    }

    @GetMapping("/mot-de-passe-a-usage-unique")
    String oneTimePassword(Model model) {
        signedIn.account().as(Role.ADMINISTRATOR);
        return model.containsAttribute("password") ? "people/one-time-password" : "redirect:/comptes";
    }

    private static ModelAndView showOnce(RedirectAttributes next, String name, String email, String password) {
        next.addFlashAttribute("name", name);
        next.addFlashAttribute("email", email);
        next.addFlashAttribute("password", password);
        return new ModelAndView("redirect:/comptes/mot-de-passe-a-usage-unique");
    }

    private static void act(RedirectAttributes next, String done, Runnable work) {
        try {
            work.run();
            next.addFlashAttribute("done", done);
        } catch (NotAllowed refusal) {
            if (refusal.key().equals("people.role")) {
                throw refusal;
            }
            next.addFlashAttribute("failed", refusal.key());
        }
    }

    private static String form(Model model, AccountForm form, @org.jspecify.annotations.Nullable String fault) {
        model.addAttribute("form", form);
        model.addAttribute("fault", fault);
        model.addAttribute("allRoles", Role.values());
        return "people/new-account";
    }
}
