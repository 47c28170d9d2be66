package fr.beffroi.server.inventory;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the DPO asks that what was written of a declared use be erased. */
@Controller
@RequestMapping("/inventaire/{id}")
class ErasingPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Forgetting forgetting;

    ErasingPage(SignedIn signedIn, Tenancy tenancy, Forgetting forgetting) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.forgetting = forgetting;
    }

    @PostMapping("/effacement")
    String words(@PathVariable UUID id, RedirectAttributes outcome) {
        return asked(id, outcome, by -> forgetting.askForWords(id, by));
    }

    @PostMapping("/questions/{form}/effacement")
    String answer(@PathVariable UUID id, @PathVariable UUID form, RedirectAttributes outcome) {
        return asked(id, outcome, by -> forgetting.askForAnswer(id, form, by));
    }

    private String asked(UUID id, RedirectAttributes outcome, Consumer<Person> act) {
        Account account = signedIn.account();
        Person by = account.as(Role.DPO);
        try {
            tenancy.run(account.collectivity(), () -> act.accept(by));
            outcome.addFlashAttribute("done", "inventory.erase.held");
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        }
        return "redirect:/inventaire/" + id;
    }
}
