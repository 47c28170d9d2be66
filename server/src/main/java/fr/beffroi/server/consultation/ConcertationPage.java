package fr.beffroi.server.consultation;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

/** Consultations as the house sees them: all take part, some prepare, an élu opens and publishes. */
@Controller
@RequestMapping(ConcertationPage.PATH)
class ConcertationPage {
    static final String PATH = "/concertation";

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Consultations consultations;
    private final Synthesis synthesis;
    private final Results results;
    private final Accounts accounts;
    private final Collectivities collectivities;
    private final MessageSource texts;

    ConcertationPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Consultations consultations,
            Synthesis synthesis,
            Results results,
            Accounts accounts,
            Collectivities collectivities,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.consultations = consultations;
        this.synthesis = synthesis;
        this.results = results;
        this.accounts = accounts;
        this.collectivities = collectivities;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        Account account = signedIn.account();
        boolean keeps = account.is(Stage.KEEPERS.toArray(Role[]::new));
        List<Consultation> all = tenancy.in(account.collectivity(), consultations::all);
        model.addAttribute(
                "lines",
                all.stream()
                        .filter(one -> keeps || one.takes(Phase.INTERNAL) || one.isPublic())
                        .toList());
        model.addAttribute("keeps", keeps);
        model.addAttribute("slug", collectivities.get(account.collectivity()).slug());
        return "consultation/list";
    }

    @GetMapping("/nouvelle")
    String prepare(Model model) {
        ConsultationFeature.keeper(signedIn.account());
        model.addAttribute("title", "");
        model.addAttribute("purpose", "");
        return "consultation/new";
    }

    @PostMapping("/nouvelle")
    Object create(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String purpose,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Person by = ConsultationFeature.keeper(account);
        try {
            UUID id = tenancy.in(account.collectivity(), () -> consultations.create(title, purpose, by));
            outcome.addFlashAttribute("done", "consultation.done.created");
            return "redirect:" + PATH + "/" + id;
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            model.addAttribute("title", title);
            model.addAttribute("purpose", purpose);
            return new ModelAndView("consultation/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        ConsultationFeature.keeper(account);
        tenancy.run(account.collectivity(), () -> {
            Consultation one = consultations.get(id);
            model.addAttribute("one", one);
            model.addAttribute("steps", consultations.steps(id).reversed());
            model.addAttribute("results", one.open().isPresent() ? List.of() : results.of(one));
            model.addAttribute("claims", synthesis.claims(id));
            model.addAttribute("names", accounts.names());
        });
        model.addAttribute("kinds", Question.Kind.values());
        model.addAttribute("elu", account.is(Role.ELU));
        model.addAttribute("today", LocalDate.now(LegalTime.FRANCE));
        model.addAttribute("slug", collectivities.get(account.collectivity()).slug());
        return "consultation/one";
    }

    @PostMapping("/{id}/questions")
    Object ask(
            @PathVariable UUID id,
            @RequestParam Question.Kind kind,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String options,
            Model model,
            RedirectAttributes outcome) {
        return act(
                id,
                "consultation.done.question",
                model,
                outcome,
                by -> consultations.ask(id, Question.typed(kind, text, options), by));
    }

    @PostMapping("/{id}/questions/{question}/retrait")
    Object drop(@PathVariable UUID id, @PathVariable UUID question, Model model, RedirectAttributes outcome) {
        return act(id, "consultation.done.dropped", model, outcome, by -> consultations.drop(id, question, by));
    }

    @PostMapping("/{id}/ouvrir")
    Object open(
            @PathVariable UUID id,
            @RequestParam Phase phase,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return act(
                id, "consultation.done.opened", model, outcome, by -> consultations.open(id, phase, until, motive, by));
    }

    @PostMapping("/{id}/clore")
    Object close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return act(id, "consultation.done.closed", model, outcome, by -> consultations.close(id, motive, by));
    }

    @PostMapping("/{id}/publier")
    Object publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return act(id, "consultation.done.published", model, outcome, by -> synthesis.publish(id, motive, by));
    }

    private Object act(UUID id, String done, Model model, RedirectAttributes outcome, Consumer<Person> act) {
        Account account = signedIn.account();
        Person by = ConsultationFeature.keeper(account);
        try {
            tenancy.run(account.collectivity(), () -> act.accept(by));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(show(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", done);
        return "redirect:" + PATH + "/" + id;
    }
}
