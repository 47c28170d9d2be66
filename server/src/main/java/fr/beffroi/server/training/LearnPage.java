package fr.beffroi.server.training;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.ModelAndView;

/** One's own trainings: what is valid, what lacks, the lessons, the questions and what they teach. Nobody else's. */
@Controller
@RequestMapping("/formations")
class LearnPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Modules modules;
    private final Trainings trainings;
    private final Attempts attempts;
    private final Rulings rulings;
    private final Uses uses;
    private final MessageSource texts;

    LearnPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Modules modules,
            Trainings trainings,
            Attempts attempts,
            Rulings rulings,
            Uses uses,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.modules = modules;
        this.trainings = trainings;
        this.attempts = attempts;
        this.rulings = rulings;
        this.uses = uses;
        this.texts = texts;
    }

    /** @param latest the one that counts longest; null: never taken @param uses that require it */
    record Own(Module module, @Nullable Taken latest, boolean valid, List<Use> uses) {}

    /** An open use, and what this person lacks for it. @param grace last day of grace; null: refused now */
    record Barred(Use use, List<Module> lacking, @Nullable LocalDate grace) {}

    @GetMapping
    String list(Model model) {
        Account account = signedIn.account();
        LocalDate today = TrainingFeature.today();
        tenancy.run(account.collectivity(), () -> {
            List<Ruling> required =
                    rulings.current().stream().filter(Ruling::required).toList();
            Map<String, Use> open = uses.all().stream()
                    .filter(use -> use.state() != UseState.CLOSED)
                    .collect(Collectors.toMap(Use::key, Function.identity()));
            List<Taken> taken = trainings.of(account.id());
            model.addAttribute(
                    "modules",
                    modules.all().stream()
                            .map(one -> own(one, taken, required, open, today))
                            .toList());
            model.addAttribute("barred", barred(account, required, open, today));
            model.addAttribute("taken", taken);
            model.addAttribute("titles", titles());
            model.addAttribute("months", rulings.months());
        });
        model.addAttribute("soon", today.plusDays(30));
        return "training/own";
    }

    private static Own own(
            Module module, List<Taken> taken, List<Ruling> required, Map<String, Use> open, LocalDate today) {
        Optional<Taken> latest = taken.stream()
                .filter(one -> one.module().equals(module.key()))
                .max(Comparator.comparing(Taken::validUntil));
        return new Own(
                module,
                latest.orElse(null),
                latest.filter(one -> one.isValid(today)).isPresent(),
                required.stream()
                        .filter(one -> one.modules().contains(module.key()))
                        .map(one -> open.get(one.useKey()))
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    private List<Barred> barred(Account account, List<Ruling> required, Map<String, Use> open, LocalDate today) {
        if (!account.is(TrainingRule.WORKING.toArray(fr.beffroi.oversight.Role[]::new))) {
            return List.of();
        }
        List<Barred> barred = new ArrayList<>();
        for (Ruling ruling : required) {
            Use use = open.get(ruling.useKey());
            List<Module> lacking = trainings.lacking(account.id(), ruling.modules());
            if (use != null && use.state() == UseState.OPEN && !lacking.isEmpty()) {
                barred.add(new Barred(use, lacking, ruling.isInGrace(today) ? ruling.graceUntil() : null));
            }
        }
        return barred;
    }

    @GetMapping("/{module}")
    String lessons(@PathVariable String module, @RequestParam(defaultValue = "") String pour, Model model) {
        Module one = modules.get(module);
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> {
            Own own = own(one, trainings.of(account.id()), List.of(), Map.of(), TrainingFeature.today());
            model.addAttribute("own", own);
        });
        model.addAttribute("module", one);
        model.addAttribute("pour", pour);
        numbers(model);
        return "training/lessons";
    }

    @PostMapping("/{module}/questions")
    String draw(@PathVariable String module, @RequestParam(defaultValue = "") String pour) {
        Module one = modules.get(module);
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> attempts.draw(account.id(), one));
        return "redirect:" + path(one, pour);
    }

    /** The questions while they wait for answers; then what was right, what was not, and why. */
    @GetMapping("/{module}/questions")
    String questions(@PathVariable String module, @RequestParam(defaultValue = "") String pour, Model model) {
        Module one = modules.get(module);
        Account account = signedIn.account();
        Optional<Attempt> attempt = tenancy.in(account.collectivity(), () -> attempts.find(account.id(), one));
        if (attempt.isEmpty()) {
            return "redirect:/formations/" + one.key();
        }
        return shown(attempt.get(), List.of(), pour, model);
    }

    @PostMapping("/{module}/reponses")
    Object answer(
            @PathVariable String module,
            @RequestParam(defaultValue = "") String pour,
            @RequestParam Map<String, String> typed,
            Model model) {
        Module one = modules.get(module);
        Account account = signedIn.account();
        List<Integer> chosen = chosen(typed);
        try {
            tenancy.in(account.collectivity(), () -> attempts.answer(account.id(), one, chosen));
            return "redirect:" + path(one, pour);
        } catch (Refused refused) {
            Optional<Attempt> attempt = tenancy.in(account.collectivity(), () -> attempts.find(account.id(), one));
            if (attempt.isEmpty()) {
                return "redirect:/formations/" + one.key();
            }
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(
                    shown(attempt.get(), chosen, pour, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String shown(Attempt attempt, List<Integer> chosen, String pour, Model model) {
        model.addAttribute("module", attempt.module());
        model.addAttribute("attempt", attempt);
        model.addAttribute("lines", attempt.lines());
        model.addAttribute("chosen", chosen);
        model.addAttribute("pour", pour);
        numbers(model);
        if (attempt.isAnswered()) {
            model.addAttribute("right", attempt.right());
            return "training/answers";
        }
        return "training/questions";
    }

    /** One field per question, {@code q0} and on; what was not ticked, or is no number, is -1. */
    private static List<Integer> chosen(Map<String, String> typed) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < Attempt.QUESTIONS; i++) {
            String value = typed.getOrDefault("q" + i, "");
            chosen.add(value.matches("\\d{1,2}") ? Integer.parseInt(value) : -1);
        }
        return chosen;
    }

    private static void numbers(Model model) {
        model.addAttribute("asked", Attempt.QUESTIONS);
        model.addAttribute("enough", Attempt.ENOUGH);
    }

    private Map<String, String> titles() {
        return modules.all().stream().collect(Collectors.toMap(Module::key, Module::title));
    }

    private static String path(Module module, String pour) {
        String path = "/formations/" + module.key() + "/questions";
        // A key of a use, so that whoever was refused finds the way back; nothing else is put into the address.
        return pour.matches("[a-z0-9][a-z0-9._-]{0,62}") ? path + "?pour=" + pour : path;
    }
}
