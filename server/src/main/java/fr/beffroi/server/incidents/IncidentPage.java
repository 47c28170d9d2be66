package fr.beffroi.server.incidents;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
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

/** One incident: what happened, whom to tell by when, what was done, what was learnt. */
@Controller
@RequestMapping("/incidents/{id:[0-9a-f-]{36}}")
class IncidentPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Incidents incidents;
    private final NoticeRows notices;
    private final Forgetting forgetting;
    private final Uses uses;
    private final Accounts accounts;
    private final MessageSource texts;

    IncidentPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Incidents incidents,
            NoticeRows notices,
            Forgetting forgetting,
            Uses uses,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.incidents = incidents;
        this.notices = notices;
        this.forgetting = forgetting;
        this.uses = uses;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        boolean keeper = IncidentsPage.keeps(account);
        tenancy.run(account.collectivity(), () -> {
            Incident incident = incidents.get(id, account.id(), keeper);
            Use use = incident.use() == null ? null : uses.get(incident.use());
            boolean stoppable = use != null && use.state() == UseState.OPEN && incident.isOpen();
            model.addAttribute("incident", incident);
            model.addAttribute("use", use);
            model.addAttribute("dues", incidents.dues(incident));
            model.addAttribute("steps", incidents.steps(id));
            model.addAttribute("names", accounts.names());
            model.addAttribute("stoppable", stoppable);
            model.addAttribute("stops", stoppable && account.is(Role.ELU, Role.DPO, Role.ADMINISTRATOR));
            model.addAttribute("notice", notices.of(id).orElse(null));
            model.addAttribute("held", forgetting.findHeld(id).orElse(null));
            if (!model.containsAttribute("typed")) {
                model.addAttribute("typed", typed(incident));
            }
        });
        Declared typed = (Declared) model.getAttribute("typed");
        model.addAttribute("known", typed == null ? null : IncidentsPage.local(typed.knownAt()));
        model.addAttribute("keeps", keeper);
        model.addAttribute("closes", account.is(Role.ELU, Role.DPO));
        model.addAttribute("erases", account.is(Role.DPO));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("facts", Fact.values());
        return "incidents/one";
    }

    private static Declared typed(Incident incident) {
        return new Declared(
                incident.use(), incident.severity(), incident.facts(), "", incident.knownAt(), incident.stopProposed());
    }

    @PostMapping("/evaluation")
    Object assess(
            @PathVariable UUID id,
            @RequestParam Severity severity,
            @RequestParam(required = false) Fact @Nullable [] fact,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime known,
            @RequestParam(defaultValue = "false") boolean stop,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Set<Fact> ticked = fact == null ? Set.of() : Set.copyOf(Arrays.asList(fact));
        Instant knownAt = known.atZone(LegalTime.FRANCE).toInstant();
        model.addAttribute("typed", new Declared(null, severity, ticked, "", knownAt, stop));
        return tried(
                id,
                new Typed("evaluer", motive),
                model,
                outcome,
                "incidents.assessed",
                () -> incidents.assess(id, severity, ticked, knownAt, stop, motive, IncidentsPage.anybody(account)));
    }

    @PostMapping("/obligation")
    Object settle(
            @PathVariable UUID id,
            @RequestParam String duty,
            @RequestParam boolean notified,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        model.addAttribute("typedNotified", notified);
        return tried(
                id,
                new Typed("devoir-" + duty, motive),
                model,
                outcome,
                "incidents.settled",
                () -> incidents.settle(id, duty, notified, motive, IncidentsPage.anybody(account)));
    }

    @PostMapping("/suspension")
    Object suspend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        return tried(
                id,
                new Typed("suspendre", motive),
                model,
                outcome,
                "incidents.suspended",
                () -> incidents.suspend(id, motive, account.as(Role.ELU, Role.DPO, Role.ADMINISTRATOR)));
    }

    @PostMapping("/cloture")
    Object close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String lessons,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        model.addAttribute("typedLessons", lessons);
        return tried(
                id,
                new Typed("clore", motive),
                model,
                outcome,
                "incidents.closed.done",
                () -> incidents.close(id, lessons, motive, account.as(Role.ELU, Role.DPO)));
    }

    @PostMapping("/reouverture")
    Object reopen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        return tried(
                id,
                new Typed("rouvrir", motive),
                model,
                outcome,
                "incidents.reopened",
                () -> incidents.reopen(id, motive, account.as(Role.ELU, Role.DPO)));
    }

    @PostMapping("/effacement")
    Object askErasure(@PathVariable UUID id, Model model, RedirectAttributes outcome) {
        Account account = signedIn.account();
        return tried(
                id,
                new Typed("effacer", ""),
                model,
                outcome,
                "incidents.erase.held",
                () -> forgetting.ask(id, account.as(Role.DPO)));
    }

    @PostMapping("/effacement/visa")
    Object grantErasure(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        model.addAttribute("typedAuthority", authority);
        model.addAttribute("typedReference", reference);
        model.addAttribute("typedOn", on);
        return tried(
                id,
                new Typed("viser", ""),
                model,
                outcome,
                "incidents.erased",
                () -> forgetting.grant(
                        id,
                        Erasure.Visa.typed(authority, reference, on, "incidents.visa.wrong"),
                        account.as(Role.DPO)));
    }

    /** What was typed where, so that a refusal loses nothing of it. @param form id of what opens on the page */
    private record Typed(String form, String motive) {}

    private Object tried(UUID id, Typed typed, Model model, RedirectAttributes outcome, String done, Runnable act) {
        try {
            tenancy.run(signedIn.account().collectivity(), act);
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            model.addAttribute("typedIn", typed.form());
            model.addAttribute("typedMotive", typed.motive());
            return new ModelAndView(show(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", done);
        return "redirect:/incidents/" + id;
    }
}
