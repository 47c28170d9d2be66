package fr.beffroi.server.oversight;

import fr.beffroi.oversight.trust.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * What was seen in the world after decisions of a use: how often it was right where people went to look. Declared as a bean by
 * the feature that knows, shown beside the measures of trust and in the public register.
 */
public interface SeenOnSite {
    /** Of the collectivity at hand; inside {@code Tenancy.in}. */
    Seen seen();

    /**
     * @param use key of the use
     * @param label key of a text: what is counted
     * @param found the count itself; for an estimate, the sample that it rests on
     * @param estimate where it is not counted but estimated from a sample; null for a count
     */
    record Seen(
            String use,
            String label,
            Proportion found,
            @Nullable Estimate estimate) {
        public Seen(String use, String label, Proportion found) {
            this(use, label, found, null);
        }

        /** Out of one; only where something was looked at. */
        public double share() {
            return estimate == null ? found.share().orElse(0) : estimate.share();
        }
    }

    /** @param share out of one @param low with its 95 % interval @param high likewise */
    record Estimate(double share, double low, double high) {}
}
