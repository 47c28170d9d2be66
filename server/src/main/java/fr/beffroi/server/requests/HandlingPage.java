package fr.beffroi.server.requests;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Outbox;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.requests.ResidentRequest.Content;
import fr.beffroi.server.web.Refused;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** One request as those who answer it see it: what was asked, what the law gives, what is done. */
@Controller
@RequestMapping(ReceivedPage.PATH + "/{id}")
class HandlingPage {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Requests requests;
    private final Handling handling;
    private final Forgetting forgetting;
    private final Explanation explanation;
    private final AnswerLetter letter;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Uses uses;
    private final Accounts accounts;
    private final Outbox outbox;
    private final MessageSource texts;

    HandlingPage(
            SignedIn signedIn,
            Tenancy tenancy,
            Requests requests,
            Handling handling,
            Forgetting forgetting,
            Explanation explanation,
            AnswerLetter letter,
            Proposals proposals,
            Decisions decisions,
            Uses uses,
            Accounts accounts,
            Outbox outbox,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.requests = requests;
        this.handling = handling;
        this.forgetting = forgetting;
        this.explanation = explanation;
        this.letter = letter;
        this.proposals = proposals;
        this.decisions = decisions;
        this.uses = uses;
        this.accounts = accounts;
        this.outbox = outbox;
        this.texts = texts;
    }

    /** @param projet present: the answer begins with a draft from the proposal's evidence */
    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String projet, Model model) {
        return fill(id, projet != null, "", model);
    }

    @PostMapping("/attribution")
    Object assign(@PathVariable UUID id, @RequestParam UUID to, Model model, RedirectAttributes outcome) {
        return act(id, "requests.done.assigned", "", model, outcome, account -> handling.assign(id, to, account));
    }

    @PostMapping("/proposition")
    Object attach(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reference,
            Model model,
            RedirectAttributes outcome) {
        return act(
                id, "requests.done.attached", "", model, outcome, account -> handling.attach(id, reference, account));
    }

    @PostMapping("/prolongation")
    Object extend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return act(id, "requests.done.extended", "", model, outcome, account -> handling.extend(id, motive, account));
    }

    @PostMapping("/question")
    Object askBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Model model,
            RedirectAttributes outcome) {
        return act(id, "requests.done.asked", "", model, outcome, account -> handling.askBack(id, text, account));
    }

    @PostMapping("/reponse")
    Object answer(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome issue,
            @RequestParam(defaultValue = "") String text,
            Model model,
            RedirectAttributes outcome) {
        return act(
                id,
                "requests.done.answered",
                text,
                model,
                outcome,
                account -> handling.answer(id, issue, text, account));
    }

    @PostMapping("/fin")
    Object close(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Outcome issue,
            @RequestParam(defaultValue = "") String motive,
            Model model,
            RedirectAttributes outcome) {
        return act(
                id, "requests.done.closed", "", model, outcome, account -> handling.close(id, issue, motive, account));
    }

    @PostMapping("/effacement")
    Object erase(@PathVariable UUID id, Model model, RedirectAttributes outcome) {
        return act(id, "requests.done.erased", "", model, outcome, account -> forgetting.ask(id, account));
    }

    @GetMapping("/reponse.odt")
    ResponseEntity<byte[]> odt(@PathVariable UUID id) {
        return file(id, "odt", "application/vnd.oasis.opendocument.text", letter::odt);
    }

    @GetMapping("/reponse.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return file(id, "pdf", "application/pdf", letter::pdf);
    }

    private interface Writing {
        byte[] write(ResidentRequest request, Content content);
    }

    private ResponseEntity<byte[]> file(UUID id, String ending, String type, Writing writing) {
        Account account = signedIn.account();
        return tenancy.in(account.collectivity(), () -> {
            ResidentRequest one = handling.open(id, account);
            Content content = requests.content(id)
                    .filter(kept -> !kept.answer().isEmpty())
                    .orElseThrow(() -> new NoSuchElementException("answer to " + id));
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, type)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"reponse-" + one.number() + "." + ending + "\"")
                    .body(writing.write(one, content));
        });
    }

    private Object act(
            UUID id, String done, String typed, Model model, RedirectAttributes outcome, Consumer<Account> act) {
        Account account = signedIn.account();
        try {
            tenancy.run(account.collectivity(), () -> act.accept(account));
        } catch (Refused refused) {
            model.addAttribute("fault", refused.said(texts));
            return new ModelAndView(fill(id, false, typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        outcome.addFlashAttribute("done", done);
        return "redirect:" + ReceivedPage.PATH + "/" + id;
    }

    private String fill(UUID id, boolean withDraft, String typed, Model model) {
        Account account = signedIn.account();
        tenancy.run(account.collectivity(), () -> {
            ResidentRequest one = handling.open(id, account);
            Optional<Content> content = requests.content(id);
            model.addAttribute("one", one);
            model.addAttribute("content", content.orElse(null));
            model.addAttribute("notes", requests.notes(id));
            model.addAttribute("steps", requests.steps(id).reversed());
            model.addAttribute("names", accounts.names());
            model.addAttribute(
                    "handlers",
                    accounts.all().stream()
                            .filter(each -> each.is(Handling.HANDLERS))
                            .toList());
            model.addAttribute("use", purpose(one.use()));
            model.addAttribute(
                    "named",
                    one.proposal() != null
                            ? null
                            : content.flatMap(handling::named).orElse(null));
            model.addAttribute("held", forgetting.isHeld(id));
            model.addAttribute("text", withDraft ? draft(one) : typed);
            UUID answer = content.map(Content::answerId).orElse(null);
            model.addAttribute(
                    "delivery",
                    answer == null ? "NONE" : outbox.delivery(answer).name());
        });
        model.addAttribute("account", account);
        model.addAttribute("mayAssign", Handling.mayAssign(account));
        model.addAttribute("mayErase", account.is(Role.DPO));
        model.addAttribute("canSend", outbox.canSend());
        model.addAttribute(
                "outcomes",
                Arrays.stream(Outcome.values()).filter(Outcome::isAnswer).toList());
        return "requests/one";
    }

    private String draft(ResidentRequest one) {
        UUID proposal = one.proposal();
        if (proposal == null || !handling.isReadable(proposal)) {
            return "";
        }
        return proposals
                .find(proposal)
                .map(stored ->
                        explanation.draft(stored, uses.get(stored.useKey()).purpose(), decisions.of(proposal)))
                .orElse("");
    }

    private @Nullable String purpose(@Nullable String use) {
        return use == null
                ? null
                : uses.all().stream()
                        .filter(each -> each.key().equals(use))
                        .map(each -> each.purpose())
                        .findFirst()
                        .orElse(use);
    }
}
