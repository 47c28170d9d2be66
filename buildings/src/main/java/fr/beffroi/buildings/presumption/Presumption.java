package fr.beffroi.buildings.presumption;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An object that neither cadastre nor earlier decision explains, with all it rests on and what speaks against it. It is never said
 * that there is no permit: only that none was found in what was given.
 *
 * @param unexplained ground of it that nothing explains, in the reference system of the images
 * @param unexplainedM2 the same, in square metres
 * @param permits on its parcels, the one that explains most first
 * @param factors area, probability, zone, permit, in this order
 * @param rank their product, in weighted square metres
 * @param against may be empty
 * @param previous decision on a smaller object at this place; null where there is none
 */
public record Presumption(
        Sighting sighting,
        Nature nature,
        Geometry unexplained,
        double unexplainedM2,
        Place place,
        List<PermitRelation> permits,
        List<Factor> factors,
        double rank,
        List<Objection> against,
        Formality formality,
        @Nullable PreviousDecision previous) {
    public Presumption {
        permits = List.copyOf(permits);
        factors = List.copyOf(factors);
        against = List.copyOf(against);
    }

    public Optional<PreviousDecision> findPrevious() {
        return Optional.ofNullable(previous);
    }

    /** What it is, in one sentence; English for English locales, else French. */
    public String message(Locale locale) {
        return Messages.text(locale, "presumption." + Messages.part(nature), unexplainedM2);
    }

    /** What the permits that were given say, at most "Aucun permis retrouvé dans les données fournies". */
    public String permitMessage(Locale locale) {
        boolean explains = permits.stream().anyMatch(each -> each.effect() != PermitRelation.Effect.NONE);
        return Messages.text(locale, explains ? "permits.found" : "permits.none", permits.size());
    }
}
