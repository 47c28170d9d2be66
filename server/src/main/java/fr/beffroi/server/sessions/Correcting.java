package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Choice;
import fr.beffroi.acts.session.Event;
import fr.beffroi.acts.session.ItemState;
import fr.beffroi.acts.session.Outcome;
import fr.beffroi.acts.session.Sentence;
import fr.beffroi.acts.session.SessionPlan;
import fr.beffroi.acts.session.Sitting;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
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

/** After a session: a change that leaves its trace, and the session that follows for want of a quorum. */
@Controller
@RequestMapping("/seances/{id}")
class Correcting {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Preparing preparing;
    private final Holding holding;

    Correcting(SignedIn signedIn, Tenancy tenancy, Sessions sessions, Preparing preparing, Holding holding) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.preparing = preparing;
        this.holding = holding;
    }

    /** @param from words of the act that are replaced; empty for a remark @param to the words that replace them */
    @PostMapping("/corrections")
    String correct(
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String item,
            @RequestParam String change,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes next) {
        Account account = SessionsFeature.office(signedIn.account());
        LocalDateTime at = SessionsFeature.now();
        boolean done = Attempt.of(next, () -> {
            if (change.isBlank() || reason.isBlank()) {
                throw new Unclear("sessions.event.text");
            }
            tenancy.run(
                    account.collectivity(),
                    () -> holding.note(
                            id,
                            seen,
                            sitting -> List.of(new Event.LateChange(
                                    at,
                                    account.id().toString(),
                                    reason.strip(),
                                    item.isEmpty() ? null : item,
                                    corrected(sitting, item, from, to, account),
                                    null,
                                    change.strip())),
                            account));
        });
        if (done) {
            next.addFlashAttribute("done", "sessions.late.done");
        }
        return "redirect:/seances/" + id;
    }

    /** Where the votes of an item are counted again. */
    @GetMapping("/points/{item}/voix")
    String recount(@PathVariable UUID id, @PathVariable String item, Model model) {
        Account account = SessionsFeature.office(signedIn.account());
        Sitting sitting = tenancy.in(account.collectivity(), () -> holding.sitting(sessions.get(id)));
        ItemState state = sitting.getItem(item);
        if (sitting.phase() != Sitting.Phase.CLOSED || !(state.outcome() instanceof Outcome.Decided votes)) {
            throw new NoSuchElementException("votes of item " + item);
        }
        model.addAttribute("id", id);
        model.addAttribute("seen", sitting.events().size());
        model.addAttribute("state", state);
        model.addAttribute("votes", votes);
        model.addAttribute("was", Sentence.of(sitting, item, LocaleContextHolder.getLocale()));
        model.addAttribute("voters", Voter.of(state.presence()));
        model.addAttribute("choices", Choice.values());
        return "sessions/recount";
    }

    private static @Nullable Writing corrected(Sitting sitting, String item, String from, String to, Account by) {
        if (from.isBlank()) {
            return null;
        }
        Writing before = item.isEmpty()
                ? null
                : sitting.plan()
                        .findItem(item)
                        .map(one -> sitting.getItem(item).writing())
                        .orElse(null);
        if (before == null) {
            throw new Unclear("sessions.late.no-text");
        }
        List<Part> parts = before.parts().stream()
                .map(part -> part.text().contains(from)
                        ? new Part(
                                part.id(),
                                part.kind(),
                                part.text().replace(from, to),
                                new Origin.FromPerson(by.id().toString()))
                        : part)
                .toList();
        Writing after = new Writing(before.title().replace(from, to), parts);
        if (after.equals(before)) {
            throw new Unclear("sessions.late.not-found");
        }
        return after;
    }

    @PostMapping("/seconde-convocation")
    String again(
            @PathVariable UUID id, @RequestParam LocalDate day, @RequestParam LocalTime hour, RedirectAttributes next) {
        Account account = SessionsFeature.office(signedIn.account());
        try {
            UUID session = tenancy.in(account.collectivity(), () -> {
                Sitting sitting = holding.sitting(sessions.get(id));
                if (!sitting.lackedQuorum()) {
                    throw new Unclear("sessions.second.none");
                }
                SessionPlan second = sitting.secondConvocation(
                        LocalDateTime.of(day, hour), SessionsFeature.now().toLocalDate());
                return preparing.again(second, account);
            });
            return "redirect:/seances/" + session;
        } catch (Unclear unclear) {
            next.addFlashAttribute("failed", unclear.key());
            return "redirect:/seances/" + id;
        }
    }
}
