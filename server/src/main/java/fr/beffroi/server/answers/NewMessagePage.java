package fr.beffroi.server.answers;

import fr.beffroi.answers.search.Hit;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Decisions.StaleProposal;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes down what a resident says at the desk or on the phone, with fiches as one types, then asks for a draft. */
@Controller
class NewMessagePage {
    private static final int SUGGESTED = 8;
    private static final int TYPED_AT_LEAST = 3;
    private static final int TYPED_AT_MOST = 2_000;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,250}\\.[^\\s@<>,;\"]{2,}");

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Engine engine;
    private final Fiches fiches;
    private final Intake intake;

    NewMessagePage(SignedIn signedIn, Tenancy tenancy, Uses uses, Engine engine, Fiches fiches, Intake intake) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.engine = engine;
        this.fiches = fiches;
        this.intake = intake;
    }

    @GetMapping("/accueil/nouveau")
    String form(Model model) {
        desk();
        return form(new Form("", "DESK", "", ""), List.of(), model);
    }

    /** Fiches for what was typed so far, or "no search" while the use is not open. A POST: the words stay out of logs. */
    @PostMapping("/accueil/fiches-pendant-la-frappe")
    String suggest(@RequestParam(defaultValue = "") String message, Model model) {
        Account account = desk();
        String typed = message.strip();
        String words = typed.substring(Math.max(0, typed.length() - TYPED_AT_MOST));
        try {
            List<Hit> hits = words.length() < TYPED_AT_LEAST
                    ? List.of()
                    : tenancy.in(account.collectivity(), () -> {
                        uses.getOpen(Intake.USE);
                        return engine.use(answers -> answers.suggest(words, SUGGESTED));
                    });
            model.addAttribute("hits", hits.stream().map(Draft.Found::of).toList());
        } catch (NotAllowed suspended) {
            model.addAttribute("hits", List.of());
            model.addAttribute("refusal", suspended.key());
        } catch (CorpusMissing missing) {
            model.addAttribute("hits", List.of());
        }
        model.addAttribute("typed", words.length() >= TYPED_AT_LEAST);
        model.addAttribute("date", fiches.findDate().orElse(null));
        return "answers/new :: suggestions";
    }

    @PostMapping("/accueil/nouveau")
    Object receive(
            @RequestParam(defaultValue = "") String message,
            @RequestParam(defaultValue = "DESK") String channel,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Model model) {
        Account account = desk();
        Form form = new Form(message, channel, name.strip(), email.strip());
        List<String> faults = form.faults();
        if (!faults.isEmpty()) {
            return new ModelAndView(form(form, faults, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Person person = account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
        try {
            UUID proposal = tenancy.in(
                    account.collectivity(), () -> intake.receive(form.message(person.id()), account.service()));
            return "redirect:/propositions/" + proposal;
        } catch (NotAllowed suspended) {
            return new ModelAndView(form(form, List.of(suspended.key()), model), model.asMap(), HttpStatus.CONFLICT);
        } catch (CorpusMissing missing) {
            return new ModelAndView(
                    form(form, List.of("answers.corpus.missing"), model),
                    model.asMap(),
                    HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /** One situation question answered (or taken back, where {@code option} is empty): a new version of the proposal. */
    @PostMapping("/accueil/propositions/{id}/situation")
    String situation(
            @PathVariable UUID id,
            @RequestParam String choice,
            @RequestParam(defaultValue = "") String option,
            RedirectAttributes outcome) {
        Account account = desk();
        try {
            UUID recomposed = tenancy.in(account.collectivity(), () -> intake.recompose(id, choice, option));
            return "redirect:/propositions/" + recomposed;
        } catch (StaleProposal stale) {
            outcome.addFlashAttribute("failed", stale.getMessage());
        } catch (NotAllowed refusal) {
            outcome.addFlashAttribute("failed", refusal.key());
        } catch (IllegalArgumentException unknown) {
            outcome.addFlashAttribute("failed", "answers.option");
        }
        return "redirect:/propositions/" + id;
    }

    private Account desk() {
        Account account = signedIn.account();
        account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
        return account;
    }

    private String form(Form form, List<String> faults, Model model) {
        Account account = signedIn.account();
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("date", fiches.findDate().orElse(null));
        model.addAttribute("hits", List.of());
        model.addAttribute("typed", false);
        model.addAttribute("most", Message.MOST_CHARACTERS);
        model.addAttribute("use", tenancy.in(account.collectivity(), () -> {
            uses.requireShown(Intake.USE);
            return uses.get(Intake.USE);
        }));
        return "answers/new";
    }

    /** What was typed, as it was typed. */
    record Form(String message, String channel, String name, String email) {
        List<String> faults() {
            if (message.isBlank()) {
                return List.of("answers.message.empty");
            }
            if (message.length() > Message.MOST_CHARACTERS) {
                return List.of("answers.message.long");
            }
            if (name.length() > 200) {
                return List.of("answers.name.long");
            }
            return email.isEmpty() || EMAIL.matcher(email).matches() && email.length() <= 320
                    ? List.of()
                    : List.of("answers.email.wrong");
        }

        Message message(UUID takenBy) {
            return new Message(
                    UUID.randomUUID(),
                    channel.equals("PHONE") ? Channel.PHONE : channel.equals("MAIL") ? Channel.MAIL : Channel.DESK,
                    message.strip(),
                    orNull(name),
                    orNull(email),
                    takenBy,
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    false);
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
