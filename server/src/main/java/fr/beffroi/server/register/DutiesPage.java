package fr.beffroi.server.register;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The guided questionnaire on one use's duties: each question beside the text that asks it. */
@Controller
@RequestMapping(RegisterFeature.KEEPING + "/{key}/obligations")
class DutiesPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Collectivities collectivities;
    private final Accounts accounts;
    private final Register register;
    private final UseSheets sheets;
    private final Examinations examinations;
    private final LegalTexts laws;
    private final MessageSource texts;

    DutiesPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Collectivities collectivities,
            Accounts accounts,
            Register register,
            UseSheets sheets,
            Examinations examinations,
            LegalTexts laws,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
        this.accounts = accounts;
        this.register = register;
        this.sheets = sheets;
        this.examinations = examinations;
        this.laws = laws;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String key, Model model) {
        Account account = signedIn.account();
        RegisterFeature.keeper(account);
        tenancy.run(account.collectivity(), () -> {
            Register.Entry entry = register.get(key);
            model.addAttribute("entry", entry);
            model.addAttribute(
                    "name",
                    sheets.of(entry, collectivities.get(account.collectivity())).value("name"));
            model.addAttribute("examined", examinations.of(key));
            model.addAttribute("names", accounts.names());
        });
        Map<DutyQuestion.Part, List<DutyQuestion>> parts = new LinkedHashMap<>();
        for (DutyQuestion.Part part : DutyQuestion.Part.values()) {
            parts.put(
                    part,
                    List.of(DutyQuestion.values()).stream()
                            .filter(question -> question.part() == part)
                            .toList());
        }
        model.addAttribute("parts", parts);
        model.addAttribute("answers", DutyQuestion.Answer.values());
        model.addAttribute("laws", laws);
        return "register/duties";
    }

    @PostMapping
    Object write(
            @PathVariable String key, @RequestParam Map<String, String> form, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = RegisterFeature.keeper(account);
        try {
            boolean changed = tenancy.in(account.collectivity(), () -> examinations.write(key, form, by));
            outcome.addFlashAttribute("done", changed ? "register.examined" : "register.keep.same");
            return "redirect:" + RegisterFeature.KEEPING + "/" + key + "/obligations";
        } catch (Refused refused) {
            show(key, model);
            model.addAttribute("fault", refused.said(texts));
            model.addAttribute("typed", form);
            return new ModelAndView("register/duties", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
