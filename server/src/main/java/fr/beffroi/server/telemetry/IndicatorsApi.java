package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.indicators.Indicator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The yearly figures for programs. */
@RestController
@RequestMapping("/api/v1/water-years")
@Tag(name = "Indicateurs de l’eau")
class IndicatorsApi {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Years years;
    private final SheetPdf pdf;

    IndicatorsApi(SignedIn signedIn, Tenancy tenancy, Years years, SheetPdf pdf) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.years = years;
        this.pdf = pdf;
    }

    @GetMapping
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les années saisies et leurs indicateurs, la plus récente d’abord")
    List<YearForm> all() {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return tenancy.in(
                account.collectivity(),
                () -> years.all().stream().map(YearForm::of).toList());
    }

    @GetMapping("/{year}")
    @NeedsScope(Scope.READ)
    @Operation(
            summary = "Une année : ce qui a été saisi, chaque indicateur avec sa formule et sa source, ce qui manque")
    YearForm get(@PathVariable int year) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return YearForm.of(tenancy.in(account.collectivity(), () -> years.get(year)));
    }

    @GetMapping(value = "/{year}/sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @NeedsScope(Scope.READ)
    @Operation(summary = "La fiche de l’année en PDF/A-3a, accessible (PDF/UA-1)")
    byte[] sheet(@PathVariable int year) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return pdf.of(account.collectivity(), year);
    }

    @PutMapping("/{year}")
    @NeedsScope(Scope.MANAGE)
    @Operation(
            summary =
                    "Enregistre les chiffres d’une année, en entier, par leur numéro SISPEA ; « version » est celle que vous "
                            + "corrigez, 0 pour une année nouvelle")
    YearForm put(@PathVariable int year, @Valid @RequestBody Written body) {
        Account account = signedIn.account();
        Person by = TelemetryFeature.office(account);
        Map<Item, YearInputs.Entry> entries = new EnumMap<>(Item.class);
        body.inputs().forEach((code, entry) -> {
            Item item = Item.find(code).orElseThrow(() -> new Refused("yearly.code", code));
            if (!item.isYes() || entry.value() > 0) {
                entries.put(item, YearInputs.checked(item, item.isYes() ? 1 : entry.value(), entry.source()));
            }
        });
        return YearForm.of(tenancy.in(
                account.collectivity(), () -> years.save(year, body.version(), new YearInputs(entries), by)));
    }

    record Written(int version, @NotNull Map<String, @Valid @NotNull EntryForm> inputs) {}

    record EntryForm(@NotNull Double value, @Nullable String source) {}

    record IndicatorForm(
            @NotNull String code,
            @NotNull String name,
            double value,
            @NotNull String unit,
            @NotNull String formula,
            @NotNull String source,
            boolean confirmed,
            @NotNull Map<String, Double> inputs) {
        static IndicatorForm of(Indicator one) {
            Locale locale = LocaleContextHolder.getLocale();
            return new IndicatorForm(
                    one.code(),
                    one.name(locale),
                    one.value(),
                    one.unit(),
                    one.formula(locale),
                    one.source(locale),
                    one.confirmed(),
                    one.inputs());
        }
    }

    record YearForm(
            int year,
            int version,
            @NotNull Instant at,
            @NotNull Map<String, EntryForm> inputs,
            @NotNull List<IndicatorForm> indicators,
            @NotNull List<String> missing,
            @NotNull List<String> nextPoints,
            @Nullable Boolean thresholdReached) {
        static YearForm of(Years.Stored stored) {
            YearSheet sheet = YearSheet.of(stored.year(), stored.inputs(), LocaleContextHolder.getLocale());
            Map<String, EntryForm> inputs = new LinkedHashMap<>();
            stored.inputs()
                    .entries()
                    .forEach((item, entry) -> inputs.put(item.code(), new EntryForm(entry.value(), entry.source())));
            return new YearForm(
                    stored.year(),
                    stored.version(),
                    stored.at(),
                    inputs,
                    sheet.all().stream().map(IndicatorForm::of).toList(),
                    sheet.missing().stream().map(Item::code).toList(),
                    sheet.nextPoints(),
                    sheet.threshold() == null ? null : sheet.reached());
        }
    }
}
