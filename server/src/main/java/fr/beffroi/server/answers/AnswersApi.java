package fr.beffroi.server.answers;

import fr.beffroi.answers.Answer;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accueil for programs: a town's own form or telephone system puts messages before the same people. */
@RestController
@RequestMapping("/api/v1/answers")
@Tag(name = "Accueil")
class AnswersApi {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Engine engine;
    private final Intake intake;
    private final Drafts drafts;
    private final Proposals proposals;
    private final MessageSource texts;

    AnswersApi(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Engine engine,
            Intake intake,
            Drafts drafts,
            Proposals proposals,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.engine = engine;
        this.intake = intake;
        this.drafts = drafts;
        this.proposals = proposals;
        this.texts = texts;
    }

    @PostMapping("/suggest")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les fiches qui correspondent à ce qui est écrit jusqu'ici")
    List<Suggestion> suggest(@Valid @RequestBody Typed typed) {
        Account account = desk();
        return tenancy.in(account.collectivity(), () -> {
            uses.getOpen(Intake.USE);
            return engine.use(answers -> answers.suggest(typed.text(), typed.most())).stream()
                    .map(hit -> new Suggestion(hit.fiche().id(), hit.fiche().title()))
                    .toList();
        });
    }

    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(summary = "Soumet le message d'un habitant ; une proposition attend ensuite une personne")
    Shown receive(@Valid @RequestBody Received received) {
        Account account = desk();
        Person person = account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
        return tenancy.in(account.collectivity(), () -> {
            Message message = new Message(
                    UUID.randomUUID(),
                    Channel.API,
                    received.text().strip(),
                    received.name(),
                    received.email(),
                    person.id(),
                    Instant.now().truncatedTo(ChronoUnit.MILLIS),
                    false);
            String service = received.service() == null ? account.service() : received.service();
            return shown(intake.receive(message, service), account);
        });
    }

    @GetMapping("/proposals/{id}")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Le brouillon d'une proposition : phrases et passages cités, questions de situation, fiches")
    Shown get(@PathVariable UUID id) {
        Account account = desk();
        return tenancy.in(account.collectivity(), () -> shown(id, account));
    }

    @PostMapping("/proposals/{id}/situation")
    @NeedsScope(Scope.PROPOSE)
    @Operation(summary = "Répond à une question de situation ; une nouvelle version remplace la proposition")
    Shown situation(@PathVariable UUID id, @Valid @RequestBody Chosen chosen) {
        Account account = desk();
        return tenancy.in(
                account.collectivity(), () -> shown(intake.recompose(id, chosen.choice(), chosen.option()), account));
    }

    private Account desk() {
        Account account = signedIn.account();
        account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
        return account;
    }

    private Shown shown(UUID id, Account account) {
        Proposals.Stored stored = proposals.get(id);
        Draft draft = drafts.find(id)
                .orElseThrow(() -> new NoSuchElementException("draft " + id))
                .draft();
        proposals.served(id, account.id());
        return new Shown(
                id,
                stored.proposal().kind(),
                stored.status().name(),
                stored.proposal().content(),
                stored.proposal().confidence().value(),
                draft.corpusDate(),
                draft.sentences(),
                draft.questions(),
                draft.fiches());
    }

    @ExceptionHandler
    ProblemDetail unknownOption(IllegalArgumentException refusal) {
        return problem(HttpStatus.BAD_REQUEST, "answers.option");
    }

    @ExceptionHandler
    ProblemDetail withoutFiches(CorpusMissing missing) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "answers.corpus.missing");
    }

    private ProblemDetail problem(HttpStatus status, String key) {
        return ApiProblem.of(
                status, key, String.valueOf(texts.getMessage(key, null, key, LocaleContextHolder.getLocale())));
    }

    /** @param most how many fiches, at most 20 */
    record Typed(
            @NotBlank @Size(max = 2000) String text,
            @Min(1) @Max(20) int most) {}

    record Suggestion(String id, String title) {}

    /** @param service whose queue it waits in; without it, that of the token's account */
    record Received(
            @NotBlank @Size(max = Message.MOST_CHARACTERS) String text,
            @Nullable @Size(max = 200) String name,
            @Nullable @Email @Size(max = 320) String email,
            @Nullable @Size(max = 100) String service) {}

    /** @param option one of those offered, or "" to take the answer back */
    record Chosen(@NotBlank String choice, @NotNull String option) {}

    record Shown(
            UUID proposal,
            String kind,
            String status,
            String content,
            double confidence,
            LocalDate corpusDate,
            List<Answer.Sentence> sentences,
            List<Draft.Question> questions,
            List<Draft.Found> fiches) {}
}
