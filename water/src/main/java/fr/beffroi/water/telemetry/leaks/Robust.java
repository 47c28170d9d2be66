package fr.beffroi.water.telemetry.leaks;

import java.util.Arrays;

/** Middle and spread that a few odd days do not move. */
final class Robust {
    /** Makes the median of absolute deviations a standard deviation, for a normal law. */
    static final double TO_SIGMA = 1.4826;

    private Robust() {}

    /** @return NaN of nothing; values that are NaN are left out */
    static double median(double[] values) {
        return median(values, values.length);
    }

    /** Of the first values; they are put in order. */
    static double median(double[] values, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!Double.isNaN(values[i])) {
                values[kept++] = values[i];
            }
        }
        if (kept == 0) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, kept);
        return kept % 2 == 1 ? values[kept / 2] : (values[kept / 2 - 1] + values[kept / 2]) / 2;
    }

    /** Around a known middle. */
    static double sigma(double[] values, int count, double middle) {
        double[] deviations = new double[count];
        for (int i = 0; i < count; i++) {
            deviations[i] = Math.abs(values[i] - middle);
        }
        return TO_SIGMA * median(deviations, count);
    }
}
