package fr.beffroi.server.oversight;

import fr.beffroi.oversight.trust.Proportion;

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
     */
    record Seen(String use, String label, Proportion found) {}
}
