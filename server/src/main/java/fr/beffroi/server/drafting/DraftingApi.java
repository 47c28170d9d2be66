package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.server.acts.Clean;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafting for programs: the same needs, facts, versions and decisions as on the pages. */
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "Rédaction d'actes")
class DraftingApi {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Families families;
    private final Ranking ranking;
    private final Drafts drafts;
    private final Composing composing;
    private final Saving saving;
    private final Validating validating;
    private final Proposals proposals;
    private final DraftForms forms;

    DraftingApi(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Families families,
            Ranking ranking,
            Drafts drafts,
            Composing composing,
            Saving saving,
            Validating validating,
            Proposals proposals,
            DraftForms forms) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.families = families;
        this.ranking = ranking;
        this.drafts = drafts;
        this.composing = composing;
        this.saving = saving;
        this.validating = validating;
        this.proposals = proposals;
        this.forms = forms;
    }

    @GetMapping("/families")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les familles d'actes et les faits que chacune demande")
    List<DraftForms.FamilyForm> families() {
        reader();
        return families.all().stream().map(DraftForms::family).toList();
    }

    @PostMapping("/needs")
    @NeedsScope(Scope.PROPOSE)
    @Operation(summary = "D'un besoin en une phrase : les familles, la plus proche d'abord, et les faits déjà lus")
    List<DraftForms.RankedForm> need(@Valid @RequestBody Need body) {
        Account account = office();
        return tenancy.in(account.collectivity(), () -> {
            uses.getOpen(DraftingFeature.USE);
            return ranking.of(body.need()).stream()
                    .map(one -> new DraftForms.RankedForm(
                            one.key(),
                            one.title(),
                            one.summary(),
                            one.why(),
                            ranking.facts(families.get(one.key()), body.need())))
                    .toList();
        });
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(
            summary = "Compose un projet d'une famille et de faits, même incomplets ; il attend ensuite une personne")
    DraftForms.DraftForm start(@Valid @RequestBody NewDraft body) {
        Account account = office();
        return tenancy.in(account.collectivity(), () -> {
            Family family = families.get(body.family());
            Draft draft = composing.start(new Composing.Wanted(
                    body.need() == null ? "" : Clean.text(body.need()).strip(),
                    Times.now(),
                    family.key(),
                    body.facts(),
                    body.service() == null ? account.service() : Clean.text(body.service()),
                    account.id(),
                    false));
            return shown(draft, account);
        });
    }

    @GetMapping("/{id}")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Un projet : son texte, ce qui manque, les constats, où il en est")
    DraftForms.DraftForm get(@PathVariable UUID id) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.getOpen(DraftingFeature.USE);
            return shown(drafts.get(id), account);
        });
    }

    @PutMapping("/{id}/text")
    @NeedsScope(Scope.PROPOSE)
    @Operation(
            summary = "Enregistre le texte entier, écrit à partir d'une version. Si une autre est venue entre-temps, "
                    + "les deux sont fusionnées partie par partie ; ce qui se contredit attend comme suggestion")
    SavedForm save(@PathVariable UUID id, @Valid @RequestBody NewText body) {
        Account account = office();
        return tenancy.in(account.collectivity(), () -> {
            Writing writing = PartForm.writing(
                    body.title(), body.parts().stream().map(NewPart::form).toList());
            Saving.Saved saved = saving.save(id, body.version(), writing, account.id());
            return new SavedForm(
                    shown(drafts.get(id), account),
                    saved.merged(),
                    saved.conflicts().stream()
                            .map(one -> new ConflictForm(
                                    one.saved().orElse(null), one.offered().orElse(null)))
                            .toList());
        });
    }

    @PostMapping("/{id}/facts")
    @NeedsScope(Scope.PROPOSE)
    @Operation(summary = "Recompose le projet d'autres faits ; ce que des personnes ont écrit reste")
    DraftForms.DraftForm again(@PathVariable UUID id, @Valid @RequestBody NewFacts body) {
        Account account = office();
        return tenancy.in(
                account.collectivity(),
                () -> shown(composing.again(id, body.facts(), account.id()).draft(), account));
    }

    @PostMapping("/{id}/validations")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Valider le projet, au nom de la personne à qui appartient le jeton")
    Decided validate(@PathVariable UUID id, @Valid @RequestBody NewValidation body) {
        Account account = office();
        return tenancy.in(account.collectivity(), () -> {
            Decision decision = validating.validate(new Validating.Request(
                    id,
                    body.version(),
                    body.fingerprint(),
                    body.motive() == null || body.motive().isBlank()
                            ? null
                            : body.motive().strip(),
                    account.as(Role.AGENT, Role.HEAD_OF_SERVICE),
                    Duration.ofMillis(body.inViewMs() == null ? 0 : body.inViewMs())));
            return new Decided(
                    decision.id(),
                    decision.verdict().name(),
                    proposals.get(decision.proposal()).status().name(),
                    decision.at());
        });
    }

    private DraftForms.DraftForm shown(Draft draft, Account account) {
        proposals.served(draft.proposal(), account.id());
        return forms.of(draft);
    }

    private Account office() {
        return DraftingFeature.office(signedIn.account());
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }

    @ExceptionHandler
    ProblemDetail unclear(Composing.UnclearFacts refusal) {
        return ApiProblem.of(
                HttpStatus.BAD_REQUEST,
                String.valueOf(refusal.getMessage()),
                refusal.message(LocaleContextHolder.getLocale()));
    }

    record Need(@NotBlank @Size(max = NeedPage.LONGEST_NEED) String need) {}

    /** @param facts by key, as {@code /families} names them; others are refused */
    record NewDraft(
            @Nullable @Size(max = NeedPage.LONGEST_NEED) String need,
            @NotBlank String family,
            @NotNull Map<String, @Nullable Object> facts,
            @Nullable @Size(max = 100) String service) {}

    record NewFacts(@NotNull Map<String, @Nullable Object> facts) {}

    /** @param version that the text was written from */
    record NewText(
            int version,
            @NotBlank String title,
            @NotNull @Size(max = 400) List<@NotNull @Valid NewPart> parts) {}

    /** @param id of a part that was there, or a new one: letters, figures, dots, dashes */
    record NewPart(
            @NotBlank @Size(max = 100) String id,
            @NotNull PartKind kind,
            @NotNull String text) {
        PartForm form() {
            return new PartForm(id, kind, text);
        }
    }

    /** @param motive required while a blocking finding stands, or to come back on a decision */
    record NewValidation(
            int version,
            @NotBlank String fingerprint,
            @Nullable @Size(max = 2000) String motive,
            @Nullable @PositiveOrZero Long inViewMs) {}

    record Decided(
            @NotNull UUID id,
            @NotNull String verdict,
            @NotNull String status,
            @NotNull Instant at) {}

    record SavedForm(
            @NotNull DraftForms.DraftForm draft,
            boolean merged,
            @NotNull List<ConflictForm> conflicts) {}

    /** @param saved what stands; null: nothing @param offered what waits as a suggestion; null: that it go */
    record ConflictForm(@Nullable String saved, @Nullable String offered) {}
}
