package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Pipe;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Breaks per km and year of pipes alike, up to a day, each group drawn towards the one that holds it: all pipes, their
 * material, their material laid in the same decade, and of the same size.
 */
final class Cohorts {
    /** km·years that a group must have been watched to weigh as much as the group that holds it. */
    private static final double DRAW = 30;

    private final double[] materialRate;
    private final double[] rate;
    private final double overall;

    Cohorts(Timeline timeline, int day) {
        this(timeline, day, pipe -> decade(pipe) + size(pipe));
    }

    /** As one would do by hand: one level less. */
    static Cohorts byMaterialAndDecade(Timeline timeline, int day) {
        return new Cohorts(timeline, day, Cohorts::decade);
    }

    private Cohorts(Timeline timeline, int day, Function<Pipe, String> finest) {
        int n = timeline.pipes.size();
        double[] breaks = new double[n];
        double[] exposure = new double[n];
        double allBreaks = 0;
        double allExposure = 0;
        for (int i = 0; i < n; i++) {
            if (timeline.isThere(i, day)) {
                breaks[i] = timeline.repairs(i, timeline.start - 1, day);
                exposure[i] =
                        timeline.watchedYears(i, day) * timeline.pipes.get(i).lengthM() / 1000;
                allBreaks += breaks[i];
                allExposure += exposure[i];
            }
        }
        // Half a break and five km·years more: a network without breaks has a rate too.
        overall = (allBreaks + 0.5) / (allExposure + 5);
        double[] holding = new double[n];
        Arrays.fill(holding, overall);
        materialRate = level(timeline, pipe -> pipe.material().name(), breaks, exposure, holding);
        double[] decade = level(timeline, Cohorts::decade, breaks, exposure, materialRate);
        rate = level(timeline, finest, breaks, exposure, decade);
    }

    private static String decade(Pipe pipe) {
        return pipe.material()
                + (pipe.laid() == null ? "?" : String.valueOf(pipe.laid().getYear() / 10));
    }

    private static String size(Pipe pipe) {
        Double mm = pipe.diameterMm();
        return mm == null ? "?" : mm <= 110 ? "S" : mm <= 160 ? "M" : mm <= 210 ? "L" : mm <= 310 ? "XL" : "XXL";
    }

    private static double[] level(
            Timeline timeline, Function<Pipe, String> key, double[] breaks, double[] exposure, double[] holding) {
        Map<String, double[]> sums = new HashMap<>();
        int n = timeline.pipes.size();
        String[] keys = new String[n];
        for (int i = 0; i < n; i++) {
            keys[i] = key.apply(timeline.pipes.get(i));
            double[] sum = sums.computeIfAbsent(keys[i], k -> new double[2]);
            sum[0] += breaks[i];
            sum[1] += exposure[i];
        }
        double[] rates = new double[n];
        for (int i = 0; i < n; i++) {
            double[] sum = sums.getOrDefault(keys[i], new double[2]);
            rates[i] = (sum[0] + DRAW * holding[i]) / (sum[1] + DRAW);
        }
        return rates;
    }

    double overall() {
        return overall;
    }

    double materialRate(int pipe) {
        return materialRate[pipe];
    }

    double rate(int pipe) {
        return rate[pipe];
    }
}
