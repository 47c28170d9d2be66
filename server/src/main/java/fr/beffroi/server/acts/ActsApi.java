package fr.beffroi.server.acts;

import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.exchange.ActJson;
import fr.beffroi.acts.exchange.BadFacts;
import fr.beffroi.acts.exchange.Facts;
import fr.beffroi.acts.exchange.FactsFile;
import fr.beffroi.acts.reading.text.UnreadableAct;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.trust.Proportion;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Readers;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Actes for programs: an assemblies office's own software puts acts before the same people. */
@RestController
@RequestMapping("/api/v1/acts")
@Tag(name = "Actes")
class ActsApi {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Checking checking;
    private final Deciding deciding;
    private final CheckedActs acts;
    private final Rulings rulings;
    private final Proposals proposals;
    private final ReportPage reports;
    private final LoadedLaw law;
    private final MessageSource texts;

    ActsApi(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Checking checking,
            Deciding deciding,
            CheckedActs acts,
            Rulings rulings,
            Proposals proposals,
            ReportPage reports,
            LoadedLaw law,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.checking = checking;
        this.deciding = deciding;
        this.acts = acts;
        this.rulings = rulings;
        this.proposals = proposals;
        this.reports = reports;
        this.law = law;
        this.texts = texts;
    }

    @PostMapping(value = "/checks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(
            summary = "Fait relire un acte (PDF, DOCX, ODT) ; la proposition attend ensuite une personne. "
                    + "« facts » est le texte JSON de beffroi check-act --collectivity")
    Check check(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "{}") String facts,
            @RequestParam(required = false) @Nullable @Size(max = 100) String service)
            throws IOException, BadFacts {
        Account account = office();
        if (file.getSize() > ActFile.MOST_BYTES) {
            throw new TooLarge();
        }
        String name = ActFile.name(file);
        byte[] content = file.getBytes();
        Facts known = FactsFile.read("facts", facts.getBytes(StandardCharsets.UTF_8));
        UUID proposal = ActFile.in(
                tenancy,
                account.collectivity(),
                () -> checking.check(new Checking.Brought(
                        name.isEmpty() ? "acte" : name,
                        content,
                        known,
                        service == null ? account.service() : service,
                        false)));
        return tenancy.in(account.collectivity(), () -> shown(proposal, account));
    }

    @GetMapping("/checks/{id}")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Une relecture : l'acte lu, les constats, ce qui n'a pas été vérifié, ce qui est conforme")
    Check get(@PathVariable UUID id) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> shown(id, account));
    }

    @PostMapping("/checks/{id}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Décider constat par constat, au nom de la personne à qui appartient le jeton")
    Decided decide(@PathVariable UUID id, @Valid @RequestBody NewVerdicts body) {
        Account account = office();
        return tenancy.in(
                account.collectivity(),
                () -> Decided.of(deciding.decide(new Deciding.Request(
                        id,
                        body.fingerprint(),
                        body.verdicts().stream().map(NewVerdict::ruling).toList(),
                        body.motive(),
                        account.as(Role.AGENT, Role.HEAD_OF_SERVICE),
                        Duration.ofMillis(body.inViewMs() == null ? 0 : body.inViewMs()),
                        body.reverses()))));
    }

    @GetMapping(value = "/checks/{id}/report.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @NeedsScope(Scope.READ)
    @Operation(summary = "Le rapport accessible (PDF/UA-1, PDF/A-3)")
    byte[] report(@PathVariable UUID id) {
        Account account = reader();
        return reports.print(tenancy.in(account.collectivity(), () -> reports.model(id)));
    }

    @GetMapping("/rules")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les règles : articles, raison, limites, et leur précision mesurée dans votre collectivité")
    List<RuleForm> rules() {
        Account account = reader();
        Map<String, Proportion> measured = tenancy.in(account.collectivity(), rulings::precision);
        return Checks.all().rules().stream()
                .map(rule ->
                        RuleForm.of(rule.ground(), measured.get(rule.ground().key())))
                .toList();
    }

    @GetMapping("/citations")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Ce qu'on peut affirmer des citations d'un texte, à une date, avec ce qui est chargé")
    List<CitationForm> citations(
            @RequestParam String text,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        Account account = reader();
        if (text.length() > CitationsPage.LONGEST) {
            throw new IllegalArgumentException("acts.form.long");
        }
        return tenancy.in(account.collectivity(), () -> {
            uses.getOpen(ActsFeature.USE);
            LocalDate day = on == null ? ActsFeature.today() : on;
            return Cited.of(law.get(), text, day, LocaleContextHolder.getLocale()).lines().stream()
                    .map(CitationForm::of)
                    .toList();
        });
    }

    private Account office() {
        Account account = signedIn.account();
        account.as(Role.AGENT, Role.HEAD_OF_SERVICE);
        return account;
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }

    private Check shown(UUID id, Account account) {
        Proposals.Stored stored = proposals.get(id);
        CheckedAct act = acts.get(id);
        proposals.served(id, account.id());
        Map<String, Proportion> measured = rulings.precision();
        Map<Integer, Ruling> ruled = rulings.ofStanding(id);
        return new Check(
                id,
                stored.status().name(),
                stored.proposal().fingerprint(),
                stored.proposal().version(),
                act.file(),
                act.sha256(),
                act.on(),
                ActJson.of(act.act()),
                IntStream.range(0, act.findings().size())
                        .mapToObj(i -> FindingForm.of(
                                i, act, measured.get(act.findings().get(i).rule()), ruled.get(i)))
                        .toList(),
                act.notVerified().stream()
                        .map(one -> new NotChecked(one.rule(), one.article(), one.title(), one.missing()))
                        .toList(),
                act.conform().stream()
                        .map(one -> new Conform(one.rule(), one.article(), one.title()))
                        .toList());
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableAct refusal) {
        return ApiProblem.of(
                HttpStatus.UNPROCESSABLE_CONTENT, refusal.key(), refusal.message(LocaleContextHolder.getLocale()));
    }

    @ExceptionHandler
    ProblemDetail badFacts(BadFacts refusal) {
        return ApiProblem.of(HttpStatus.BAD_REQUEST, refusal.key(), refusal.message(LocaleContextHolder.getLocale()));
    }

    @ExceptionHandler
    ProblemDetail large(TooLarge refusal) {
        return ApiProblem.of(
                HttpStatus.CONTENT_TOO_LARGE, "acts.file.large", text("acts.file.large", ActFile.MOST_MEGABYTES));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @param verdicts one for each finding */
    record NewVerdicts(
            @NotBlank String fingerprint,
            @NotNull @Size(max = 1000) List<@NotNull @Valid NewVerdict> verdicts,
            @Nullable @Size(max = 10_000) String motive,
            @Nullable @PositiveOrZero Long inViewMs,
            @Nullable UUID reverses) {}

    /** @param finding its number, from 0 @param reason required for NOT_APPLICABLE */
    record NewVerdict(
            int finding,
            Ruling.@NotNull Verdict verdict,
            @Nullable @Size(max = 2000) String reason) {
        Ruling ruling() {
            return new Ruling(finding, verdict, reason);
        }
    }

    record Decided(
            @NotNull UUID id,
            @NotNull String verdict,
            @NotNull Instant at) {
        static Decided of(Decision decision) {
            return new Decided(decision.id(), decision.verdict().name(), decision.at());
        }
    }

    record Check(
            @NotNull UUID proposal,
            @NotNull String status,
            @NotNull String fingerprint,
            @NotNull String version,
            @NotNull String file,
            @NotNull String sha256,
            @NotNull LocalDate on,
            @NotNull Map<String, @Nullable Object> act,
            @NotNull List<FindingForm> findings,
            @NotNull List<NotChecked> notChecked,
            @NotNull List<Conform> conform) {}

    record NotChecked(
            @NotNull String rule,
            @NotNull String article,
            @NotNull String title,
            @NotNull String reason) {}

    record Conform(
            @NotNull String rule,
            @NotNull String article,
            @NotNull String title) {}
}
