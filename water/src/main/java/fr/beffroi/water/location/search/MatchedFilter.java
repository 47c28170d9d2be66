package fr.beffroi.water.location.search;

import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Holds a change of all pressures against each pipe's signature, in units of its noise. The noise has the covariance of the days
 * that are known; what known leaks may still change is noise as well: any amount of their own signature, and what pipes around
 * them would answer otherwise.
 */
final class MatchedFilter {
    /** Standard deviation of the change of a known leak: nothing is known of it, L/s. */
    private static final double FREE = 28;

    private static final double LARGEST_CHANGE = 17;
    private static final double DIAGONAL = 0.3;

    /** What a pressure is written with, m. */
    private static final double ROUNDING = 0.002;

    private final DMatrixRMaj signatures;
    private final DMatrixRMaj noise;
    private final PipeDistances distances;
    private final SearchSettings settings;

    MatchedFilter(double[][] signatures, double[][] knownDays, PipeDistances distances, SearchSettings settings) {
        this.signatures = new DMatrixRMaj(signatures);
        this.noise = covariance(knownDays, signatures[0].length);
        this.distances = distances;
        this.settings = settings;
    }

    /**
     * @param strengths of each pipe, squared standard deviations, with the sign of its flow
     * @param flows of each pipe, L/s
     */
    // Arrays for speed: nobody compares answers.
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(double[] strengths, double[] flows) {}

    /**
     * @param change of each pressure's residual from one window to the other, m
     * @param lag days between the windows
     * @param known pipes whose leaks may have changed between
     */
    Answer answer(double[] change, int lag, List<Integer> known) {
        DMatrixRMaj covariance = noise.copy();
        CommonOps_DDRM.scale(settings.noise() * 2 / settings.window() + settings.drift() * lag / 10, covariance);
        DMatrixRMaj difference = new DMatrixRMaj(change.length, 1, true, change);
        if (!known.isEmpty()) {
            double[] changed = changes(covariance, difference, known);
            for (int i = 0; i < changed.length; i++) {
                widen(covariance, known.get(i), Math.min(Math.abs(changed[i]), LARGEST_CHANGE));
            }
        }
        DMatrixRMaj weighted = new DMatrixRMaj(signatures.numRows, signatures.numCols);
        CommonOps_DDRM.mult(signatures, inverse(covariance), weighted);
        double[] strengths = new double[signatures.numRows];
        double[] flows = new double[signatures.numRows];
        for (int pipe = 0; pipe < strengths.length; pipe++) {
            double matched = 0;
            double power = 0;
            for (int s = 0; s < change.length; s++) {
                matched += weighted.get(pipe, s) * change[s];
                power += weighted.get(pipe, s) * signatures.get(pipe, s);
            }
            if (power > 0) {
                flows[pipe] = matched / power;
                strengths[pipe] = Math.signum(matched) * matched * matched / power;
            }
        }
        return new Answer(strengths, flows);
    }

    /** How much each known leak has changed, least squares weighted by the noise, L/s. */
    private double[] changes(DMatrixRMaj covariance, DMatrixRMaj difference, List<Integer> known) {
        DMatrixRMaj columns = new DMatrixRMaj(signatures.numCols, known.size());
        for (int k = 0; k < known.size(); k++) {
            for (int s = 0; s < signatures.numCols; s++) {
                columns.set(s, k, signatures.get(known.get(k), s));
            }
        }
        DMatrixRMaj weighted = new DMatrixRMaj(signatures.numCols, known.size());
        CommonOps_DDRM.mult(inverse(covariance), columns, weighted);
        DMatrixRMaj normal = new DMatrixRMaj(known.size(), known.size());
        CommonOps_DDRM.multTransA(columns, weighted, normal);
        for (int k = 0; k < known.size(); k++) {
            normal.add(k, k, 1e-5);
        }
        DMatrixRMaj right = new DMatrixRMaj(known.size(), 1);
        CommonOps_DDRM.multTransA(weighted, difference, right);
        DMatrixRMaj found = new DMatrixRMaj(known.size(), 1);
        CommonOps_DDRM.solve(normal, right, found);
        return found.data;
    }

    private void widen(DMatrixRMaj covariance, int pipe, double changed) {
        int sensors = signatures.numCols;
        Map<Integer, Double> around = distances.near(pipe);
        double[] deviation = new double[sensors];
        double weight = settings.neighbours() * changed * changed / around.size();
        for (int other : around.keySet()) {
            for (int s = 0; s < sensors; s++) {
                deviation[s] = signatures.get(other, s) - signatures.get(pipe, s);
            }
            addOuter(covariance, deviation, weight);
        }
        double[] own = new double[sensors];
        for (int s = 0; s < sensors; s++) {
            own[s] = signatures.get(pipe, s);
            double error = settings.model() * changed * own[s];
            covariance.add(s, s, error * error);
        }
        addOuter(covariance, own, FREE * FREE);
    }

    private static void addOuter(DMatrixRMaj matrix, double[] vector, double weight) {
        for (int a = 0; a < vector.length; a++) {
            for (int b = 0; b < vector.length; b++) {
                matrix.add(a, b, weight * vector[a] * vector[b]);
            }
        }
    }

    private static DMatrixRMaj inverse(DMatrixRMaj covariance) {
        DMatrixRMaj inverse = new DMatrixRMaj(covariance.numRows, covariance.numCols);
        if (!CommonOps_DDRM.invert(covariance, inverse)) {
            throw new IllegalStateException("rounding keeps the noise regular");
        }
        return inverse;
    }

    private static DMatrixRMaj covariance(double[][] days, int sensors) {
        double[] mean = new double[sensors];
        int n = 0;
        for (double[] day : days) {
            n += day.length > 0 ? 1 : 0;
            for (int s = 0; s < day.length; s++) {
                mean[s] += day[s];
            }
        }
        DMatrixRMaj covariance = new DMatrixRMaj(sensors, sensors);
        double[] deviation = new double[sensors];
        for (double[] day : days) {
            if (day.length > 0) {
                for (int s = 0; s < sensors; s++) {
                    deviation[s] = day[s] - mean[s] / n;
                }
                addOuter(covariance, deviation, 1.0 / (n - 1));
            }
        }
        for (int a = 0; a < sensors; a++) {
            for (int b = 0; b < sensors; b++) {
                covariance.set(a, b, covariance.get(a, b) * (a == b ? 1 : 1 - DIAGONAL));
            }
            covariance.add(a, a, ROUNDING * ROUNDING);
        }
        return covariance;
    }
}
