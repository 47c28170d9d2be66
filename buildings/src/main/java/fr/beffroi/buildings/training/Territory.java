package fr.beffroi.buildings.training;

import fr.beffroi.buildings.imagery.Imagery;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Images of one place with what is known of it.
 *
 * @param name as the model card calls it
 * @param known in the reference system of the images, already moved onto them; outlines do not contradict one another
 * @param holdOut the part that is never learnt
 */
public record Territory(String name, Imagery imagery, List<KnownOutline> known, HoldOut holdOut) {
    public Territory {
        known = List.copyOf(known);
    }

    /**
     * Weak labels, corrected by what persons decided.
     *
     * @param drawn buildings as a cadastre draws them
     * @param decided in the same reference system; those off the images are left out
     */
    public static Territory of(
            String name, Imagery imagery, List<Polygon> drawn, List<KnownOutline> decided, HoldOut holdOut) {
        Envelope ground = imagery.grid().envelope();
        List<KnownOutline> here = decided.stream()
                .filter(one -> one.outline().getEnvelopeInternal().intersects(ground))
                .toList();
        return new Territory(
                name, imagery, Corrections.of(drawn, here, imagery.grid().metresPerUnit()), holdOut);
    }

    /** How many persons decided so. */
    int decided(KnownOutline.Verdict verdict) {
        return (int) known.stream()
                .filter(one -> one.certain() && one.verdict() == verdict)
                .count();
    }
}
