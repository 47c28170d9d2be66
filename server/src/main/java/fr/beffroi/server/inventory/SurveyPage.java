package fr.beffroi.server.inventory;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The survey as agents answer it, and as those who keep the inventory open it, close it and read what may be told. */
@Controller
class SurveyPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Surveys surveys;
    private final MessageSource texts;

    SurveyPage(SignedIn signedIn, Tenancy tenancy, Surveys surveys, MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.surveys = surveys;
        this.texts = texts;
    }

    @GetMapping("/sondage")
    String show(Model model) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> {
            Optional<UUID> open = surveys.findOpen();
            model.addAttribute("open", open.isPresent());
            model.addAttribute(
                    "answered",
                    open.filter(id -> surveys.answered(id, account.id())).isPresent());
        });
        choices(model);
        return "inventory/survey";
    }

    @PostMapping("/sondage")
    Object answer(
            @RequestParam(required = false) @Nullable List<Choice> choix, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Set<Choice> ticked = choix == null || choix.isEmpty() ? Set.of() : EnumSet.copyOf(choix);
        try {
            tenancy.run(account.collectivity(), () -> surveys.answer(account.id(), ticked));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            model.addAttribute("ticked", ticked);
            return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", "survey.answered.done");
        return "redirect:/sondage";
    }

    @GetMapping("/inventaire/sondages")
    String results(Model model) {
        Account account = signedIn.account();
        InventoryFeature.keeper(account);
        List<Surveys.Survey> all = tenancy.in(account.collectivity(), surveys::all);
        model.addAttribute("surveys", all);
        model.addAttribute("running", all.stream().anyMatch(one -> one.closed() == null));
        choices(model);
        return "inventory/surveys";
    }

    @PostMapping("/inventaire/sondages/ouvrir")
    String open(RedirectAttributes outcome) {
        return act(surveys::open, "survey.opened", outcome);
    }

    @PostMapping("/inventaire/sondages/clore")
    String close(RedirectAttributes outcome) {
        return act(surveys::close, "survey.closed", outcome);
    }

    private String act(java.util.function.Consumer<Person> act, String done, RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = InventoryFeature.keeper(account);
        try {
            tenancy.run(account.collectivity(), () -> act.accept(by));
            outcome.addFlashAttribute("done", done);
        } catch (Refused refused) {
            outcome.addFlashAttribute("failed", refused.key());
        }
        return "redirect:/inventaire/sondages";
    }

    private static void choices(Model model) {
        model.addAttribute("parts", Choice.Part.values());
        model.addAttribute("choices", Choice.values());
    }
}
