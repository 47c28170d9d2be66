package fr.beffroi.buildings.registration;

/**
 * How far something has to be moved to lie where it lies in the reference.
 *
 * @param eastM metres on the ground to add towards the east
 * @param northM metres on the ground to add towards the north
 * @param certainty 0 to 1: the share of windows, measured one by one, that agree with it within a metre, lowered when they are few; what is
 *     below {@link #LEAST_CERTAIN} is no measure
 * @param windows how many windows could be measured
 */
public record Shift(double eastM, double northM, double certainty, int windows) {
    /** Below it, nothing is to be compensated: the windows contradict one another. */
    public static final double LEAST_CERTAIN = 0.4;

    static final Shift UNKNOWN = new Shift(0, 0, 0, 0);

    public boolean certain() {
        return certainty >= LEAST_CERTAIN;
    }

    /** Length of the shift, in metres on the ground. */
    public double lengthM() {
        return Math.hypot(eastM, northM);
    }
}
