package fr.beffroi.server.costs;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Asked;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.MenuEntry;
import fr.beffroi.server.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
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

/** Studies of handling time: what they found, consent, opening and closing; and the page of work by hand. */
@Controller
@RequestMapping("/temps")
class TimePage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final HandlingTime times;
    private final Proposals proposals;
    private final Uses uses;
    private final List<Asked> asked;
    private final MessageSource texts;

    TimePage(
            SignedIn signedIn,
            Tenancy tenancy,
            HandlingTime times,
            Proposals proposals,
            Uses uses,
            List<Asked> asked,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.times = times;
        this.proposals = proposals;
        this.uses = uses;
        this.asked = List.copyOf(asked);
        this.texts = texts;
    }

    @Bean
    static MenuEntry timeEntry() {
        return new MenuEntry("time", "time.menu", "/temps", 53, EnumSet.allOf(Role.class), MenuEntry.Place.METHOD);
    }

    @Bean
    RecurringJob timePublishing() {
        return new RecurringJob(
                "time-publishing",
                Duration.ofHours(6),
                town -> tenancy.run(town, () -> {
                    times.endOver(Instant.now());
                    times.all().forEach(study -> times.publish(study.id(), YearMonth.now(LegalTime.FRANCE)));
                }));
    }

    @GetMapping
    String show(Model model) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> {
            List<HandlingTime.Told> told = times.told();
            model.addAttribute(
                    "studies",
                    times.all().stream()
                            .map(study -> new Line(
                                    study,
                                    times.consents(study.id(), account.id()),
                                    told.stream()
                                            .filter(one -> one.study().equals(study.id()))
                                            .toList()))
                            .toList());
            model.addAttribute("purposes", uses.all().stream().collect(Collectors.toMap(Use::key, Use::purpose)));
            model.addAttribute(
                    "candidates",
                    uses.all().stream()
                            .filter(use -> use.state() == UseState.OPEN)
                            .filter(use -> times.kind(use.key())
                                    .filter(kind ->
                                            times.findOpen(use.key(), kind).isEmpty())
                                    .isPresent())
                            .toList());
        });
        model.addAttribute("works", account.is(Role.AGENT, Role.HEAD_OF_SERVICE));
        model.addAttribute("elected", account.is(Role.ELU));
        model.addAttribute("opinions", TimeStudy.Opinion.values());
        model.addAttribute("mostMonths", TimeStudy.MOST_MONTHS);
        return "costs/time";
    }

    record Line(TimeStudy study, boolean consents, List<HandlingTime.Told> told) {}

    @PostMapping
    Object open(
            @RequestParam String use,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate committee,
            @RequestParam(required = false) TimeStudy.@Nullable Opinion opinion,
            @RequestParam(defaultValue = "6") int months,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        return tried(model, outcome, "time.opened", () -> {
            if (committee == null || opinion == null) {
                throw new Refused("time.committee.first");
            }
            String kind = times.kind(use).orElseThrow(() -> new Refused("time.kind.cannot"));
            tenancy.run(
                    account.collectivity(),
                    () -> times.open(use, kind, committee, opinion, months, motive, account.as(Role.ELU)));
        });
    }

    @PostMapping("/{id}/fin")
    Object close(@PathVariable UUID id, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        return tried(
                model,
                outcome,
                "time.closed.done",
                () -> tenancy.run(account.collectivity(), () -> times.close(id, account.as(Role.ELU))));
    }

    @PostMapping("/{id}/accord")
    Object consent(@PathVariable UUID id, @RequestParam boolean given, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        // Whoever gave it may take it back, whatever became of their role and of the study.
        UUID own = given ? account.as(Role.AGENT, Role.HEAD_OF_SERVICE).id() : account.id();
        return tried(
                model,
                outcome,
                given ? "time.consented" : "time.withdrawn",
                () -> tenancy.run(account.collectivity(), () -> {
                    if (given) {
                        times.consent(id, own);
                    } else {
                        times.withdraw(id, own);
                    }
                }));
    }

    private Object tried(Model model, RedirectAttributes outcome, String done, Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(show(model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", done);
        return "redirect:/temps";
    }

    @GetMapping("/a-la-main/{proposal}")
    String byHand(@PathVariable UUID proposal, Model model) {
        Account account = signedIn.account();
        return tenancy.in(account.collectivity(), () -> {
            Proposals.Stored stored = proposals.get(proposal);
            HandlingTime.@Nullable Running running = running(stored, account);
            if (running == null) {
                return "redirect:/propositions/" + proposal;
            }
            model.addAttribute("id", proposal);
            model.addAttribute("kind", stored.proposal().kind());
            model.addAttribute("subject", stored.proposal().subject());
            model.addAttribute("started", running.started());
            model.addAttribute(
                    "asked",
                    running.started()
                            ? asked.stream()
                                    .flatMap(one -> one.asked(stored).stream())
                                    .findFirst()
                                    .orElse("")
                            : "");
            return "costs/by-hand";
        });
    }

    /** Null where nothing is to be done by hand (any more). */
    private HandlingTime.@Nullable Running running(Proposals.Stored stored, Account account) {
        return times.findOpen(stored.useKey(), stored.proposal().kind())
                .filter(study -> times.consents(study.id(), account.id()))
                .flatMap(study -> times.find(study.id(), stored.proposal().id()))
                .filter(one -> one.account().equals(account.id()) && !one.aided() && !one.ended() && !one.skipped())
                .orElse(null);
    }

    @PostMapping("/a-la-main/{proposal}")
    String step(@PathVariable UUID proposal, @RequestParam Step step) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> {
            Proposals.Stored stored = proposals.get(proposal);
            times.findOpen(stored.useKey(), stored.proposal().kind()).ifPresent(study -> {
                if (step == Step.START) {
                    times.start(study.id(), proposal, account.id());
                } else {
                    times.finish(study.id(), proposal, account.id(), step == Step.SKIP);
                }
            });
        });
        return step == Step.START ? "redirect:/temps/a-la-main/" + proposal : "redirect:/propositions/" + proposal;
    }

    enum Step {
        START,
        DONE,
        SKIP
    }
}
