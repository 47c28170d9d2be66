package fr.beffroi.buildings.vintages;

/**
 * What counts as there.
 *
 * @param high score from which an object is there with certainty, 0 to 1
 * @param low score from which it is perhaps there, if another vintage shows it with certainty; less than {@code high}
 * @param photographed least share of an object's ground that must be shown before it can be said not to be there
 * @param toleranceM metres by which two outlines of one object may differ
 * @param leastChangeM2 least ground of a change of shape
 */
public record Thresholds(double high, double low, double photographed, double toleranceM, double leastChangeM2) {
    /** Certain from 0.6, perhaps from 0.25, 90 % photographed, 1.2 m, 12 m². */
    public static final Thresholds USUAL = new Thresholds(0.6, 0.25, 0.9, 1.2, 12);

    /**
     * @throws IllegalArgumentException if the lower threshold is not below the upper one
     */
    public Thresholds {
        if (!(low > 0 && low < high && high <= 1)) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }
}
