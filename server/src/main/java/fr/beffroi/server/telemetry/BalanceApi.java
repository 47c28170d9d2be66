package fr.beffroi.server.telemetry;

import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The balance of districts with full metering, for programs. */
@RestController
@RequestMapping("/api/v1/telemetry/districts/{id}/balance")
@Tag(name = "Mesures de l’eau")
class BalanceApi {
    private static final int MOST_DAYS = 366 * 3;

    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Districts districts;
    private final Balances balances;

    BalanceApi(SignedIn signedIn, Tenancy tenancy, Districts districts, Balances balances) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.districts = districts;
        this.balances = balances;
    }

    @GetMapping
    @NeedsScope(Scope.READ)
    @Operation(
            summary =
                    "Bilan journalier d’un secteur en comptage complet : entré, stocké, consommé, perdu (m³), et ce qui "
                            + "manque ; rien de consommé ni de perdu au-dessous de cinq compteurs ; trois ans au plus")
    List<DayForm> balance(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 0 || days >= MOST_DAYS) {
            throw new Refused("balance.span");
        }
        return tenancy.in(
                account.collectivity(),
                () -> balances.of(districts.get(id), from, to).stream()
                        .map(DayForm::of)
                        .toList());
    }

    /** m³; null where something was not measured. */
    record DayForm(
            @NotNull LocalDate day,
            @Nullable Double inflow,
            @Nullable Double stockChange,
            @Nullable Double consumption,
            @Nullable Double lost,
            int missingHours,
            int silentCustomers,
            boolean silentTank) {
        static DayForm of(Balance one) {
            return new DayForm(
                    one.day().date(),
                    one.inflow(),
                    one.stockChange(),
                    one.used(),
                    one.lost(),
                    one.day().missingHours(),
                    one.silentCustomers(),
                    one.silentTank());
        }
    }
}
