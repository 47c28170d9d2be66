package fr.beffroi.server.buildings;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.beffroi.buildings.states.Forbidden;
import fr.beffroi.buildings.states.State;
import fr.beffroi.buildings.states.Step;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.ApiProblem;
import fr.beffroi.server.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Presumptions for programs: where each stands, what may come next, scans. Verdicts go through the proposals' own API. */
@RestController
@RequestMapping("/api/v1/buildings")
@Tag(name = "Urbanisme : présomptions")
class BuildingsApi {
    private static final int MOST = 1_000;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Cases cases;
    private final Scans scans;
    private final ScanOrders orders;
    private final Acting acting;
    private final Audits audits;
    private final Worth worth;
    private final Uses uses;
    private final MessageSource texts;

    BuildingsApi(
            SignedIn signedIn,
            Tenancy tenancy,
            Cases cases,
            Scans scans,
            ScanOrders orders,
            Acting acting,
            Audits audits,
            Worth worth,
            Uses uses,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.cases = cases;
        this.scans = scans;
        this.orders = orders;
        this.acting = acting;
        this.audits = audits;
        this.worth = worth;
        this.uses = uses;
        this.texts = texts;
    }

    /**
     * @param outline corners in the images' system, x then y
     * @param steps states that a decision may lead to now
     */
    record Presumption(
            UUID proposal,
            int number,
            State state,
            boolean transmissionOwed,
            boolean drawnByPerson,
            String kind,
            double areaM2,
            double score,
            double rank,
            List<String> parcels,
            String zone,
            @Nullable LocalDate lastWithout,
            @Nullable LocalDate firstWith,
            String crs,
            List<double[]> outline,
            List<Fact> facts,
            @Nullable Again again,
            List<State> steps) {
        static Presumption of(Case one, List<Step> steps) {
            return new Presumption(
                    one.proposal(),
                    one.number(),
                    one.state(),
                    one.owed(),
                    one.byPerson(),
                    one.found().kind().name(),
                    one.found().areaM2(),
                    one.found().score(),
                    one.found().rank(),
                    one.found().parcels(),
                    one.found().zone(),
                    one.found().lastWithout(),
                    one.found().firstWith(),
                    one.found().crs(),
                    one.erased()
                            ? List.of()
                            : corners(one.found().outline().getExteriorRing().getCoordinates()),
                    one.found().facts(),
                    one.found().again(),
                    steps.stream().map(Step::to).toList());
        }

        private static List<double[]> corners(Coordinate[] ring) {
            return java.util.Arrays.stream(ring)
                    .map(at -> new double[] {at.x, at.y})
                    .toList();
        }
    }

    @GetMapping("/presumptions")
    @NeedsScope(Scope.READ)
    @Operation(
            summary =
                    "Les présomptions, de la plus haute priorité à la plus basse ; celles qui attendent, seulement si l’usage est ouvert")
    List<Presumption> presumptions(@RequestParam(required = false) @Nullable State state) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(BuildingsFeature.USE);
            boolean open = uses.get(BuildingsFeature.USE).state() == UseState.OPEN;
            return cases.all().stream()
                    .filter(one -> open || !waits(one))
                    .filter(one -> state == null || one.state() == state)
                    .limit(MOST)
                    .map(one -> Presumption.of(one, fr.beffroi.buildings.states.Steps.from(one.state())))
                    .toList();
        });
    }

    @GetMapping("/presumptions/{id}")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Une présomption")
    Presumption presumption(@PathVariable UUID id) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(BuildingsFeature.USE);
            Case one = cases.get(id);
            if (waits(one)) {
                uses.getShown(BuildingsFeature.USE);
            }
            return Presumption.of(one, fr.beffroi.buildings.states.Steps.from(one.state()));
        });
    }

    /** @param to state after the statement of offence, or that statement itself */
    record StepForm(
            State to,
            @Nullable String motive,
            @Nullable String reference,
            @Nullable LocalDate on) {}

    @PostMapping("/presumptions/{id}/steps")
    @NeedsScope(Scope.DECIDE)
    @Operation(
            summary =
                    "Inscrit un constat ou sa suite ; le verdict sur la présomption passe par /proposals/{id}/decisions")
    Presumption step(@PathVariable UUID id, @RequestBody StepForm form) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            acting.decide(
                    id,
                    Objects.requireNonNull(form.to(), "to"),
                    Acting.Told.of(text(form.motive()), text(form.reference()), form.on()),
                    account);
            Case one = cases.get(id);
            return Presumption.of(one, fr.beffroi.buildings.states.Steps.from(one.state()));
        });
    }

    /** @param on day on which the copy went to the prosecutor */
    record SentForm(LocalDate on, @Nullable String reference) {}

    @PostMapping("/presumptions/{id}/transmission")
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Inscrit la transmission du procès-verbal au ministère public (L480-1)")
    Presumption sent(@PathVariable UUID id, @RequestBody SentForm form) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            String reference = text(form.reference()).strip();
            acting.transmitted(
                    id, Objects.requireNonNull(form.on(), "on"), reference.isEmpty() ? null : reference, account);
            Case one = cases.get(id);
            return Presumption.of(one, fr.beffroi.buildings.states.Steps.from(one.state()));
        });
    }

    /** @param done tiles that are kept @param tiles in all */
    record Scanned(
            UUID id,
            ScanRow.State state,
            int done,
            int tiles,
            String model,
            int detections,
            int presumptions,
            @Nullable String fault) {
        static Scanned of(ScanRow scan) {
            return new Scanned(
                    scan.id(),
                    scan.state(),
                    scan.done(),
                    scan.tiles(),
                    scan.model(),
                    scan.detections(),
                    scan.presumptions(),
                    scan.fault());
        }
    }

    /** @param earlier older images, of which there may be several; null: nothing is dated */
    record ScanForm(
            UUID vintage,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<UUID> earlier) {}

    @PostMapping("/scans")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @NeedsScope(Scope.MANAGE)
    @Operation(summary = "Demande une analyse d’images")
    Scanned ask(@RequestBody ScanForm form) {
        Account account = signedIn.account();
        var by = BuildingsFeature.office(account);
        return tenancy.in(
                account.collectivity(),
                () -> Scanned.of(scans.get(orders.ask(
                        Objects.requireNonNull(form.vintage(), "vintage"),
                        form.earlier() == null ? List.of() : form.earlier(),
                        account.service(),
                        by))));
    }

    @GetMapping("/scans/{id}")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Une analyse : où elle en est")
    Scanned scan(@PathVariable UUID id) {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(BuildingsFeature.USE);
            return Scanned.of(scans.get(id));
        });
    }

    /** @param recall null until a sample was looked at */
    record Figures(
            long confirmed,
            long built,
            long judged,
            @Nullable Double recall,
            @Nullable Double recallLow,
            @Nullable Double recallHigh) {}

    @GetMapping("/figures")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Ce que les présomptions ont valu, d’après les décisions ; rappel estimé sur l’échantillon")
    Figures figures() {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(BuildingsFeature.USE);
            Recall recall = audits.recall().filter(Recall::isKnown).orElse(null);
            return new Figures(
                    worth.confirmed().count(),
                    worth.seenRightly().count(),
                    worth.confirmed().of(),
                    recall == null ? null : recall.estimate(),
                    recall == null ? null : recall.low(),
                    recall == null ? null : recall.high());
        });
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, refused.key(), refused.said(texts));
    }

    @ExceptionHandler
    ProblemDetail forbidden(Forbidden forbidden) {
        return ApiProblem.of(HttpStatus.CONFLICT, forbidden.key(), said(forbidden.key()));
    }

    private String said(String key) {
        return String.valueOf(texts.getMessage(key, null, key, LocaleContextHolder.getLocale()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : Clean.text(text);
    }

    private static boolean waits(Case one) {
        return one.state() == State.PRESUMPTION || one.state() == State.TO_VERIFY;
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }
}
