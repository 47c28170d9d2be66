package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Frost;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * The pipes of a network, those to inspect first before the others, as of a day: nothing later than it is looked at, not even
 * that a pipe would be replaced. To be made again each year, when a year of repairs more is known.
 *
 * @param risks by expected breaks per km and year, falling
 */
public record Ranking(LocalDate on, Method method, List<PipeRisk> risks) {
    /** Breaks after the first snapshot below which a regression would learn noise. */
    private static final int LEAST_BREAKS = 40;

    public Ranking {
        risks = List.copyOf(risks);
    }

    /** As well as can be on this machine. */
    public static Ranking of(Network network, LocalDate on) {
        return of(network, on, Settings.USUAL);
    }

    public static Ranking of(Network network, LocalDate on, Settings settings) {
        Method best = settings.best();
        Timeline timeline = new Timeline(known(network, on));
        int day = (int) on.toEpochDay();
        Features features = new Features(timeline, network.frost(), settings.without());
        Panel panel = Panel.of(timeline, features, on);
        if (best == Method.COHORT || panel.allBreaks() < LEAST_BREAKS) {
            return ranked(on, Method.COHORT, timeline, network.frost(), cohorts(timeline, day));
        }
        LogLinear regression = LogLinear.fit(panel);
        List<float[]> rows = Arrays.asList(features.on(day));
        double[][] logs = regression(regression, rows);
        Optional<float[][]> trees =
                best == Method.BOOSTED ? trees(panel, regression, rows, features.unknown()) : Optional.empty();
        trees.ifPresent(contributions -> add(logs, contributions));
        return ranked(on, trees.isPresent() ? Method.BOOSTED : Method.REGRESSION, timeline, network.frost(), logs);
    }

    /** The network as that day could know it. */
    static Network known(Network network, LocalDate on) {
        return new Network(
                network.pipes().stream().filter(pipe -> pipe.isThereOn(on)).toList(),
                network.repairs().stream()
                        .filter(Repair::counts)
                        .filter(repair -> !repair.on().isAfter(on))
                        .toList(),
                network.projection(),
                network.frost());
    }

    /** For each pipe the logarithms of its factors, and last that of the mean rate. */
    private static double[][] regression(LogLinear regression, List<float[]> rows) {
        double[][] logs = new double[rows.size()][Feature.COUNT + 1];
        for (int i = 0; i < logs.length; i++) {
            regression.contribute(rows.get(i), logs[i]);
            double factors = Arrays.stream(logs[i]).sum();
            logs[i][Feature.COUNT] = regression.logRate(rows.get(i)) - factors;
        }
        return logs;
    }

    private static Optional<float[][]> trees(
            Panel panel, LogLinear regression, List<float[]> rows, Set<Feature> unknown) {
        float[] start = new float[panel.rows().size()];
        for (int i = 0; i < start.length; i++) {
            start[i] =
                    (float) (panel.logKm()[i] + regression.logRate(panel.rows().get(i)));
        }
        try {
            return Optional.of(Boosting.learn(panel, start, rows, unknown));
        } catch (XGBoostError | LinkageError e) {
            // No native library for this platform: the regression stands alone, and the ranking says so.
            return Optional.empty();
        }
    }

    private static void add(double[][] logs, float[][] contributions) {
        for (int i = 0; i < logs.length; i++) {
            for (int k = 0; k <= Feature.COUNT; k++) {
                logs[i][k] += contributions[i][k];
            }
        }
    }

    private static double[][] cohorts(Timeline timeline, int day) {
        Cohorts cohorts = new Cohorts(timeline, day);
        double shape = EmpiricalBayes.shape(timeline, cohorts, day);
        double[][] logs = new double[timeline.pipes.size()][Feature.COUNT + 1];
        for (int i = 0; i < logs.length; i++) {
            double rate = EmpiricalBayes.rate(timeline, cohorts, shape, i, day);
            logs[i][Feature.COUNT] = Math.log(cohorts.overall());
            logs[i][Feature.COHORT_RATE.ordinal()] = Math.log(cohorts.rate(i) / cohorts.overall());
            logs[i][Feature.OWN_RATIO.ordinal()] = Math.log(rate / cohorts.rate(i));
        }
        return logs;
    }

    private static Ranking ranked(LocalDate on, Method method, Timeline timeline, Frost frost, double[][] logs) {
        Reasons reasons = new Reasons(timeline, frost, (int) on.toEpochDay());
        List<PipeRisk> risks = new ArrayList<>();
        for (int i = 0; i < logs.length; i++) {
            double rate = Math.exp(Arrays.stream(logs[i]).sum());
            risks.add(new PipeRisk(timeline.pipes.get(i), rate, reasons.of(i, logs[i])));
        }
        risks.sort(Comparator.comparingDouble(PipeRisk::breaksPerKmYear).reversed());
        return new Ranking(on, method, risks);
    }
}
