package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Decisions.StaleProposal;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One alarm: what was seen, what is to be done, and what was found. */
@Controller
@RequestMapping("/eau/alarmes/{id}")
class TriagePage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Alarms alarms;
    private final AlarmFace face;
    private final Uses uses;
    private final Triage triage;
    private final Districts districts;
    private final AlarmMap map;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Accounts accounts;
    private final MessageSource texts;

    TriagePage(
            SignedIn signedIn,
            Tenancy tenancy,
            Alarms alarms,
            AlarmFace face,
            Uses uses,
            Triage triage,
            Districts districts,
            AlarmMap map,
            Proposals proposals,
            Decisions decisions,
            Accounts accounts,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.alarms = alarms;
        this.face = face;
        this.uses = uses;
        this.triage = triage;
        this.districts = districts;
        this.map = map;
        this.proposals = proposals;
        this.decisions = decisions;
        this.accounts = accounts;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        tenancy.run(account.collectivity(), () -> {
            LeakAlarm alarm = alarms.get(id);
            Proposals.Stored stored = proposals.get(id);
            proposals.served(id, account.id());
            model.addAttribute("shown", face.shown(alarm, stored, account));
            model.addAttribute("stored", stored);
            model.addAttribute("proposal", stored.proposal());
            model.addAttribute("history", decisions.of(id));
            model.addAttribute("names", accounts.names());
        });
        return "telemetry/triage";
    }

    @GetMapping("/carte.json")
    ResponseEntity<String> map(@PathVariable UUID id) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        String drawn = tenancy.in(account.collectivity(), () -> {
            uses.requireShown(TelemetryFeature.USE);
            LeakAlarm alarm = alarms.get(id);
            // As on the page beside it: while its use is not open, one that waits does not appear.
            proposals.get(id);
            return map.of(alarm.district(), districts.all());
        });
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(drawn);
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam String fingerprint,
            @RequestParam Triage.Choice choix,
            @RequestParam(required = false) Explanation.@Nullable Cause cause,
            @RequestParam(defaultValue = "false") boolean durable,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate jusquau,
            @RequestParam(defaultValue = "") String motive,
            @RequestParam(defaultValue = "0") long inView,
            @RequestParam(required = false) @Nullable UUID reverses,
            RedirectAttributes outcome) {
        Explanation explanation = cause == null ? null : new Explanation(cause, durable, durable ? null : jusquau);
        return act(
                id,
                "alarms.done." + choix,
                outcome,
                by -> triage.decide(new Triage.Request(
                        id,
                        fingerprint,
                        choix,
                        explanation,
                        motive.isBlank() ? null : motive.strip(),
                        by,
                        Duration.ofMillis(Math.max(0, inView)),
                        reverses)));
    }

    @PostMapping("/constat")
    String found(
            @PathVariable UUID id,
            @RequestParam boolean trouvee,
            @RequestParam(required = false) Finding.@Nullable Kind nature,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate reparee,
            @RequestParam(defaultValue = "") String debit,
            @RequestParam(defaultValue = "false") boolean habitude,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes outcome) {
        return act(
                id,
                "alarms.found.done",
                outcome,
                by -> triage.found(
                        id, Triage.finding(trouvee, nature, reparee, Figures.flow(debit), habitude, note, by)));
    }

    private String act(UUID id, String done, RedirectAttributes outcome, Consumer<Person> work) {
        Account account = signedIn.account();
        try {
            Person by = TelemetryFeature.office(account);
            tenancy.run(account.collectivity(), () -> work.accept(by));
            outcome.addFlashAttribute("done", done);
        } catch (Refused refused) {
            outcome.addFlashAttribute("refused", refused.said(texts));
        } catch (StaleProposal stale) {
            outcome.addFlashAttribute("failed", stale.getMessage());
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        } catch (IllegalArgumentException incomplete) {
            outcome.addFlashAttribute("failed", String.valueOf(incomplete.getMessage()));
        }
        return "redirect:/eau/alarmes/" + id;
    }
}
