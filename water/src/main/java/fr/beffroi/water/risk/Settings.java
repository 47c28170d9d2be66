package fr.beffroi.water.risk;

import java.util.Set;

/**
 * How a ranking is to be made.
 *
 * @param best what is tried first; what is simpler is taken where it cannot be
 * @param without causes that the model is not to see, to measure what they bring
 */
public record Settings(Method best, Set<Cause> without) {
    public static final Settings USUAL = new Settings(Method.BOOSTED, Set.of());

    public Settings {
        without = Set.copyOf(without);
    }
}
