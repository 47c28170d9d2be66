package fr.beffroi.server.inventory;

import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
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

/** What a supplier sees who follows the link: the questions, once. It shows nothing that others answered. */
@Controller
@RequestMapping(SupplierFormPage.PATH + "/{secret}")
class SupplierFormPage {
    static final String PATH = "/questionnaire-fournisseur";

    private final SupplierForms forms;
    private final Inventory inventory;
    private final Tenancy tenancy;
    private final Collectivities collectivities;
    private final MessageSource texts;

    SupplierFormPage(
            SupplierForms forms,
            Inventory inventory,
            Tenancy tenancy,
            Collectivities collectivities,
            MessageSource texts) {
        this.forms = forms;
        this.inventory = inventory;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable String secret, Model model) {
        return fill(opened(secret), Map.of(), model);
    }

    @PostMapping
    Object answer(@PathVariable String secret, @RequestParam Map<String, String> sent, Model model) {
        SupplierForms.Opened opened = opened(secret);
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, sent.getOrDefault(question.name(), ""));
        }
        try {
            tenancy.run(opened.collectivity(), () -> forms.answer(opened.form(), answers));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(fill(opened, answers, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return fill(opened, Map.of(), model);
    }

    private SupplierForms.Opened opened(String secret) {
        return forms.find(secret).orElseThrow(() -> new NoSuchElementException("supplier form"));
    }

    private String fill(SupplierForms.Opened opened, Map<Question, String> answers, Model model) {
        tenancy.run(opened.collectivity(), () -> {
            SupplierForms.Form form = forms.get(opened.form());
            model.addAttribute("form", form);
            model.addAttribute("one", inventory.get(form.declared()));
        });
        model.addAttribute("asker", collectivities.get(opened.collectivity()).name());
        model.addAttribute("questions", Question.values());
        model.addAttribute("closed", java.util.List.of("YES", "NO", "UNKNOWN"));
        model.addAttribute("answers", answers);
        return "inventory/supplier";
    }
}
