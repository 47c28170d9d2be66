package fr.beffroi.acts.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose act it is. What is null is not known, and a rule that needs it says so.
 *
 * @param population municipal population in force for the term
 * @param largestCommune of an EPCI: population of its most populous commune, whose rules it follows (CGCT L5211-1)
 * @param seats legal size of the assembly (effectif légal)
 * @param inOffice members in office
 * @param delegated what the assembly delegated to the mayor: numbers of CGCT L2122-22, e.g. 4 for procurement
 * @param transferred what the commune no longer holds because its EPCI does, in words, e.g. "assainissement"
 */
public record Collectivity(
        Kind kind,
        @Nullable String name,
        @Nullable String siren,
        @Nullable Integer population,
        @Nullable Integer largestCommune,
        @Nullable Integer seats,
        @Nullable Integer inOffice,
        @Nullable Set<Integer> delegated,
        @Nullable Set<String> transferred) {

    public enum Kind {
        COMMUNE,
        EPCI,
        SYNDICAT
    }

    /** A commune of which nothing else is known. */
    public static final Collectivity UNKNOWN_COMMUNE =
            new Collectivity(Kind.COMMUNE, null, null, null, null, null, null, null, null);
}
