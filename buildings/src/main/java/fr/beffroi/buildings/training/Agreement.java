package fr.beffroi.buildings.training;

/** Pixels by what was said of them and what is known: from them F1 at every threshold. */
final class Agreement {
    private static final int BINS = 200;

    private final double[] right = new double[BINS + 1];
    private final double[] wrong = new double[BINS + 1];

    void add(float probability, boolean building, double weight) {
        int bin = Math.clamp((int) (probability * BINS), 0, BINS);
        if (building) {
            right[bin] += weight;
        } else {
            wrong[bin] += weight;
        }
    }

    /**
     * @param threshold probability from which a pixel is taken for a building
     * @param f1 twice the pixels that both call building over all that either does, each counted; 0 to 1
     */
    record Best(double threshold, double f1) {}

    Best best() {
        double all = 0;
        for (double one : right) {
            all += one;
        }
        Best best = new Best(0.5, 0);
        double hits = 0;
        double taken = 0;
        for (int bin = BINS; bin > 0; bin--) {
            hits += right[bin];
            taken += right[bin] + wrong[bin];
            double f1 = 2 * hits / Math.max(1e-9, taken + all);
            if (f1 > best.f1()) {
                best = new Best((double) bin / BINS, f1);
            }
        }
        return best;
    }
}
