package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.telemetry.ImportLine.Way;
import fr.beffroi.server.web.ApiProblem;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.files.SensorThings;
import fr.beffroi.water.telemetry.files.Telemetry;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Measures for programs: a supervision pushes hours or whole exports; the same twice changes nothing. */
@RestController
@RequestMapping("/api/v1/telemetry")
@Tag(name = "Mesures de l’eau")
class ReadingsApi {
    private static final double MOST_LITRES = 100_000;

    /** A year of ten meters; more comes as an export. */
    private static final int MOST_READINGS = 100_000;

    /** Between the first and the last hour of one meter in one call. */
    private static final long LONGEST = 20L * 366 * 24;

    /** Of all meters together, from the first of each to its last: 160 MB of doubles. */
    private static final long MOST_HOURS = 20_000_000;

    private static final int MOST_LINES = 200;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Measures measures;
    private final Mappings mappings;
    private final Imports imports;
    private final Importing importing;
    private final MessageSource texts;

    ReadingsApi(
            SignedIn signedIn,
            Tenancy tenancy,
            Measures measures,
            Mappings mappings,
            Imports imports,
            Importing importing,
            MessageSource texts) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.measures = measures;
        this.mappings = mappings;
        this.imports = imports;
        this.importing = importing;
        this.texts = texts;
    }

    @GetMapping("/meters")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les compteurs et la période connue de chacun")
    List<MeterForm> meters() {
        Account account = reader();
        return tenancy.in(
                account.collectivity(),
                () -> measures.meters().stream()
                        .map(meter -> new MeterForm(meter.name(), meter.first(), meter.last()))
                        .toList());
    }

    @GetMapping("/imports")
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les derniers imports, refus compris, le plus récent d’abord")
    List<ImportForm> imports() {
        Account account = reader();
        return tenancy.in(
                account.collectivity(),
                () -> imports.latest(MOST_LINES).stream().map(ImportForm::of).toList());
    }

    @PostMapping("/readings")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(
            summary =
                    "Ajoute des débits moyens horaires, en litres par seconde ; tout ou rien. « hour » est le début de "
                            + "l’heure, avec son décalage ; la même heure envoyée à nouveau corrige la précédente")
    ImportForm push(@Valid @RequestBody Readings body) {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        Telemetry read = new Telemetry(series(body.readings()), List.of());
        return ImportForm.of(tenancy.in(account.collectivity(), () -> importing.keep("readings", Way.API, read, by)));
    }

    @PostMapping(value = "/exports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(
            summary =
                    "Importe un export de supervision (CSV) par la correspondance enregistrée qui porte ce nom, ou, sans "
                            + "nom, par celle prévue pour le nom du fichier ; tout ou rien")
    ImportForm export(@RequestParam MultipartFile file, @RequestParam(defaultValue = "") String mapping)
            throws IOException {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        String name = Uploads.named(String.valueOf(file.getOriginalFilename()));
        UUID collectivity = account.collectivity();
        try {
            SavedMapping saved = tenancy.in(
                            collectivity,
                            () -> mapping.isEmpty() ? mappings.findFor(name) : mappings.findByName(mapping))
                    .orElseThrow(() -> mapping.isEmpty()
                            ? new Refused("measures.drop.unknown", name)
                            : new Refused("measures.mapping.unknown", mapping));
            return ImportForm.of(importing.read(collectivity, name, file.getBytes(), saved, Way.API, by));
        } catch (Refused refused) {
            tell(collectivity, name, refused.said(texts, Locale.FRENCH), by);
            throw refused;
        } catch (UnreadableTelemetry unreadable) {
            tell(collectivity, name, unreadable.problem().message(Locale.FRENCH), by);
            throw unreadable;
        }
    }

    @PostMapping("/sensorthings")
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(
            summary =
                    "Importe la réponse d’un serveur SensorThings à « Datastreams?$expand=Observations », telle quelle ; "
                            + "tout ou rien. Le nom d’un « Datastream » est celui du compteur, son unité dit ce qu’il compte",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    ImportForm things(InputStream body) throws IOException {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        try {
            // No further than it may be long, whatever its length is said to be.
            Telemetry read = SensorThings.read("SensorThings", body.readNBytes(SensorThings.LARGEST + 1));
            return ImportForm.of(
                    tenancy.in(account.collectivity(), () -> importing.keep("SensorThings", Way.API, read, by)));
        } catch (UnreadableTelemetry unreadable) {
            tell(account.collectivity(), "SensorThings", unreadable.problem().message(Locale.FRENCH), by);
            throw unreadable;
        }
    }

    /** A program's log is read by nobody: what it was refused stands on the page, too. */
    private void tell(UUID collectivity, String name, String fault, Person by) {
        tenancy.run(collectivity, () -> importing.refuse(name, Way.API, fault, by));
    }

    private static Map<String, HourlySeries> series(List<Reading> readings) {
        Map<String, List<Reading>> byMeter = new LinkedHashMap<>();
        readings.forEach(one ->
                byMeter.computeIfAbsent(one.meter(), key -> new ArrayList<>()).add(one));
        Map<String, HourlySeries> series = new LinkedHashMap<>();
        long inAll = 0;
        for (Map.Entry<String, List<Reading>> of : byMeter.entrySet()) {
            String meter = of.getKey();
            List<Reading> all = of.getValue();
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (Reading one : all) {
                if (!Double.isFinite(one.litresPerSecond()) || Math.abs(one.litresPerSecond()) > MOST_LITRES) {
                    throw new Refused("measures.reading.flow", meter);
                }
                long hour = HourlySeries.hourOf(one.hour());
                if (!HourlySeries.startOf(hour).equals(one.hour())) {
                    throw new Refused("measures.reading.hour", meter, one.hour().toString());
                }
                first = Math.min(first, hour);
                last = Math.max(last, hour);
            }
            if (last - first > LONGEST) {
                throw new Refused("measures.reading.span", meter);
            }
            inAll += last - first + 1;
            if (inAll > MOST_HOURS) {
                throw new Refused("measures.reading.hours", MOST_HOURS);
            }
            double[] flows = new double[(int) (last - first) + 1];
            Arrays.fill(flows, Double.NaN);
            for (Reading one : all) {
                int place = (int) (HourlySeries.hourOf(one.hour()) - first);
                if (!Double.isNaN(flows[place])) {
                    throw new Refused(
                            "measures.reading.twice", meter, one.hour().toString());
                }
                flows[place] = one.litresPerSecond();
            }
            series.put(meter, new HourlySeries(first, flows));
        }
        return series;
    }

    private Account reader() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return account;
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableTelemetry refusal) {
        return ApiProblem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refusal.problem().key(),
                refusal.problem().message(LocaleContextHolder.getLocale()));
    }

    record Readings(
            @NotNull @Size(min = 1, max = MOST_READINGS) List<@Valid @NotNull Reading> readings) {}

    /** @param litresPerSecond mean of the hour; below 0 where water flowed back */
    record Reading(
            @NotNull @Size(min = 1, max = Importing.LONGEST_METER)
            String meter,

            @NotNull Instant hour,
            @NotNull Double litresPerSecond) {}

    record MeterForm(
            @NotNull String name,
            @NotNull Instant first,
            @NotNull Instant last) {}

    /** @param days whether customers' days were added and changed, not hours */
    record ImportForm(
            @NotNull UUID id,
            @NotNull String file,
            @NotNull String way,
            @Nullable String fault,
            @NotNull List<String> notices,
            int meters,
            long added,
            long changed,
            boolean days,
            @Nullable Instant first,
            @Nullable Instant last,
            @NotNull Instant at) {
        static ImportForm of(ImportLine line) {
            return new ImportForm(
                    line.id(),
                    line.file(),
                    line.way().name(),
                    line.fault(),
                    line.notices(),
                    line.meters(),
                    line.added(),
                    line.changed(),
                    line.days(),
                    line.first(),
                    line.last(),
                    line.at());
        }
    }
}
