package fr.beffroi.server.acts;

import fr.beffroi.oversight.trust.Proportion;
import org.jspecify.annotations.Nullable;

/** Findings of a rule that were retained, out of those decided, with the 95 % interval. */
record PrecisionForm(long retained, long decided, double low, double high) {
    static @Nullable PrecisionForm of(@Nullable Proportion measured) {
        return measured == null
                ? null
                : new PrecisionForm(measured.count(), measured.of(), measured.low(), measured.high());
    }
}
