package fr.beffroi.water.risk;

import java.util.Arrays;
import java.util.List;

/** The regression half of the model: each feature that has a scale multiplies the rate by a power of itself. */
final class LogLinear {
    private static final Feature[] USED = Arrays.stream(Feature.values())
            .filter(feature -> feature.scale != Feature.Scale.NONE)
            .toArray(Feature[]::new);
    private static final double RIDGE = 1;

    private final double[] mean;
    private final double[] spread;
    private final PoissonRegression regression;

    private LogLinear(double[] mean, double[] spread, PoissonRegression regression) {
        this.mean = mean;
        this.spread = spread;
        this.regression = regression;
    }

    static LogLinear fit(Panel panel) {
        List<float[]> rows = panel.rows();
        double[][] columns = new double[rows.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = scaled(rows.get(i));
        }
        double[] mean = new double[USED.length];
        double[] spread = new double[USED.length];
        // By the length that each row stands for: a mean pipe is a mean metre of pipe.
        moments(columns, panel, mean, spread);
        for (double[] row : columns) {
            standardise(row, mean, spread);
        }
        return new LogLinear(
                mean, spread, PoissonRegression.fit(columns, panel.logKm(), panel.breaks(), panel.weight(), RIDGE));
    }

    private static void moments(double[][] columns, Panel panel, double[] mean, double[] spread) {
        double[] share = new double[columns.length];
        double all = 0;
        for (int i = 0; i < share.length; i++) {
            share[i] = panel.weight()[i] * Math.exp(panel.logKm()[i]);
            all += share[i];
        }
        for (int k = 0; k < mean.length; k++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < share.length; i++) {
                sum += share[i] * columns[i][k];
                squares += share[i] * columns[i][k] * columns[i][k];
            }
            mean[k] = sum / all;
            double variance = squares / all - mean[k] * mean[k];
            // A column that never changes says nothing.
            spread[k] = variance > 1e-9 ? Math.sqrt(variance) : Double.POSITIVE_INFINITY;
        }
    }

    private static double[] scaled(float[] row) {
        double[] scaled = new double[USED.length];
        for (int k = 0; k < USED.length; k++) {
            scaled[k] = USED[k].scaled(row[USED[k].ordinal()]);
        }
        return scaled;
    }

    private static void standardise(double[] row, double[] mean, double[] spread) {
        for (int k = 0; k < row.length; k++) {
            row[k] = (row[k] - mean[k]) / spread[k];
        }
    }

    /** @return logarithm of breaks per km and year */
    double logRate(float[] row) {
        double[] scaled = scaled(row);
        standardise(scaled, mean, spread);
        return regression.linear(scaled);
    }

    /** Adds what each feature makes of the rate of a mean metre of pipe, as logarithms by {@link Feature#ordinal()}. */
    void contribute(float[] row, double[] logFactors) {
        double[] scaled = scaled(row);
        standardise(scaled, mean, spread);
        for (int k = 0; k < USED.length; k++) {
            logFactors[USED[k].ordinal()] += regression.coefficient(k) * scaled[k];
        }
    }
}
