package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Choice;
import fr.beffroi.acts.session.ConvocationTime;
import fr.beffroi.acts.session.ExaminedList;
import fr.beffroi.acts.session.ItemKind;
import fr.beffroi.acts.session.Majority;
import fr.beffroi.acts.session.Secrecy;
import fr.beffroi.acts.session.SessionPlan;
import fr.beffroi.acts.session.SessionTexts;
import fr.beffroi.acts.session.Sitting;
import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.drafting.ValidatedDraft;
import fr.beffroi.server.drafting.ValidatedDrafts;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One session: prepared, held, closed. */
@Controller
@RequestMapping("/seances/{id}")
class SessionPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Preparing preparing;
    private final Holding holding;
    private final ValidatedDrafts drafts;
    private final ItemAnnexes annexes;
    private final Accounts accounts;

    SessionPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Sessions sessions,
            Preparing preparing,
            Holding holding,
            ValidatedDrafts drafts,
            ItemAnnexes annexes,
            Accounts accounts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.preparing = preparing;
        this.holding = holding;
        this.drafts = drafts;
        this.annexes = annexes;
        this.accounts = accounts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Account account = SessionsFeature.reader(signedIn.account());
        model.addAttribute("office", SessionsFeature.isOffice(account));
        return tenancy.in(account.collectivity(), () -> {
            Stored stored = sessions.get(id);
            model.addAttribute("stored", stored);
            model.addAttribute("plan", stored.plan());
            Map<String, List<Annex>> files = annexes.of(stored);
            model.addAttribute("annexes", files);
            model.addAttribute("bundle", files.values().stream().anyMatch(some -> !some.isEmpty()));
            if (stored.preparing() || stored.phase() == Stored.Phase.CANCELLED) {
                return prepare(stored, model);
            }
            live(stored, model);
            return stored.phase() == Stored.Phase.CLOSED ? "sessions/closed" : "sessions/live";
        });
    }

    private String prepare(Stored stored, Model model) {
        SessionPlan plan = stored.plan();
        model.addAttribute("names", accounts.names());
        model.addAttribute("drafts", notYetIn(stored.id(), plan));
        model.addAttribute("kinds", ItemKind.values());
        model.addAttribute("majorities", Majority.values());
        model.addAttribute("secrecies", Secrecy.values());
        model.addAttribute(
                "quorum", fr.beffroi.acts.check.Assembly.quorum(plan.roster().inOffice()));
        model.addAttribute("latest", ConvocationTime.latestSending(plan).orElse(null));
        model.addAttribute("today", SessionsFeature.now().toLocalDate());
        return "sessions/prepare";
    }

    private List<ValidatedDraft> notYetIn(UUID id, SessionPlan plan) {
        Set<String> elsewhere = sessions.itemsElsewhere(id);
        return drafts.list().stream()
                .filter(draft -> plan.findItem(draft.id().toString()).isEmpty())
                .filter(draft -> !elsewhere.contains(draft.id().toString()))
                .toList();
    }

    /** What the room sees on its screen: nothing can be noted there. */
    @GetMapping("/salle")
    String room(@PathVariable UUID id, Model model) {
        Account account = SessionsFeature.reader(signedIn.account());
        return tenancy.in(account.collectivity(), () -> {
            Stored stored = sessions.get(id);
            model.addAttribute("stored", stored);
            model.addAttribute("plan", stored.plan());
            live(stored, model);
            return "sessions/room";
        });
    }

    /** A notice once somebody noted something that the page asking does not show; else nothing. */
    @GetMapping("/suite")
    String news(@PathVariable UUID id, @RequestParam int seen, Model model) {
        Account account = SessionsFeature.reader(signedIn.account());
        model.addAttribute("id", id);
        model.addAttribute("seen", seen);
        model.addAttribute("news", tenancy.in(account.collectivity(), () -> sessions.eventCount(id)) > seen);
        return "sessions/news :: news";
    }

    private void live(Stored stored, Model model) {
        Sitting sitting = holding.sitting(stored);
        model.addAttribute("sitting", sitting);
        model.addAttribute("choices", Choice.values());
        model.addAttribute("id", stored.id());
        model.addAttribute("news", false);
        model.addAttribute("seen", sitting.events().size());
        model.addAttribute("texts", new SessionTexts(LocaleContextHolder.getLocale()));
        model.addAttribute("open", sitting.openItem().orElse(null));
        model.addAttribute("results", Result.of(sitting));
        sitting.openItem().ifPresent(open -> model.addAttribute("voters", Voter.of(open.presence())));
        model.addAttribute("seats", Seat.of(sitting));
        model.addAttribute("log", LogLine.of(sitting));
        model.addAttribute("listBy", ExaminedList.latest(stored.plan().date()));
    }

    @PostMapping("/date")
    String moveTo(
            @PathVariable UUID id,
            @RequestParam LocalDate day,
            @RequestParam LocalTime hour,
            @RequestParam String place,
            @RequestParam(defaultValue = "false") boolean emergency,
            @RequestParam(defaultValue = "false") boolean firstAfterRenewal,
            RedirectAttributes next) {
        return prepared(
                id,
                next,
                "sessions.changed",
                account -> preparing.moveTo(
                        id,
                        new Preparing.When(LocalDateTime.of(day, hour), place.strip(), emergency, firstAfterRenewal)));
    }

    @PostMapping("/points")
    String add(
            @PathVariable UUID id,
            @RequestParam String title,
            @RequestParam(defaultValue = "DELIBERATION") ItemKind kind,
            @RequestParam(defaultValue = "VOTES_CAST") Majority majority,
            @RequestParam(defaultValue = "NONE") Secrecy secrecy,
            @RequestParam(defaultValue = "") String subjectCode,
            @RequestParam(defaultValue = "") String report,
            @RequestParam(defaultValue = "") String visas,
            @RequestParam(defaultValue = "") String recitals,
            @RequestParam(defaultValue = "") String provisions,
            RedirectAttributes next) {
        return prepared(
                id,
                next,
                "sessions.item.added",
                account -> preparing.add(
                        id,
                        new AgendaForm(
                                title, kind, majority, secrecy, subjectCode, report, visas, recitals, provisions),
                        account));
    }

    /** A validated draft is voted as its family says, unless the person chose otherwise. */
    @PostMapping("/projets")
    String addDraft(
            @PathVariable UUID id,
            @RequestParam UUID draft,
            @RequestParam(required = false) @Nullable Majority majority,
            @RequestParam(required = false) @Nullable Secrecy secrecy,
            RedirectAttributes next) {
        return prepared(
                id,
                next,
                "sessions.item.added",
                account -> preparing.addDraft(id, drafts.get(draft), majority, secrecy));
    }

    @PostMapping("/points/{item}/retrait")
    String remove(@PathVariable UUID id, @PathVariable String item, RedirectAttributes next) {
        return prepared(id, next, "sessions.item.removed", account -> {
            preparing.remove(id, item);
            annexes.dropped(id, item, ItemAnnexesPage.person(account));
        });
    }

    @PostMapping("/points/{item}/rang")
    String move(@PathVariable UUID id, @PathVariable String item, @RequestParam int by, RedirectAttributes next) {
        return prepared(id, next, "sessions.item.moved", account -> preparing.move(id, item, by));
    }

    @PostMapping("/convocation")
    String convened(@PathVariable UUID id, @RequestParam LocalDate sentOn, RedirectAttributes next) {
        return prepared(id, next, "sessions.convened", account -> preparing.convened(id, sentOn, account));
    }

    @PostMapping("/membres")
    String refreshMembers(@PathVariable UUID id, RedirectAttributes next) {
        return prepared(id, next, "sessions.members.refreshed", account -> preparing.refreshMembers(id, account));
    }

    @PostMapping("/annulation")
    String cancel(@PathVariable UUID id, RedirectAttributes next) {
        return prepared(id, next, "sessions.cancelled", account -> preparing.cancel(id, account));
    }

    private String prepared(UUID id, RedirectAttributes next, String done, Consumer<Account> work) {
        Account account = SessionsFeature.office(signedIn.account());
        if (Attempt.of(next, () -> tenancy.run(account.collectivity(), () -> work.accept(account)))) {
            next.addFlashAttribute("done", done);
        }
        return "redirect:/seances/" + id;
    }

    /**
     * One thing that happened: fields as {@link EventForm} reads them. What was typed and refused is on the next page again.
     *
     * @param seen how many events the page showed
     */
    @PostMapping("/evenements")
    String note(
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam Map<String, String> fields,
            RedirectAttributes next) {
        Account account = SessionsFeature.office(signedIn.account());
        LocalDateTime at = SessionsFeature.now();
        String by = account.id().toString();
        boolean noted = Attempt.of(
                next,
                () -> tenancy.run(
                        account.collectivity(),
                        () -> holding.note(
                                id, seen, sitting -> new EventForm(fields, sitting, at, by).events(), account)));
        if (!noted) {
            next.addFlashAttribute("typed", fields);
            if ("recounted".equals(fields.get("kind"))) {
                return "redirect:/seances/" + id + "/points/" + fields.getOrDefault("item", "") + "/voix";
            }
        }
        return "redirect:/seances/" + id;
    }
}
