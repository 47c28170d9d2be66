package fr.beffroi.server.training;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Csv;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What each use requires, sessions held in person, and the register of who is trained. */
@Controller
@RequestMapping("/formation")
class TrainingPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Modules modules;
    private final Rulings rulings;
    private final TrainingSessions sessions;
    private final TrainingRegister register;
    private final RegisterPdf pdf;
    private final Uses uses;
    private final Accounts accounts;
    private final MessageSource texts;

    TrainingPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Modules modules,
            Rulings rulings,
            TrainingSessions sessions,
            TrainingRegister register,
            RegisterPdf pdf,
            Uses uses,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.modules = modules;
        this.rulings = rulings;
        this.sessions = sessions;
        this.register = register;
        this.pdf = pdf;
        this.uses = uses;
        this.accounts = accounts;
        this.texts = texts;
    }

    /**
     * @param ruling null: never ruled on, so that nothing is required
     * @param ticked keys of the modules that the form begins with
     */
    record UseLine(
            Use use,
            @Nullable Ruling ruling,
            boolean inGrace,
            List<Module> modules,
            List<String> ticked,
            List<Ruling> past) {}

    @GetMapping
    String show(Model model) {
        Account account = signedIn.account();
        TrainingFeature.reader(account);
        fill(account, model);
        return "training/manage";
    }

    private void fill(Account account, Model model) {
        LocalDate today = TrainingFeature.today();
        tenancy.run(account.collectivity(), () -> {
            Map<String, Ruling> current =
                    rulings.current().stream().collect(Collectors.toMap(Ruling::useKey, one -> one));
            model.addAttribute(
                    "uses",
                    uses.all().stream()
                            .filter(use -> use.state() != UseState.CLOSED)
                            .map(use -> line(use, current.get(use.key()), today))
                            .toList());
            model.addAttribute("months", rulings.months());
            List<TrainingSessions.Held> held = sessions.all();
            Set<UUID> strangers = accounts.all().stream()
                    .filter(one -> !TrainingFeature.sees(account, one))
                    .map(Account::id)
                    .collect(Collectors.toSet());
            model.addAttribute("sessions", held);
            model.addAttribute(
                    "withdrawable",
                    held.stream()
                            .filter(one -> one.withdrawn() == null
                                    && account.is(Role.HEAD_OF_SERVICE, Role.DPO)
                                    && Collections.disjoint(one.present(), strangers))
                            .map(TrainingSessions.Held::id)
                            .collect(Collectors.toSet()));
            model.addAttribute("names", accounts.names());
            model.addAttribute(
                    "people",
                    accounts.all().stream()
                            .filter(one -> TrainingFeature.sees(account, one)
                                    && !one.id().equals(account.id()))
                            .toList());
        });
        model.addAttribute("modules", modules.all());
        model.addAttribute("titles", modules.all().stream().collect(Collectors.toMap(Module::key, Module::title)));
        model.addAttribute("elected", account.is(Role.ELU));
        model.addAttribute("records", account.is(Role.HEAD_OF_SERVICE, Role.DPO));
        model.addAttribute("erases", account.is(Role.DPO));
        model.addAttribute("today", today);
        model.addAttribute("most", Rulings.MOST_MONTHS);
    }

    private UseLine line(Use use, @Nullable Ruling ruling, LocalDate today) {
        List<String> suggested = modules.all().stream()
                .filter(one -> one.suits(use.service()))
                .map(Module::key)
                .toList();
        List<Ruling> past = rulings.history(use.key());
        if (ruling == null || !ruling.required()) {
            return new UseLine(use, ruling, false, List.of(), suggested, past);
        }
        return new UseLine(use, ruling, ruling.isInGrace(today), modules.of(ruling.modules()), ruling.modules(), past);
    }

    @PostMapping("/usages/{key}")
    Object rule(
            @PathVariable String key,
            @RequestParam boolean required,
            @RequestParam(defaultValue = "") List<String> module,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate grace,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return done(
                "training.ruling.done",
                model,
                outcome,
                account -> rulings.rule(key, required, module, grace, motive, account.as(Role.ELU)));
    }

    @PostMapping("/validite")
    Object valid(
            @RequestParam int months,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return done(
                "training.validity.done",
                model,
                outcome,
                account -> rulings.validFor(months, motive, account.as(Role.ELU)));
    }

    @PostMapping("/seances")
    Object record(
            @RequestParam String module,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate date,
            @RequestParam int minutes,
            @RequestParam(defaultValue = "") String trainer,
            @RequestParam(defaultValue = "") List<UUID> present,
            Model model,
            RedirectAttributes outcome) {
        return done("training.session.done", model, outcome, account -> {
            requireSeen(account, present, "training.session.strangers");
            sessions.record(
                    new TrainingSessions.Told(module, date, minutes, trainer, present),
                    account.as(Role.HEAD_OF_SERVICE, Role.DPO));
        });
    }

    /** A head of service speaks for one service only. */
    private void requireSeen(Account account, List<UUID> present, String refusal) {
        boolean strangers = present.stream()
                .anyMatch(one -> accounts.find(one)
                        .filter(other -> !TrainingFeature.sees(account, other))
                        .isPresent());
        if (strangers) {
            throw new Refused(refusal);
        }
    }

    @PostMapping("/seances/{id}/retrait")
    Object withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return done("training.session.withdrawn", model, outcome, account -> {
            requireSeen(account, sessions.present(id), "training.session.withdraw.strangers");
            sessions.withdraw(id, motive, account.as(Role.HEAD_OF_SERVICE, Role.DPO));
        });
    }

    @PostMapping("/seances/{id}/formateur/effacement")
    Object eraseTrainer(@PathVariable UUID id, Model model, RedirectAttributes outcome) {
        return done(
                "training.session.erased", model, outcome, account -> sessions.eraseTrainer(id, account.as(Role.DPO)));
    }

    private Object done(
            String text, Model model, RedirectAttributes outcome, java.util.function.Consumer<Account> work) {
        Account account = signedIn.account();
        TrainingFeature.reader(account);
        try {
            tenancy.run(account.collectivity(), () -> work.accept(account));
            outcome.addFlashAttribute("done", text);
            return "redirect:/formation";
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            fill(account, model);
            return new ModelAndView("training/manage", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/registre")
    String register(Model model) {
        Account account = signedIn.account();
        TrainingFeature.reader(account);
        model.addAttribute("register", tenancy.in(account.collectivity(), () -> register.seenBy(account)));
        return "training/register";
    }

    @GetMapping("/registre.csv")
    ResponseEntity<byte[]> csv() {
        Account account = signedIn.account();
        TrainingFeature.reader(account);
        byte[] csv = tenancy.in(account.collectivity(), () -> register.csv(account));
        return file(csv, "registre-des-formations.csv", Csv.TYPE);
    }

    @GetMapping("/registre.pdf")
    ResponseEntity<byte[]> pdf() {
        Account account = signedIn.account();
        TrainingFeature.reader(account);
        return file(pdf.of(account), "registre-des-formations.pdf", MediaType.APPLICATION_PDF_VALUE);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name, String type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(content);
    }
}
