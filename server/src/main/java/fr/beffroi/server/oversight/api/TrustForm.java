package fr.beffroi.server.oversight.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.oversight.trust.Disclosure;
import fr.beffroi.oversight.trust.Precision;
import fr.beffroi.oversight.trust.Proportion;
import fr.beffroi.oversight.trust.Trust;
import fr.beffroi.oversight.trust.Vigilance;
import fr.beffroi.server.oversight.TrustMeasures;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures of trust over one use, or over all.
 *
 * @param use key of the use; absent for all together
 * @param from first day, for an aggregate
 * @param until last day, for an aggregate
 * @param people how many decided, for an aggregate
 * @param precision estimated share of proposals that were right
 * @param signs of approvals too fast or too often
 * @param months month by month, for one's own figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrustForm(
        @Nullable String use,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer people,
        long decisions,
        long deferred,
        @NotNull Share accepted,
        @NotNull Share amended,
        @NotNull Share rejected,
        @NotNull Share reversals,
        @NotNull Share secondReadings,
        @NotNull PrecisionForm precision,
        @NotNull Share tooFast,
        @NotNull List<Vigilance.Sign> signs,
        @NotNull List<Month> months) {

    static TrustForm of(TrustMeasures.Own own) {
        List<Month> months = own.months().stream().map(Month::of).toList();
        return of(own.use().isEmpty() ? null : own.use(), null, own.trust(), own.vigilance(), months);
    }

    static TrustForm of(TrustMeasures.Shared shared) {
        Disclosure.Aggregate aggregate = shared.aggregate();
        return of(shared.use(), aggregate, aggregate.trust(), aggregate.vigilance(), List.of());
    }

    private static TrustForm of(
            @Nullable String use,
            Disclosure.@Nullable Aggregate aggregate,
            Trust trust,
            Vigilance vigilance,
            List<Month> months) {
        return new TrustForm(
                use,
                aggregate == null ? null : aggregate.from(),
                aggregate == null ? null : aggregate.until(),
                aggregate == null ? null : aggregate.people(),
                trust.decisions(),
                trust.deferred(),
                Share.of(trust.accepted()),
                Share.of(trust.amended()),
                Share.of(trust.rejected()),
                Share.of(trust.reversals()),
                Share.of(trust.secondReadings()),
                PrecisionForm.of(trust.precision()),
                Share.of(vigilance.tooFast()),
                vigilance.signs(),
                months);
    }

    /** @param low lower end of the 95 % interval; @param high its upper end */
    record Share(long count, long of, double low, double high) {
        static Share of(Proportion share) {
            return new Share(share.count(), share.of(), share.low(), share.high());
        }
    }

    /** @param corrected whether second readings corrected it; if not, it is rather an upper bound */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PrecisionForm(
            @Nullable Double share, double low, double high, long decided, long readTwice, boolean corrected) {
        static PrecisionForm of(Precision precision) {
            return new PrecisionForm(
                    precision.share().isPresent() ? precision.share().getAsDouble() : null,
                    precision.low(),
                    precision.high(),
                    precision.decided(),
                    precision.readTwice(),
                    precision.corrected());
        }
    }

    record Month(
            @NotNull LocalDate from,
            long decisions,
            @NotNull Share accepted,
            @NotNull Share amended,
            @NotNull Share rejected) {
        static Month of(Trust.Period period) {
            Trust trust = period.trust();
            return new Month(
                    period.from(),
                    trust.decisions(),
                    Share.of(trust.accepted()),
                    Share.of(trust.amended()),
                    Share.of(trust.rejected()));
        }
    }

    /** @param own of the person who asks, all uses together first; @param shared over at least five people */
    record Both(@NotNull List<TrustForm> own, @NotNull List<TrustForm> shared) {}
}
