package fr.beffroi.server.similar;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.similar.Comparison;
import fr.beffroi.acts.similar.PopulationBand;
import fr.beffroi.acts.similar.PublishedAct;
import fr.beffroi.acts.similar.ScdlImport;
import fr.beffroi.acts.similar.ScdlProblem;
import fr.beffroi.acts.similar.UnreadableScdl;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.acts.KnownFacts;
import fr.beffroi.server.drafting.OpenDrafts;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.ApiProblem;
import fr.beffroi.server.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Similar acts for programs: the same import, search, comparison and taking over as on the pages. */
@RestController
@RequestMapping("/api/v1/similar-acts")
@Tag(name = "Actes semblables")
class SimilarApi {
    private static final int MOST_ERRORS = 1000;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Shelves shelves;
    private final KnownActs known;
    private final KnownFacts facts;
    private final OpenDrafts drafts;
    private final Taking taking;
    private final Sources sources;
    private final Importing importing;
    private final MessageSource texts;

    SimilarApi(
            SignedIn signedIn,
            Tenancy tenancy,
            Shelves shelves,
            KnownActs known,
            KnownFacts facts,
            OpenDrafts drafts,
            Taking taking,
            Sources sources,
            Importing importing,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.shelves = shelves;
        this.known = known;
        this.facts = facts;
        this.drafts = drafts;
        this.taking = taking;
        this.sources = sources;
        this.importing = importing;
        this.texts = texts;
    }

    @GetMapping
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les actes publiés les plus proches d'un besoin, vingt au plus, et pourquoi chacun est trouvé")
    List<SimilarForms.HitForm> search(
            @RequestParam String q,
            @RequestParam(required = false) Collectivity.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable PopulationBand band,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String subject) {
        Account account = reader();
        Asked asked = new Asked(q, kind, band, from, until, subject);
        return tenancy.in(
                account.collectivity(),
                () -> shelves.search(asked.need(facts.get()), SearchPage.MOST).stream()
                        .map(SimilarForms.HitForm::of)
                        .toList());
    }

    @GetMapping("/{id}")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Un acte publié, paragraphe par paragraphe")
    SimilarForms.WholeForm get(@PathVariable UUID id) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> SimilarForms.WholeForm.of(known.get(id)));
    }

    @GetMapping("/{id}/comparison")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Compare l'acte à un autre (« act ») ou à un projet (« draft »), mot à mot")
    List<SimilarForms.RowForm> compare(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID act,
            @RequestParam(required = false) @Nullable UUID draft) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            ComparePage.Side left = ComparePage.Side.of(known.get(id));
            ComparePage.Side right;
            if (act != null) {
                right = ComparePage.Side.of(known.get(act));
            } else if (draft != null) {
                right = ComparePage.Side.of(drafts.get(draft));
            } else {
                throw new Refused("similaracts.compare.two");
            }
            return Comparison.of(left.paragraphs(), right.paragraphs()).rows().stream()
                    .map(SimilarForms.RowForm::of)
                    .toList();
        });
    }

    @GetMapping("/{id}/paragraphs/{place}/adaptation")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Ce qu'il faudrait adapter si ce paragraphe entrait dans ce projet ; n'écrit rien")
    SimilarForms.PreviewForm preview(@PathVariable UUID id, @PathVariable int place, @RequestParam UUID draft) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> SimilarForms.PreviewForm.of(taking.preview(id, place, draft)));
    }

    @PostMapping("/{id}/paragraphs/{place}/taking")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(summary = "Reprend ce paragraphe dans le projet, avec son origine, comme nouvelle version")
    SimilarForms.PreviewForm take(@PathVariable UUID id, @PathVariable int place, @Valid @RequestBody Into body) {
        Account account = signedIn.account();
        Person by = SimilarFeature.office(account);
        return tenancy.in(
                account.collectivity(), () -> SimilarForms.PreviewForm.of(taking.take(id, place, body.draft(), by)));
    }

    @GetMapping("/sources")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les sources importées")
    List<SimilarForms.SourceForm> sources() {
        Account account = reader();
        return tenancy.in(
                account.collectivity(),
                () -> sources.all().stream().map(SimilarForms.SourceForm::of).toList());
    }

    @PostMapping(value = "/sources", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.MANAGE)
    @Operation(
            summary = "Importe un CSV SCDL, ou un ZIP avec le CSV et les actes ; tout ou rien, sauf « good=true », "
                    + "qui laisse de côté les lignes en erreur. Une source du même nom est remplacée")
    SimilarForms.ImportedForm add(
            @RequestParam MultipartFile file,
            @RequestParam String name,
            @RequestParam(required = false) Collectivity.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable Integer population,
            @RequestParam(defaultValue = "false") boolean good)
            throws IOException {
        Account account = signedIn.account();
        Person by = SimilarFeature.office(account);
        Importing.Said said = Importing.Said.of(name, kind, population);
        ScdlImport read = importing.read(file);
        List<PublishedAct> acts = Importing.chosen(read, good).orElseThrow(() -> new WrongLines(read.errors()));
        Source source = tenancy.in(account.collectivity(), () -> importing.keep(said, acts, by, false));
        return new SimilarForms.ImportedForm(
                SimilarForms.SourceForm.of(source),
                SourcesPage.withoutText(acts),
                told(read.errors()),
                told(read.notices()));
    }

    @DeleteMapping("/sources/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @NeedsScope(Scope.MANAGE)
    @Operation(summary = "Retire une source et ses actes")
    void remove(@PathVariable UUID id) {
        Account account = signedIn.account();
        Person by = SimilarFeature.office(account);
        tenancy.run(account.collectivity(), () -> importing.remove(id, by));
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }

    private static List<String> told(List<ScdlProblem> problems) {
        return problems.stream()
                .limit(MOST_ERRORS)
                .map(problem -> problem.message(LocaleContextHolder.getLocale()))
                .toList();
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableScdl refusal) {
        ScdlProblem problem = refusal.problem();
        return ApiProblem.of(
                HttpStatus.UNPROCESSABLE_CONTENT, problem.key(), problem.message(LocaleContextHolder.getLocale()));
    }

    @ExceptionHandler
    ProblemDetail wrong(WrongLines refusal) {
        int count = refusal.errors.size();
        ProblemDetail problem = ApiProblem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "similaracts.import.refused",
                texts.getMessage("similaracts.import.refused", new Object[] {count}, LocaleContextHolder.getLocale()));
        problem.setProperty("errors", told(refusal.errors));
        return problem;
    }

    private static final class WrongLines extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<ScdlProblem> errors;

        WrongLines(List<ScdlProblem> errors) {
            this.errors = List.copyOf(errors);
        }
    }

    record Into(@NotNull UUID draft) {}
}
