package fr.beffroi.water.location.search;

import fr.beffroi.water.location.files.Scada;
import fr.beffroi.water.location.files.UnreadableLocationFile;
import fr.beffroi.water.location.hydraulics.PipeNetwork;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * What measured flows and levels do not explain of each pressure, as daily means. Learnt on the days that are known: each
 * pressure as a line in every flow, in its power 1.852 (the head that pipes lose) and in every level. So what the whole
 * network draws, and what all pressures share, is taken out; a leak leaves what it changes otherwise than demand does.
 */
final class Residuals {
    static final double POWER = 1.852;

    /** Of the variance of each regressor: flows at several entries move nearly as one. */
    private static final double RIDGE = 1e-4;

    private static final int FEWEST_DAYS = 20;
    private static final double LITRES = 1000;

    private final double[][] days;
    private final DMatrixRMaj coefficients;
    private final int flows;

    private Residuals(double[][] days, DMatrixRMaj coefficients, int flows) {
        this.days = days;
        this.coefficients = coefficients;
        this.flows = flows;
    }

    /** @param known days from the first, on which is learnt */
    static Residuals of(String file, Scada scada, Instruments instruments, PipeNetwork network, int known)
            throws UnreadableLocationFile {
        double[][] regressors = regressors(scada, instruments, network);
        double[][] pressures = instruments.pressures().stream()
                .map(title -> scaled(scada.columns().getOrDefault(title, new double[0]), network.pressureUnit()))
                .toArray(double[][]::new);
        int[] day = Arrays.stream(scada.seconds())
                .mapToInt(second -> (int) (Math.floorDiv(second, 86_400L) - scada.firstDay()))
                .toArray();
        boolean[] whole = new boolean[day.length];
        int[] rows = new int[scada.days()];
        for (int i = 0; i < day.length; i++) {
            whole[i] = isWhole(regressors, i) && isWhole(pressures, i);
            rows[day[i]] += whole[i] ? 1 : 0;
        }
        int usual = Arrays.stream(rows).max().orElse(0);
        long learnt = Arrays.stream(rows, 0, Math.min(known, rows.length))
                .filter(count -> 2 * count > usual)
                .count();
        if (learnt < FEWEST_DAYS) {
            throw UnreadableLocationFile.of(
                    file, null, "location.known", String.valueOf(learnt), String.valueOf(FEWEST_DAYS));
        }
        DMatrixRMaj coefficients = fitted(regressors, pressures, day, whole, known);
        double[][] days = means(regressors, pressures, coefficients, day, whole, rows, usual);
        return new Residuals(days, coefficients, instruments.flows().size());
    }

    /** By day from the first, then by pressure, m; empty where too little was measured. */
    double[][] days() {
        return days;
    }

    /**
     * How the expectation of a pressure follows a flow.
     *
     * @param flow L/s around which
     * @return m per L/s
     */
    double slope(int pressure, int flowColumn, double flow) {
        return coefficients.get(1 + flowColumn, pressure)
                + coefficients.get(1 + flows + flowColumn, pressure) * POWER * Math.pow(Math.abs(flow), POWER - 1);
    }

    private static double[][] regressors(Scada scada, Instruments instruments, PipeNetwork network) {
        List<String> flows = instruments.flows();
        double[][] regressors =
                new double[1 + 2 * flows.size() + instruments.levels().size()][];
        regressors[0] = new double[scada.seconds().length];
        Arrays.fill(regressors[0], 1);
        for (int i = 0; i < flows.size(); i++) {
            double[] flow =
                    scaled(scada.columns().getOrDefault(flows.get(i), new double[0]), network.flowUnit() * LITRES);
            regressors[1 + i] = flow;
            regressors[1 + flows.size() + i] = Arrays.stream(flow)
                    .map(q -> Math.signum(q) * Math.pow(Math.abs(q), POWER))
                    .toArray();
        }
        for (int i = 0; i < instruments.levels().size(); i++) {
            regressors[1 + 2 * flows.size() + i] =
                    scada.columns().getOrDefault(instruments.levels().get(i), new double[0]);
        }
        return regressors;
    }

    /** Ridge regression of standardised regressors; the constant is left free. */
    private static DMatrixRMaj fitted(
            double[][] regressors, double[][] pressures, int[] day, boolean[] whole, int known) {
        int k = regressors.length;
        int n = 0;
        double[] mean = new double[k];
        double[] spread = new double[k];
        for (int i = 0; i < day.length && day[i] < known; i++) {
            if (whole[i]) {
                n++;
                for (int a = 0; a < k; a++) {
                    mean[a] += regressors[a][i];
                    spread[a] += regressors[a][i] * regressors[a][i];
                }
            }
        }
        for (int a = 0; a < k; a++) {
            mean[a] = a == 0 ? 0 : mean[a] / n;
            double deviation = Math.sqrt(Math.max(0, spread[a] / n - mean[a] * mean[a]));
            spread[a] = a == 0 || deviation < 1e-9 ? 1 : deviation;
        }
        DMatrixRMaj normal = new DMatrixRMaj(k, k);
        DMatrixRMaj right = new DMatrixRMaj(k, pressures.length);
        double[] row = new double[k];
        for (int i = 0; i < day.length && day[i] < known; i++) {
            if (!whole[i]) {
                continue;
            }
            for (int a = 0; a < k; a++) {
                row[a] = (regressors[a][i] - mean[a]) / spread[a];
            }
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    normal.add(a, b, row[a] * row[b]);
                }
                for (int p = 0; p < pressures.length; p++) {
                    right.add(a, p, row[a] * pressures[p][i]);
                }
            }
        }
        for (int a = 1; a < k; a++) {
            normal.add(a, a, n * RIDGE);
        }
        DMatrixRMaj standard = new DMatrixRMaj(k, pressures.length);
        if (!CommonOps_DDRM.solve(normal, right, standard)) {
            throw new IllegalStateException("a ridge keeps the regression regular");
        }
        for (int p = 0; p < pressures.length; p++) {
            for (int a = 1; a < k; a++) {
                double slope = standard.get(a, p) / spread[a];
                standard.set(a, p, slope);
                standard.add(0, p, -slope * mean[a]);
            }
        }
        return standard;
    }

    private static double[][] means(
            double[][] regressors,
            double[][] pressures,
            DMatrixRMaj coefficients,
            int[] day,
            boolean[] whole,
            int[] rows,
            int usual) {
        double[][] days = new double[rows.length][pressures.length];
        for (int i = 0; i < day.length; i++) {
            if (!whole[i]) {
                continue;
            }
            for (int p = 0; p < pressures.length; p++) {
                double expected = 0;
                for (int a = 0; a < regressors.length; a++) {
                    expected += coefficients.get(a, p) * regressors[a][i];
                }
                days[day[i]][p] += (pressures[p][i] - expected) / rows[day[i]];
            }
        }
        for (int d = 0; d < rows.length; d++) {
            if (2 * rows[d] <= usual) {
                days[d] = new double[0];
            }
        }
        return days;
    }

    private static boolean isWhole(double[][] columns, int row) {
        for (double[] column : columns) {
            if (Double.isNaN(column[row])) {
                return false;
            }
        }
        return true;
    }

    private static double[] scaled(double[] values, double unit) {
        return Arrays.stream(values).map(value -> value * unit).toArray();
    }
}
