package fr.beffroi.water.risk;

/**
 * Counts whose logarithm of the mean is linear in the columns and an offset; fitted by iteratively reweighted least squares
 * with a small ridge, so that columns which say the same cannot run away.
 */
final class PoissonRegression {
    private static final int ROUNDS = 40;
    private static final int HALVINGS = 12;

    private final double[][] columns;
    private final double[] offset;
    private final double[] counts;
    private final double[] weight;
    private final double ridge;
    private double[] beta;

    private PoissonRegression(double[][] columns, double[] offset, double[] counts, double[] weight, double ridge) {
        this.columns = columns;
        this.offset = offset;
        this.counts = counts;
        this.weight = weight;
        this.ridge = ridge;
        beta = new double[columns[0].length + 1];
    }

    /**
     * @param columns of each row, at least one row, without the constant, of about unit spread
     * @param ridge breaks' worth of pull of each coefficient towards zero
     */
    static PoissonRegression fit(double[][] columns, double[] offset, double[] counts, double[] weight, double ridge) {
        PoissonRegression fitted = new PoissonRegression(columns, offset, counts, weight, ridge);
        fitted.beta[0] = fitted.start();
        fitted.descend();
        return fitted;
    }

    private double start() {
        double seen = 0.1;
        double exposed = 0.1;
        for (int i = 0; i < counts.length; i++) {
            seen += weight[i] * counts[i];
            exposed += weight[i] * Math.exp(offset[i]);
        }
        return Math.log(seen / exposed);
    }

    /** Newton's steps, each halved until it improves. */
    private void descend() {
        double value = penalised(beta);
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step();
            double share = 1;
            double[] next = beta;
            double better = value;
            for (int halving = 0; halving < HALVINGS && !(better > value); halving++) {
                next = moved(step, share);
                better = penalised(next);
                share /= 2;
            }
            if (!(better > value)) {
                return;
            }
            boolean isSettled = better - value < 1e-8 * Math.abs(value);
            beta = next;
            value = better;
            if (isSettled) {
                return;
            }
        }
    }

    private double[] moved(double[] step, double share) {
        double[] next = beta.clone();
        for (int k = 0; k < next.length; k++) {
            next[k] += share * step[k];
        }
        return next;
    }

    /** Log-likelihood, less the ridge. */
    private double penalised(double[] at) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double log = offset[i] + dot(at, columns[i]);
            sum += weight[i] * (counts[i] * log - Math.exp(log));
        }
        for (int k = 1; k < at.length; k++) {
            sum -= ridge * at[k] * at[k] / 2;
        }
        return sum;
    }

    /** The gradient through the information matrix. */
    private double[] step() {
        int width = beta.length;
        double[][] information = new double[width][width];
        double[] gradient = new double[width];
        double[] row = new double[width];
        row[0] = 1;
        for (int i = 0; i < columns.length; i++) {
            System.arraycopy(columns[i], 0, row, 1, width - 1);
            double mean = Math.exp(offset[i] + dot(beta, columns[i]));
            for (int j = 0; j < width; j++) {
                gradient[j] += weight[i] * (counts[i] - mean) * row[j];
                double scaled = weight[i] * mean * row[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] += scaled * row[k];
                }
            }
        }
        for (int j = 1; j < width; j++) {
            gradient[j] -= ridge * beta[j];
            information[j][j] += ridge;
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
    double linear(double[] row) {
        return dot(beta, row);
    }

    double coefficient(int column) {
        return beta[column + 1];
    }
}
