package fr.beffroi.server.register;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Editions.Edition;
import fr.beffroi.server.register.Editions.Kind;
import fr.beffroi.server.web.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

/** Where the register is kept: what lacks in each use, and the fields that only the collectivité knows. */
@Controller
@RequestMapping(RegisterFeature.KEEPING)
class KeepingPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Register register;
    private final RegisterFields fields;
    private final UseSheets sheets;
    private final Editions editions;
    private final OwnFields own;
    private final Erasure erasure;
    private final Forgetting forgetting;
    private final MessageSource texts;

    KeepingPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Collectivities collectivities,
            Accounts accounts,
            Register register,
            RegisterFields fields,
            UseSheets sheets,
            Editions editions,
            OwnFields own,
            Erasure erasure,
            Forgetting forgetting,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.register = register;
        this.fields = fields;
        this.sheets = sheets;
        this.editions = editions;
        this.own = own;
        this.erasure = erasure;
        this.forgetting = forgetting;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        Account account = signedIn.account();
        RegisterFeature.keeper(account);
        Collectivity town = collectivities.get(account.collectivity());
        tenancy.run(town.id(), () -> {
            List<Register.Entry> entries = register.all();
            model.addAttribute("entries", entries);
            model.addAttribute("sheets", sheets.of(entries, town));
            model.addAttribute(
                    "examined",
                    editions.latest(Kind.DUTIES).stream().collect(Collectors.toMap(Edition::use, Function.identity())));
        });
        return "register/keeping";
    }

    @GetMapping("/correspondance")
    String mapping(Model model) {
        RegisterFeature.keeper(signedIn.account());
        model.addAttribute("fields", fields.all());
        model.addAttribute("standards", fields.standards());
        return "register/mapping";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, Model model) {
        Account account = signedIn.account();
        RegisterFeature.keeper(account);
        Collectivity town = collectivities.get(account.collectivity());
        tenancy.run(town.id(), () -> {
            Register.Entry entry = register.get(key);
            model.addAttribute("entry", entry);
            model.addAttribute("sheet", sheets.of(entry, town));
            model.addAttribute("content", own.of(key));
            model.addAttribute("history", editions.of(key).reversed());
            model.addAttribute(
                    "held",
                    erasure.waiting().stream().map(Erasure.Request::subject).collect(Collectors.toSet()));
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("erases", account.is(Role.DPO));
        model.addAttribute("domains", Domain.values());
        model.addAttribute("town", town);
        return "register/keep";
    }

    @PostMapping("/{key}")
    Object write(
            @PathVariable String key, @RequestParam Map<String, String> form, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = RegisterFeature.keeper(account);
        try {
            boolean changed = tenancy.in(account.collectivity(), () -> own.write(key, form, by));
            outcome.addFlashAttribute("done", changed ? "register.keep.done" : "register.keep.same");
            return "redirect:" + RegisterFeature.KEEPING + "/" + key;
        } catch (Refused refused) {
            one(key, model);
            model.addAttribute("fault", refused.said(texts));
            model.addAttribute("content", form);
            model.addAttribute("motive", form.getOrDefault("motive", ""));
            return new ModelAndView("register/keep", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{key}/redactions/{edition}/effacement")
    Object erase(@PathVariable String key, @PathVariable UUID edition, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = account.as(Role.DPO);
        try {
            tenancy.run(account.collectivity(), () -> forgetting.ask(key, edition, by));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(one(key, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", "register.erase.held");
        return "redirect:" + RegisterFeature.KEEPING + "/" + key;
    }
}
