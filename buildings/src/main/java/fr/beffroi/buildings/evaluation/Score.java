package fr.beffroi.buildings.evaluation;

import java.util.List;

/**
 * What a model is worth on images whose buildings are known.
 *
 * @param tiles images looked at
 * @param pixels by what was said of them, at the model's ground resolution
 * @param seen every building that the model says, and what it is worth
 * @param known every known building that was photographed, and whether it was found
 * @param megapixels of the images themselves, that were photographed
 * @param seconds for reading, judging and outlining them
 */
public record Score(
        int tiles, Pixelwise pixels, List<Seen> seen, List<Known> known, double megapixels, double seconds) {
    public Score {
        seen = List.copyOf(seen);
        known = List.copyOf(known);
    }

    /**
     * @param both pixels that the model and the labels call building
     * @param onlySaid those that only the model does
     * @param onlyKnown those that only the labels do
     */
    public record Pixelwise(long both, long onlySaid, long onlyKnown) {
        /** Twice the common pixels over those of either, counted each; 0 if there are none. */
        public double f1() {
            return both == 0 ? 0 : 2.0 * both / (2.0 * both + onlySaid + onlyKnown);
        }

        /** Intersection over union; 0 if there is none. */
        public double iou() {
            return both == 0 ? 0 : (double) both / (both + onlySaid + onlyKnown);
        }
    }

    /**
     * A building that the model says.
     *
     * @param score as the model gives it
     * @param matched whether it is the counterpart of a known one: each has one at most, at an intersection over union of at least one half
     * @param covered whether at least half of it lies on known buildings
     */
    public record Seen(double score, double areaM2, boolean matched, boolean covered) {}

    /**
     * A known building.
     *
     * @param matched whether it has a counterpart
     * @param covered whether at least half of it was said to be built
     */
    public record Known(double areaM2, boolean matched, boolean covered) {}

    /** Share of the buildings that the model says which have a counterpart; 0 if it says none. */
    public double objectPrecision() {
        return seen.stream().mapToInt(one -> one.matched() ? 1 : 0).average().orElse(0);
    }

    /** Share of the known buildings that have a counterpart; 0 if there are none. */
    public double objectRecall() {
        return known.stream().mapToInt(one -> one.matched() ? 1 : 0).average().orElse(0);
    }

    /** Share of the buildings that the model says which lie on known ones by half at least. */
    public double coveredPrecision() {
        return seen.stream().mapToInt(one -> one.covered() ? 1 : 0).average().orElse(0);
    }

    /** Share of the known buildings that were said to be built by half at least. */
    public double coveredRecall() {
        return known.stream().mapToInt(one -> one.covered() ? 1 : 0).average().orElse(0);
    }

    public double megapixelsPerSecond() {
        return megapixels / seconds;
    }
}
