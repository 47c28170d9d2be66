package fr.beffroi.server.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.oversight.trust.Disclosure.Aggregate;
import fr.beffroi.oversight.use.Motive.Vote;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseChange;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.TrustMeasures.Shared;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole public register of a collectivité, as its published schema says.
 *
 * @param schema address of that schema
 */
record RegisterForm(
        @NotNull String schema,
        @NotNull String collectivity,
        @NotNull String siren,
        boolean demonstration,
        @NotNull List<EntryForm> uses,
        @NotNull List<DeclaredForm> declared) {

    /**
     * A use that does not run here: what is said of it comes from the collectivité or the supplier.
     *
     * @param kind where it was found, {@code field} and {@code stage}: the names of the inventory
     * @param use that controls it, if one does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeclaredUseForm")
    record DeclaredForm(
            @NotNull UUID id,
            @NotNull String title,
            @NotNull String supplier,
            @NotNull String product,
            @NotNull String purpose,
            @NotNull String responsible,
            @NotNull String kind,
            @NotNull String field,
            @NotNull String stage,
            @NotNull Instant declaredAt,
            @NotNull Instant changedAt,
            @Nullable String use) {
        static DeclaredForm of(DeclaredUses.Declared one) {
            return new DeclaredForm(
                    one.id(),
                    one.title(),
                    one.supplier(),
                    one.product(),
                    one.purpose(),
                    one.responsible(),
                    name(one.kind()),
                    one.domain().name(),
                    name(one.stage()),
                    one.declared(),
                    one.changed(),
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
     * @param fields every field of the register by its id, in French; null where nobody said it
     * @param examined when a person examined the duties; without it, all are to be examined
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
            @NotNull List<MeasureForm> measures,
            @NotNull Map<String, @Nullable String> fields,
            @Nullable Instant examined,
            @NotNull List<DutyForm> duties) {
        static EntryForm of(Register.Entry entry, Sheet sheet, Examinations.Examined examined, List<DutyForm> duties) {
            Use use = entry.use();
            UseChange opened = entry.opened();
            Vote vote = opened == null ? null : opened.motive().vote();
            Map<String, @Nullable String> fields = new LinkedHashMap<>();
            sheet.lines().forEach(line -> fields.put(line.field().id(), line.value()));
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
                    entry.published().stream().map(MeasureForm::of).toList(),
                    fields,
                    examined.edition() == null ? null : examined.edition().at(),
                    duties);
        }
    }

    /**
     * @param why in French
     * @param articles as they are cited
     * @param applies from when on they apply, where that is known
     * @param confirmed whether somebody held them against the official texts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DutyForm(
            @NotNull String id,
            @NotNull Duty.Status status,
            @NotNull String why,
            @NotNull String articles,
            @Nullable LocalDate applies,
            boolean confirmed) {}

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
