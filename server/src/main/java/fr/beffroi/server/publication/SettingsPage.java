package fr.beffroi.server.publication;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks what publication and transmission need to know of the collectivity. */
@Controller("publicationSettingsPage")
@RequestMapping("/actes/adoptes/reglages")
class SettingsPage {
    private final Desk desk;
    private final Tenancy tenancy;
    private final SettingsStore settings;
    private final Collectivities collectivities;
    private final MessageSource texts;

    SettingsPage(
            Desk desk, Tenancy tenancy, SettingsStore settings, Collectivities collectivities, MessageSource texts) {
        this.desk = desk;
        this.tenancy = tenancy;
        this.settings = settings;
        this.collectivities = collectivities;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        Account account = desk.reader();
        PublicationSettings known = tenancy.in(account.collectivity(), settings::get);
        Map<String, String> typed = new HashMap<>(known.given());
        typed.put("form", known.form().name());
        return form(typed, account, model);
    }

    @PostMapping
    Object keep(
            @RequestParam PublicationSettings.Form form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes outcome) {
        Account account = desk.office();
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        try {
            PublicationSettings given =
                    PublicationSettings.of(form, typed, own(account).siren(), mayChoose(account));
            tenancy.run(account.collectivity(), () -> settings.keep(given, Desk.person(account)));
        } catch (Refused refused) {
            model.addAttribute("refused", refused.said(texts));
            model.addAttribute("wrong", refused.key().replaceAll("publication\\.setting\\.|\\.wrong|\\.siret", ""));
            return new ModelAndView(form(typed, account, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", "publication.settings.done");
        return "redirect:/actes/adoptes/reglages";
    }

    private boolean mayChoose(Account account) {
        return own(account).inhabitants() < PublicationSettings.MAY_CHOOSE;
    }

    private Collectivities.Collectivity own(Account account) {
        return collectivities.get(account.collectivity());
    }

    private static String form(Map<String, String> typed, Account account, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("fields", PublicationSettings.FIELDS);
        model.addAttribute("forms", PublicationSettings.Form.values());
        model.addAttribute("acts", account.is(Role.AGENT, Role.HEAD_OF_SERVICE));
        return "publication/settings";
    }
}
