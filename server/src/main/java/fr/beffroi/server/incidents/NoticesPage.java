package fr.beffroi.server.incidents;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Paging;
import fr.beffroi.server.web.Refused;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

/** What anybody told, for those who keep incidents: each is taken over or set aside by a person. */
@Controller
@RequestMapping(NoticesPage.PATH)
class NoticesPage {
    static final String PATH = "/incidents/signalements";
    private static final int SIZE = 50;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final NoticeRows rows;
    private final Notices notices;
    private final Uses uses;
    private final Accounts accounts;
    private final Collectivities collectivities;
    private final MessageSource texts;

    NoticesPage(
            SignedIn signedIn,
            Tenancy tenancy,
            NoticeRows rows,
            Notices notices,
            Uses uses,
            Accounts accounts,
            Collectivities collectivities,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.rows = rows;
        this.notices = notices;
        this.uses = uses;
        this.accounts = accounts;
        this.collectivities = collectivities;
        this.texts = texts;
    }

    private Account keeper() {
        Account account = signedIn.account();
        account.as(Incidents.KEEPERS.toArray(Role[]::new));
        return account;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        Account account = keeper();
        tenancy.run(account.collectivity(), () -> {
            List<Notice> lines = rows.all(Paging.offset(page, SIZE), SIZE + 1);
            model.addAttribute("lines", lines.stream().limit(SIZE).toList());
            model.addAttribute("paging", new Paging(Math.max(1, page), lines.size() > SIZE));
            model.addAttribute("open", notices.isOpen());
            purposes(model);
        });
        model.addAttribute("slug", collectivities.get(account.collectivity()).slug());
        return "incidents/notices";
    }

    private void purposes(Model model) {
        model.addAttribute(
                "purposes", uses.all().stream().collect(Collectors.toMap(use -> use.key(), use -> use.purpose())));
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        Account account = keeper();
        tenancy.run(account.collectivity(), () -> {
            Notice notice = rows.get(id, false);
            model.addAttribute("one", notice);
            model.addAttribute("uses", notices.named());
            model.addAttribute("names", accounts.names());
            if (!model.containsAttribute("typed")) {
                model.addAttribute(
                        "typed", new Declared(notice.use(), Severity.MINOR, Set.of(), "", notice.receivedAt(), false));
            }
            purposes(model);
        });
        Declared typed = (Declared) model.getAttribute("typed");
        model.addAttribute("known", typed == null ? null : IncidentsPage.local(typed.knownAt()));
        model.addAttribute("takes", account.is(Notices.TAKERS.toArray(Role[]::new)));
        model.addAttribute("erases", account.is(Role.DPO));
        model.addAttribute("severities", Severity.values());
        model.addAttribute("facts", Fact.values());
        model.addAttribute("months", NoticeRetention.MONTHS);
        return "incidents/notice";
    }

    @PostMapping("/{id}/reprise")
    Object take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String use,
            @RequestParam(defaultValue = "MINOR") Severity severity,
            @RequestParam(required = false) Fact @Nullable [] fact,
            @RequestParam(defaultValue = "") String description,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime known,
            @RequestParam(defaultValue = "false") boolean stop,
            Model model,
            RedirectAttributes outcome) {
        Account account = keeper();
        Declared typed = new Declared(
                use.isEmpty() ? null : use,
                severity,
                fact == null ? Set.of() : Set.copyOf(Arrays.asList(fact)),
                description,
                known.atZone(LegalTime.FRANCE).toInstant(),
                stop);
        model.addAttribute("typed", typed);
        return tried(id, "", "reprendre", model, outcome, "incidents.notice.taken", () -> {
            UUID incident = notices.take(id, typed, account.as(Notices.TAKERS.toArray(Role[]::new)));
            return "/incidents/" + incident;
        });
    }

    @PostMapping("/{id}/ecart")
    Object setAside(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        Account account = keeper();
        return tried(id, motive, "ecarter", model, outcome, "incidents.notice.aside.done", () -> {
            notices.setAside(id, motive, account.as(Notices.TAKERS.toArray(Role[]::new)));
            return PATH + "/" + id;
        });
    }

    @PostMapping("/{id}/effacement")
    Object erase(@PathVariable UUID id, Model model, RedirectAttributes outcome) {
        Account account = keeper();
        return tried(id, "", "effacer", model, outcome, "incidents.notice.erased", () -> {
            notices.erase(id, account.as(Role.DPO));
            return PATH + "/" + id;
        });
    }

    /** @param act gives where to go once it is done */
    private Object tried(
            UUID id,
            String motive,
            String form,
            Model model,
            RedirectAttributes outcome,
            String done,
            Supplier<String> act) {
        try {
            String next = tenancy.in(signedIn.account().collectivity(), act::get);
            outcome.addFlashAttribute("done", done);
            return "redirect:" + next;
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            model.addAttribute("typedIn", form);
            model.addAttribute("typedMotive", motive);
            return new ModelAndView(one(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
