package fr.beffroi.server.water;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.trust.Proportion;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.ApiProblem;
import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.source.Mapping;
import fr.beffroi.water.source.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Pipes for programs: the same import, ranking, campaigns and results of the field as on the pages. */
@RestController
@RequestMapping("/api/v1/water")
@Tag(name = "Eau : canalisations")
class WaterApi {
    private static final int MOST_PIPES = 1_000;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final NetworkRows networks;
    private final Importing importing;
    private final RankingRows rankings;
    private final RankingJob job;
    private final CampaignRows campaigns;
    private final Campaigning campaigning;
    private final VisitRows visits;
    private final Visiting visiting;
    private final Uses uses;
    private final MessageSource texts;

    WaterApi(
            SignedIn signedIn,
            Tenancy tenancy,
            NetworkRows networks,
            Importing importing,
            RankingRows rankings,
            RankingJob job,
            CampaignRows campaigns,
            Campaigning campaigning,
            VisitRows visits,
            Visiting visiting,
            Uses uses,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.networks = networks;
        this.importing = importing;
        this.rankings = rankings;
        this.job = job;
        this.campaigns = campaigns;
        this.campaigning = campaigning;
        this.visits = visits;
        this.visiting = visiting;
        this.uses = uses;
        this.texts = texts;
    }

    @PostMapping(value = "/networks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.MANAGE)
    @Operation(
            summary =
                    "Dépose canalisations, réparations, voirie et températures (CSV, GeoPackage, GeoJSON) ; rend la correspondance devinée")
    WaterForms.NetworkForm send(
            @RequestPart MultipartFile pipes,
            @RequestPart MultipartFile repairs,
            @RequestPart(required = false) @Nullable MultipartFile roads,
            @RequestPart(required = false) @Nullable MultipartFile temperatures)
            throws IOException {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        Map<Subject, Importing.Sent> sent = new EnumMap<>(Subject.class);
        ImportPage.put(sent, Subject.PIPES, pipes);
        ImportPage.put(sent, Subject.REPAIRS, repairs);
        ImportPage.put(sent, Subject.ROADS, roads);
        ImportPage.put(sent, Subject.TEMPERATURES, temperatures);
        UUID id = importing.begin(account.collectivity(), sent, by, false);
        return tenancy.in(account.collectivity(), () -> form(networks.get(id)));
    }

    @GetMapping("/networks/{id}")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Un import : où il en est, ses colonnes, ce qui manque dans ses fichiers")
    WaterForms.NetworkForm network(@PathVariable UUID id) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> form(networks.get(id)));
    }

    @PutMapping("/networks/{id}/mapping")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @NeedsScope(Scope.MANAGE)
    @Operation(
            summary =
                    "Fixe la correspondance des colonnes et lance la lecture ; un sujet absent garde la correspondance devinée")
    WaterForms.NetworkForm map(@PathVariable UUID id, @Valid @RequestBody WaterForms.MappingsForm body) {
        Account account = signedIn.account();
        WaterFeature.office(account);
        return tenancy.in(account.collectivity(), () -> {
            List<Mapping> mappings = new ArrayList<>();
            for (SentFile file : networks.files(id)) {
                Map<String, String> chosen = body.mapping().get(file.subject().name());
                mappings.add(
                        chosen == null
                                ? file.mapping()
                                : MappingForm.sent(file, name -> chosen.get(name.substring(name.indexOf('.') + 1))));
            }
            importing.confirm(id, mappings);
            return form(networks.get(id));
        });
    }

    @PostMapping("/networks/{id}/use")
    @NeedsScope(Scope.MANAGE)
    @Operation(summary = "Met en service un réseau lu ; il prend la place du précédent")
    WaterForms.NetworkForm use(@PathVariable UUID id) {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        return tenancy.in(account.collectivity(), () -> {
            importing.use(id, by);
            return form(networks.get(id));
        });
    }

    @PostMapping("/rankings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(summary = "Demande un classement du réseau en service ; il se fait en arrière-plan")
    WaterForms.RankingForm rank() {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        return tenancy.in(account.collectivity(), () -> WaterForms.RankingForm.of(rankings.get(job.ask(by))));
    }

    @GetMapping("/rankings/{id}")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Un classement : où il en est, et ce qu'il valait sur les années qu'il n'avait pas vues")
    WaterForms.RankingForm ranking(@PathVariable UUID id) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            requireOpen();
            return WaterForms.RankingForm.of(rankings.get(id));
        });
    }

    @GetMapping("/rankings/{id}/pipes")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les canalisations classées, avec leurs raisons, mille au plus à la fois")
    List<WaterForms.PipeForm> pipes(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            requireOpen();
            return rankings.lines(id, "", Math.max(0, offset), Math.clamp(limit, 1, MOST_PIPES)).stream()
                    .map(line -> WaterForms.PipeForm.of(line, LocaleContextHolder.getLocale()))
                    .toList();
        });
    }

    @PostMapping("/campaigns")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(summary = "Choisit des tronçons d'un seul tenant dans un budget (km) ; chacun devient une proposition")
    WaterForms.CampaignForm campaign(@Valid @RequestBody WaterForms.NewCampaign body) {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        Campaigning.Wanted wanted = new Campaigning.Wanted(body.name(), body.km(), account.service(), false);
        return tenancy.in(account.collectivity(), () -> {
            Campaign made = campaigning.propose(wanted, by);
            return WaterForms.CampaignForm.of(made, campaigns.stretches(made.id()));
        });
    }

    @GetMapping("/campaigns")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les campagnes et leurs tronçons")
    List<WaterForms.CampaignForm> campaigns() {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            requireOpen();
            return campaigns.all().stream()
                    .map(one -> WaterForms.CampaignForm.of(one, campaigns.stretches(one.id())))
                    .toList();
        });
    }

    @GetMapping("/stretches/{proposal}/visits")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Ce que l'équipe a trouvé sur un tronçon")
    List<WaterForms.VisitForm> visits(@PathVariable UUID proposal) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(WaterFeature.USE);
            campaigns.getStretch(proposal);
            return visits.of(proposal).stream().map(WaterForms.VisitForm::of).toList();
        });
    }

    @PostMapping("/stretches/{proposal}/visits")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(summary = "Note ce que l'équipe a trouvé, ou qu'elle n'a rien trouvé")
    WaterForms.VisitForm visit(@PathVariable UUID proposal, @Valid @RequestBody WaterForms.NewVisit body) {
        Account account = signedIn.account();
        Person by = WaterFeature.office(account);
        Visiting.Told told = Visiting.Told.of(
                body.found(),
                body.kind(),
                body.pipe() == null ? "" : body.pipe(),
                figure(body.flowM3PerHour()),
                figure(body.savedM3PerYear()),
                body.note() == null ? "" : body.note(),
                body.on());
        return tenancy.in(
                account.collectivity(),
                () -> WaterForms.VisitForm.of(visits.get(visiting.note(proposal, told, null, by))));
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "" : BigDecimal.valueOf(value).toPlainString();
    }

    @GetMapping("/precision")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Part des tronçons parcourus où quelque chose a été trouvé")
    WaterForms.PrecisionForm precision() {
        Account account = reader();
        Proportion found = tenancy.in(account.collectivity(), () -> {
            uses.requireShown(WaterFeature.USE);
            return visits.precision(false);
        });
        return new WaterForms.PrecisionForm(
                found.of(),
                found.count(),
                found.share().isPresent() ? found.share().getAsDouble() : null,
                found.low(),
                found.high());
    }

    private WaterForms.NetworkForm form(NetworkRow row) {
        List<SentFile> files = networks.files(row.id());
        var fault = row.fault();
        return new WaterForms.NetworkForm(
                row.id(),
                row.state(),
                row.step(),
                NetworkRow.STEPS,
                fault == null || fault.key().isEmpty() ? null : fault.message(LocaleContextHolder.getLocale()),
                row.pipes(),
                row.km(),
                row.repairs(),
                row.projection(),
                files.stream().map(WaterForms.FileForm::of).toList(),
                QualityLines.of(row.quality(), files, texts).stream()
                        .map(WaterForms.IssueForm::of)
                        .toList());
    }

    private void requireOpen() {
        uses.getShown(WaterFeature.USE);
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableSource refusal) {
        return ApiProblem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refusal.problem().key(),
                refusal.problem().message(LocaleContextHolder.getLocale()));
    }
}
