package fr.beffroi.server.costs;

import java.util.OptionalDouble;

/**
 * What one use cost over some months.
 *
 * @param proposals made, replaced versions included
 * @param kwh of this machine, measured (or declared by an outside program)
 * @param grams gCO2e of {@code kwh}
 * @param euros price of {@code kwh}; empty where no price was set for all of it
 * @param how key of the text that says how {@code kwh} was obtained
 * @param calls to models elsewhere
 * @param unknown of these calls, how many were to models that nobody described: left out of the estimate
 * @param remoteKwh estimate for models elsewhere, beside {@code kwh} and not in it
 * @param remoteGrams gCO2e of {@code remoteKwh}, and of the making of those machines
 * @param unknownKwh what the {@code unknown} calls took at most, as a budget counts them; no estimate, and in no other figure
 */
public record Cost(
        String use,
        long proposals,
        double kwh,
        double grams,
        OptionalDouble euros,
        String how,
        long calls,
        long unknown,
        Range remoteKwh,
        Range remoteGrams,
        double unknownKwh) {

    static Cost nothing(String use) {
        return new Cost(use, 0, 0, 0, OptionalDouble.empty(), "trust.energy.cpu", 0, 0, Range.NONE, Range.NONE, 0);
    }

    Cost plus(Cost other) {
        return new Cost(
                use,
                proposals + other.proposals,
                kwh + other.kwh,
                grams + other.grams,
                proposals == 0
                        ? other.euros
                        : other.proposals == 0
                                ? euros
                                : euros.isPresent() && other.euros.isPresent()
                                        ? OptionalDouble.of(euros.getAsDouble() + other.euros.getAsDouble())
                                        : OptionalDouble.empty(),
                proposals == 0 || how.equals(other.how) ? other.how : other.proposals == 0 ? how : "costs.how.mixed",
                calls + other.calls,
                unknown + other.unknown,
                remoteKwh.plus(other.remoteKwh),
                remoteGrams.plus(other.remoteGrams),
                unknownKwh + other.unknownKwh);
    }

    /** Measured, and the upper end of what is estimated. */
    public double mostKwh() {
        return kwh + remoteKwh.high();
    }

    /** What a budget is held against: a model that nobody described must not escape it. */
    double budgetKwh() {
        return mostKwh() + unknownKwh;
    }

    /** gCO2e for each proposal, at most; empty without proposals, and where some calls are not estimated. */
    public OptionalDouble gramsEach() {
        return proposals == 0 || unknown > 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((grams + remoteGrams.high()) / proposals);
    }

    /** Wh for each proposal, measured; empty without proposals. */
    public OptionalDouble whEach() {
        return proposals == 0 ? OptionalDouble.empty() : OptionalDouble.of(1000 * kwh / proposals);
    }
}
