package fr.beffroi.server.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.oversight.trust.Disclosure.Aggregate;
import fr.beffroi.oversight.use.Motive.Vote;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseChange;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.TrustMeasures.Shared;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The public register for programs: what its page shows, without sign-in. */
@RestController
@Tag(name = "Registre")
class RegisterApi {
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final Register register;
    private final List<DeclaredUses> declared;

    RegisterApi(Collectivities collectivities, Tenancy tenancy, Register register, List<DeclaredUses> declared) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.register = register;
        this.declared = List.copyOf(declared);
    }

    @GetMapping("/api/v1/register/{slug}")
    @SecurityRequirements
    @Operation(summary = "Le registre public d'une collectivité, sans connexion")
    RegisterForm one(@PathVariable String slug) {
        Collectivity collectivity =
                collectivities.findBySlug(slug).orElseThrow(() -> new NoSuchElementException("collectivity " + slug));
        return tenancy.in(
                collectivity.id(),
                () -> new RegisterForm(
                        collectivity.name(),
                        collectivity.siren(),
                        collectivity.demonstration(),
                        register.entries().stream().map(EntryForm::of).toList(),
                        declared.stream()
                                .flatMap(each -> each.published().stream())
                                .map(DeclaredForm::of)
                                .toList()));
    }

    record RegisterForm(
            @NotNull String collectivity,
            @NotNull String siren,
            boolean demonstration,
            @NotNull List<EntryForm> uses,
            @NotNull List<DeclaredForm> declared) {}

    /**
     * A use that does not run here: what is said of it comes from the collectivité or the supplier.
     *
     * @param kind where it was found, {@code field} and {@code stage}: the names of the inventory
     * @param use that controls it, if one does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeclaredForm(
            @NotNull String title,
            @NotNull String supplier,
            @NotNull String product,
            @NotNull String purpose,
            @NotNull String responsible,
            @NotNull String kind,
            @NotNull String field,
            @NotNull String stage,
            @Nullable String use) {
        static DeclaredForm of(DeclaredUses.Declared one) {
            return new DeclaredForm(
                    one.title(),
                    one.supplier(),
                    one.product(),
                    one.purpose(),
                    one.responsible(),
                    name(one.kind()),
                    name(one.field()),
                    name(one.stage()),
                    one.use());
        }

        private static String name(String key) {
            return key.substring(key.lastIndexOf('.') + 1);
        }
    }

    /**
     * @param since when the present state began
     * @param voteDate date of the délibération that opened it, with its number, where there is one
     * @param measures that enough people stand behind, oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryForm(
            @NotNull String use,
            @NotNull String service,
            @NotNull String purpose,
            @NotNull String legalBasis,
            @NotNull String responsible,
            @NotNull RiskClass risk,
            @NotNull UseState state,
            @Nullable Instant since,
            @Nullable Instant opened,
            @Nullable LocalDate voteDate,
            @Nullable String voteNumber,
            long proposals,
            double kwh,
            double gramsCo2e,
            @NotNull List<MeasureForm> measures) {
        static EntryForm of(Register.Entry entry) {
            Use use = entry.use();
            UseChange opened = entry.opened();
            Vote vote = opened == null ? null : opened.motive().vote();
            return new EntryForm(
                    use.key(),
                    use.service(),
                    use.purpose(),
                    use.legalBasis(),
                    use.responsible(),
                    use.risk(),
                    use.state(),
                    entry.last() == null ? null : entry.last().at(),
                    opened == null ? null : opened.at(),
                    vote == null ? null : vote.date(),
                    vote == null ? null : vote.number(),
                    entry.energy() == null ? 0 : entry.energy().proposals(),
                    entry.energy() == null ? 0 : entry.energy().kwh(),
                    entry.energy() == null ? 0 : entry.energy().gramsCo2e(),
                    entry.published().stream().map(MeasureForm::of).toList());
        }
    }

    /** @param overturned share of decided proposals that people did not accept as they stood */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MeasureForm(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            int people,
            long decisions,
            @Nullable Double overturned,
            @Nullable Double precision,
            double precisionLow,
            double precisionHigh) {
        static MeasureForm of(Shared shared) {
            Aggregate piece = shared.aggregate();
            var accepted = piece.trust().accepted().share();
            var precision = piece.trust().precision();
            return new MeasureForm(
                    piece.from(),
                    piece.until(),
                    piece.people(),
                    piece.trust().decisions(),
                    accepted.isPresent() ? 1 - accepted.getAsDouble() : null,
                    precision.share().isPresent() ? precision.share().getAsDouble() : null,
                    precision.low(),
                    precision.high());
        }
    }
}
