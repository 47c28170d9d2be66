package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Districts and alarms for programs: a technician's own tool shows, decides and notes as the pages do. */
@RestController
@RequestMapping("/api/v1/telemetry")
@Tag(name = "Alertes de fuite")
class AlarmsApi {
    private static final int MOST = 200;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Districts districts;
    private final Alarms alarms;
    private final Outcomes outcomes;
    private final Triage triage;
    private final Proposals proposals;

    AlarmsApi(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Districts districts,
            Alarms alarms,
            Outcomes outcomes,
            Triage triage,
            Proposals proposals) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.districts = districts;
        this.alarms = alarms;
        this.outcomes = outcomes;
        this.triage = triage;
        this.proposals = proposals;
    }

    @GetMapping("/districts")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les secteurs, leurs compteurs et, tant que l’usage est ouvert, leur état")
    List<DistrictForm> districts() {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(TelemetryFeature.USE);
            boolean open = uses.get(TelemetryFeature.USE).state() == UseState.OPEN;
            return districts.all().stream()
                    .map(one -> DistrictForm.of(one, open))
                    .toList();
        });
    }

    @GetMapping("/alarms")
    @NeedsScope(Scope.READ)
    @Operation(
            summary =
                    "Les alertes, la plus récente d’abord, et ce qu’il en est advenu ; celles qui attendent ne paraissent "
                            + "pas tant que l’usage n’est pas ouvert")
    List<AlarmForm> alarms() {
        Account account = reader();
        return tenancy.in(account.collectivity(), () -> {
            uses.requireShown(TelemetryFeature.USE);
            List<AlarmForm> forms = new ArrayList<>();
            for (LeakAlarm alarm : alarms.latest(MOST)) {
                try {
                    proposals.find(alarm.proposal()).ifPresent(stored -> forms.add(form(alarm, stored)));
                } catch (NotAllowed hidden) {
                    continue;
                }
            }
            return forms;
        });
    }

    @PostMapping("/alarms/{id}/decisions")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(
            summary = "Décide d’une alerte : SEND envoie une équipe, WATCH surveille, EXPLAIN explique (cause et motif "
                    + "obligatoires, dernier jour concerné ou niveau désormais habituel)")
    DecidedForm decide(@PathVariable UUID id, @Valid @RequestBody Choosing body) {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        boolean lasting = Boolean.TRUE.equals(body.lasting());
        Explanation explanation =
                body.cause() == null ? null : new Explanation(body.cause(), lasting, lasting ? null : body.until());
        Decision decision = tenancy.in(
                account.collectivity(),
                () -> triage.decide(new Triage.Request(
                        id,
                        body.fingerprint(),
                        body.choice(),
                        explanation,
                        body.motive() == null || body.motive().isBlank()
                                ? null
                                : body.motive().strip(),
                        by,
                        Duration.ZERO,
                        body.reverses())));
        return new DecidedForm(decision.id(), decision.verdict().name(), decision.at());
    }

    @PostMapping("/alarms/{id}/findings")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.DECIDE)
    @Operation(summary = "Note ce que l’équipe a trouvé ; noté à nouveau, le dernier compte")
    AlarmForm found(@PathVariable UUID id, @Valid @RequestBody Noting body) {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        return tenancy.in(account.collectivity(), () -> {
            if (body.litresPerSecond() != null && !(body.litresPerSecond() > 0)) {
                throw new Refused("alarms.figure", body.litresPerSecond().toString());
            }
            triage.found(
                    id,
                    Triage.finding(
                            body.found(),
                            body.kind(),
                            body.repaired(),
                            body.litresPerSecond(),
                            Boolean.TRUE.equals(body.newLevel()),
                            body.note() == null ? "" : body.note(),
                            by));
            return form(alarms.get(id), proposals.get(id));
        });
    }

    private AlarmForm form(LeakAlarm alarm, Proposals.Stored stored) {
        boolean sent = stored.status().isFinal() && outcomes.isSent(alarm.proposal());
        Finding finding =
                outcomes.findings(alarm.proposal()).stream().findFirst().orElse(null);
        Explanation explanation = stored.status().isFinal()
                ? outcomes.findExplanation(alarm.proposal()).orElse(null)
                : null;
        return new AlarmForm(
                alarm.proposal(),
                stored.proposal().fingerprint(),
                districts.name(alarm.district()),
                alarm.raised(),
                alarm.started(),
                alarm.flow(),
                alarm.kind().name(),
                alarm.seen().baseline(),
                stored.status().name(),
                sent,
                explanation == null ? null : explanation.cause().name(),
                finding == null ? null : finding.found(),
                finding == null ? null : finding.repaired());
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }

    /** @param until last day of what explains it; of no account where it is lasting */
    record Choosing(
            @NotNull String fingerprint,
            Triage.@NotNull Choice choice,
            Explanation.@Nullable Cause cause,
            @Nullable Boolean lasting,
            @Nullable LocalDate until,
            @Nullable String motive,
            @Nullable UUID reverses) {}

    record Noting(
            @NotNull Boolean found,
            Finding.@Nullable Kind kind,
            @Nullable LocalDate repaired,
            @Nullable Double litresPerSecond,
            @Nullable Boolean newLevel,
            @Nullable String note) {}

    record DecidedForm(
            @NotNull UUID id,
            @NotNull String verdict,
            @NotNull Instant at) {}

    /** @param state null while the use is not open, or before the first screening */
    record DistrictForm(
            @NotNull UUID id,
            @NotNull String name,
            @NotNull Map<String, Integer> meters,
            @Nullable String state,
            @Nullable SeenDay lastDay) {
        static DistrictForm of(District one, boolean open) {
            return new DistrictForm(
                    one.id(),
                    one.name(),
                    one.signs(),
                    open && one.state() != null ? one.state().name() : null,
                    open && !one.days().isEmpty() ? one.days().getLast() : null);
        }
    }

    /** @param baseline morning on which a fixed threshold would have raised it; null if it would not */
    record AlarmForm(
            @NotNull UUID id,
            @NotNull String fingerprint,
            @NotNull String district,
            @NotNull Instant raised,
            @NotNull LocalDate started,
            double litresPerSecond,
            @NotNull String kind,
            @Nullable LocalDate baseline,
            @NotNull String status,
            boolean sent,
            @Nullable String cause,
            @Nullable Boolean found,
            @Nullable LocalDate repaired) {}
}
