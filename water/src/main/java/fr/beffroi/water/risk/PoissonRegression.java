package fr.beffroi.water.risk;

import org.jspecify.annotations.Nullable;

/**
 * Counts whose logarithm of the mean is linear in the columns and an offset; fitted by iteratively reweighted least squares
 * with a small ridge, so that columns which say the same cannot run away.
 */
final class PoissonRegression {
    private static final int ROUNDS = 30;

    private final double[] coefficients;

    private PoissonRegression(double[] coefficients) {
        this.coefficients = coefficients;
    }

    /**
     * @param columns of each row, without the constant, of about unit spread
     * @param ridge breaks' worth of pull of each coefficient towards zero
     */
    static PoissonRegression fit(double[][] columns, double[] offset, double[] counts, double[] weight, double ridge) {
        int width = columns.length == 0 ? 1 : columns[0].length + 1;
        double[] beta = new double[width];
        beta[0] = start(offset, counts, weight);
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step(columns, offset, counts, weight, ridge, beta);
            double size = 0;
            for (int k = 0; k < width; k++) {
                beta[k] += Math.clamp(step[k], -1, 1);
                size = Math.max(size, Math.abs(step[k]));
            }
            if (size < 1e-6) {
                break;
            }
        }
        return new PoissonRegression(beta);
    }

    private static double start(double[] offset, double[] counts, double[] weight) {
        double seen = 0.1;
        double exposed = 0.1;
        for (int i = 0; i < counts.length; i++) {
            seen += weight[i] * counts[i];
            exposed += weight[i] * Math.exp(offset[i]);
        }
        return Math.log(seen / exposed);
    }

    /** One step of Newton: the information matrix against the gradient. */
    private static double[] step(
            double[][] columns, double[] offset, double[] counts, double[] weight, double ridge, double[] beta) {
        int width = beta.length;
        double[][] information = new double[width][width];
        double[] gradient = new double[width];
        double[] row = new double[width];
        row[0] = 1;
        for (int i = 0; i < columns.length; i++) {
            System.arraycopy(columns[i], 0, row, 1, width - 1);
            double mean = Math.exp(Math.min(20, offset[i] + dot(beta, columns[i])));
            double error = weight[i] * (counts[i] - mean);
            double spread = weight[i] * mean;
            for (int j = 0; j < width; j++) {
                gradient[j] += error * row[j];
                double scaled = spread * row[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] += scaled * row[k];
                }
            }
        }
        for (int j = 0; j < width; j++) {
            if (j > 0) {
                gradient[j] -= ridge * beta[j];
            }
            information[j][j] += j > 0 ? ridge : 1e-9;
        }
        return solve(information, gradient);
    }

    /** Cholesky, in place of the lower triangle. */
    private static double[] solve(double[][] lower, double[] right) {
        int n = right.length;
        double[] x = right.clone();
        for (int j = 0; j < n; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = lower[j][k];
                for (int m = 0; m < k; m++) {
                    sum -= lower[j][m] * lower[k][m];
                }
                lower[j][k] = j == k ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[k][k];
            }
        }
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                x[j] -= lower[j][k] * x[k];
            }
            x[j] /= lower[j][j];
        }
        for (int j = n - 1; j >= 0; j--) {
            for (int k = j + 1; k < n; k++) {
                x[j] -= lower[k][j] * x[k];
            }
            x[j] /= lower[j][j];
        }
        return x;
    }

    private static double dot(double[] beta, double[] columns) {
        double sum = beta[0];
        for (int k = 0; k < columns.length; k++) {
            sum += beta[k + 1] * columns[k];
        }
        return sum;
    }

    /** @return logarithm of the mean, without the offset */
    double linear(double[] columns) {
        return dot(coefficients, columns);
    }

    /** @param column null for the constant */
    double coefficient(@Nullable Integer column) {
        return column == null ? coefficients[0] : coefficients[column + 1];
    }
}
