package fr.beffroi.server.incidents;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The incidents that a person may see, and the declaration of one more. */
@Controller
@RequestMapping("/incidents")
class IncidentsPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Incidents incidents;
    private final NoticeRows notices;
    private final Uses uses;
    private final MessageSource texts;

    IncidentsPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Incidents incidents,
            NoticeRows notices,
            Uses uses,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.incidents = incidents;
        this.notices = notices;
        this.uses = uses;
        this.texts = texts;
    }

    static boolean keeps(Account account) {
        return account.is(Incidents.KEEPERS.toArray(Role[]::new));
    }

    /** Whoever has an account may declare. */
    static Person anybody(Account account) {
        return account.as(Role.ELU, Role.DPO, Role.HEAD_OF_SERVICE, Role.ADMINISTRATOR, Role.AGENT);
    }

    @GetMapping
    String list(Model model) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> {
            model.addAttribute(
                    "lines",
                    incidents.seenBy(account.id(), keeps(account)).stream()
                            .map(one -> line(one))
                            .toList());
            model.addAttribute("told", notices.waiting());
        });
        model.addAttribute("keeps", keeps(account));
        return "incidents/list";
    }

    private Line line(Incident incident) {
        List<Due> waiting = !incident.isOpen()
                ? List.of()
                : incidents.dues(incident).stream().filter(Due::waits).toList();
        return new Line(
                incident,
                incident.use() == null ? "" : uses.get(incident.use()).purpose(),
                waiting.size(),
                waiting.stream()
                        .map(Due::deadline)
                        .filter(java.util.Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null),
                waiting.stream().anyMatch(Due::late));
    }

    @GetMapping("/nouveau")
    String fresh(@RequestParam(required = false) @Nullable String usage, Model model) {
        model.addAttribute("typed", new Declared(usage, Severity.MINOR, Set.of(), "", Instant.now(), false));
        return form(signedIn.account(), model);
    }

    private String form(Account account, Model model) {
        tenancy.run(
                account.collectivity(),
                () -> model.addAttribute(
                        "uses",
                        uses.all().stream()
                                .filter(use -> use.state() != UseState.PROPOSED)
                                .toList()));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("facts", Fact.values());
        Declared typed = (Declared) model.getAttribute("typed");
        model.addAttribute("known", typed == null ? null : local(typed.knownAt()));
        return "incidents/new";
    }

    @PostMapping("/nouveau")
    Object declare(
            @RequestParam(defaultValue = "") String use,
            @RequestParam(defaultValue = "MINOR") Severity severity,
            @RequestParam(required = false) Fact @Nullable [] fact,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime known,
            @RequestParam(defaultValue = "false") boolean stop,
            Model model,
            RedirectAttributes outcome) {
        Account account = signedIn.account();
        Declared typed = new Declared(
                use.isEmpty() ? null : use,
                severity,
                fact == null ? Set.of() : Set.copyOf(Arrays.asList(fact)),
                description,
                known == null ? Instant.now() : known.atZone(LegalTime.FRANCE).toInstant(),
                stop);
        try {
            UUID id = tenancy.in(account.collectivity(), () -> incidents.declare(typed, anybody(account)));
            outcome.addFlashAttribute("done", "incidents.declared");
            return "redirect:/incidents/" + id;
        } catch (Refused refused) {
            model.addAttribute("typed", typed);
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(form(account, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** As a field of the browser writes it. */
    static String local(Instant at) {
        return at.atZone(LegalTime.FRANCE)
                .toLocalDateTime()
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    /**
     * @param waiting duties to notify that nobody settled
     * @param next the first of their deadlines, or null
     */
    record Line(
            Incident incident,
            String purpose,
            int waiting,
            @Nullable Instant next,
            boolean late) {}
}
