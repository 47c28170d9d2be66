package fr.beffroi.server.inventory;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Domain;
import fr.beffroi.server.web.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All declared uses, by supplier and product, and the declaration of one more. */
@Controller
@RequestMapping("/inventaire")
class InventoryPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Inventory inventory;
    private final MessageSource texts;

    InventoryPage(SignedIn signedIn, Tenancy tenancy, Inventory inventory, MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.inventory = inventory;
        this.texts = texts;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Kind origine,
            @RequestParam(required = false) @Nullable Domain domaine,
            @RequestParam(required = false) @Nullable Stage etat,
            Model model) {
        Account account = signedIn.account();
        InventoryFeature.keeper(account);
        List<DeclaredUse> all = tenancy.in(account.collectivity(), inventory::list);
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(one -> origine == null || one.kind() == origine)
                        .filter(one -> domaine == null || one.field() == domaine)
                        .filter(one -> etat == null || one.stage() == etat)
                        .toList());
        model.addAttribute("any", !all.isEmpty());
        model.addAttribute("kind", origine);
        model.addAttribute("field", domaine);
        model.addAttribute("stage", etat);
        choices(model);
        return "inventory/list";
    }

    @GetMapping("/nouveau")
    String fresh(Model model) {
        InventoryFeature.keeper(signedIn.account());
        model.addAttribute("found", new Inventory.Found(Kind.SOFTWARE, Domain.ADMINISTRATION, "", "", "", "", ""));
        choices(model);
        return "inventory/new";
    }

    @PostMapping("/nouveau")
    Object declare(@ModelAttribute Inventory.Found found, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = InventoryFeature.keeper(account);
        try {
            Inventory.Found checked = found.checked();
            DeclaredUse made = tenancy.in(account.collectivity(), () -> inventory.declare(checked, by));
            outcome.addFlashAttribute("done", "inventory.declared");
            return "redirect:/inventaire/" + made.id();
        } catch (Refused refused) {
            model.addAttribute("found", found);
            model.addAttribute("fault", refused.said(texts));
            choices(model);
            return new ModelAndView("inventory/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static void choices(Model model) {
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("fields", Domain.values());
        model.addAttribute("stages", Stage.values());
    }
}
