package fr.beffroi.water.risk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * The half of the model that trees make: what the regression leaves over, by XGBoost with a Poisson objective that starts
 * from the regression's rate. It is native code: where it is missing, {@link #learn} throws.
 */
final class Boosting {
    /** Few and shallow: a network has some thousand breaks, and more trees only learn them by heart. */
    private static final int ROUNDS = 40;

    /** Each on rows and columns drawn anew; their mean varies less than any of them. */
    private static final int FORESTS = 3;

    /** One: on a busy machine OpenMP's threads wait for one another longer than they work. The result is one, too. */
    private static final int THREADS = 1;

    /** Pipes asked for together: a million at once would be held thrice over. */
    private static final int AT_ONCE = 100_000;

    private Boosting() {}

    /**
     * @param start logarithm of the expected breaks of each row of the panel, by the regression
     * @param rows to which it is applied
     * @param unknown features that the trees are not shown
     * @return for each of these, what each feature multiplies the rate by, as logarithms by {@link Feature#ordinal()}; the
     *     last entry is what no feature explains
     */
    static float[][] learn(Panel panel, float[] start, List<float[]> rows, Set<Feature> unknown) throws XGBoostError {
        Feature[] shown = Arrays.stream(Feature.values())
                .filter(feature -> !unknown.contains(feature))
                .toArray(Feature[]::new);
        DMatrix known = matrix(panel.rows(), shown);
        try {
            known.setLabel(floats(panel.breaks()));
            known.setWeight(floats(panel.weight()));
            known.setBaseMargin(start);
            float[][] mean = new float[rows.size()][Feature.COUNT + 1];
            for (int forest = 0; forest < FORESTS; forest++) {
                Booster booster = XGBoost.train(known, parameters(forest, shown), ROUNDS, Map.of(), null, null);
                try {
                    for (int from = 0; from < mean.length; from += AT_ONCE) {
                        add(mean, from, booster, rows.subList(from, Math.min(mean.length, from + AT_ONCE)), shown);
                    }
                } finally {
                    booster.dispose();
                }
            }
            return mean;
        } finally {
            known.dispose();
        }
    }

    private static void add(float[][] mean, int from, Booster booster, List<float[]> rows, Feature[] shown)
            throws XGBoostError {
        DMatrix asked = matrix(rows, shown);
        try {
            // The margin of what is asked is added by who asks: here only the trees' own part is wanted.
            asked.setBaseMargin(new float[rows.size()]);
            float[][] contributions = booster.predictContrib(asked, 0);
            for (int i = 0; i < contributions.length; i++) {
                for (int k = 0; k < contributions[i].length; k++) {
                    int at = k < shown.length ? shown[k].ordinal() : Feature.COUNT;
                    mean[from + i][at] += contributions[i][k] / FORESTS;
                }
            }
        } finally {
            asked.dispose();
        }
    }

    private static Map<String, Object> parameters(int seed, Feature[] shown) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("objective", "count:poisson");
        parameters.put("tree_method", "hist");
        parameters.put("max_bin", 64);
        parameters.put("eta", 0.05);
        parameters.put("max_depth", 3);
        parameters.put("min_child_weight", 100);
        parameters.put("subsample", 0.7);
        parameters.put("colsample_bytree", 0.3);
        parameters.put("seed", 7 + seed);
        parameters.put("nthread", THREADS);
        parameters.put("verbosity", 0);
        parameters.put(
                "monotone_constraints",
                Arrays.stream(shown)
                        .map(feature -> String.valueOf(feature.direction))
                        .collect(Collectors.joining(",", "(", ")")));
        return parameters;
    }

    private static DMatrix matrix(List<float[]> rows, Feature[] shown) throws XGBoostError {
        float[] all = new float[rows.size() * shown.length];
        for (int i = 0; i < rows.size(); i++) {
            float[] row = rows.get(i);
            for (int k = 0; k < shown.length; k++) {
                all[i * shown.length + k] = row[shown[k].ordinal()];
            }
        }
        return new DMatrix(all, rows.size(), shown.length, Float.NaN);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
