package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The honest test made at several cuts whose later years do not overlap, and taken together: each cut counts by its later breaks. The
 * same streets are drawn at every cut, as what is particular to a street is so in all years.
 *
 * @param cuts in order, with the breaks of the years after each
 * @param gains of the model over each baseline at each percent of the length, points of percent; last, under -1, what the length for
 *     80 % of the breaks gains: under 0 is better
 */
public record PooledTest(
        Map<LocalDate, Integer> cuts,
        Outcome model,
        Map<Baseline, Outcome> baselines,
        Map<Baseline, Map<Integer, Outcome.Interval>> gains) {
    /** Key of the length for 80 % in {@link #gains}. */
    public static final int LENGTH_FOR_80 = -1;

    /** @return all breaks of the years after the cuts */
    public int laterBreaks() {
        return cuts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The baseline that finds most at this percent of the length. */
    public Baseline best(int percent) {
        return baselines.entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> Double.compare(at(one, percent), at(other, percent))))
                .orElseThrow()
                .getKey();
    }

    private static double at(Outcome outcome, int percent) {
        Outcome.Interval found = outcome.capturedPercent().get(percent);
        return found == null ? 0 : found.value();
    }

    /**
     * @param years that count after each cut
     * @throws IllegalArgumentException if the years after two cuts overlap, or a cut has no later break
     */
    public static PooledTest of(Network network, List<LocalDate> cuts, int years, Settings settings) {
        List<LocalDate> ordered = cuts.stream().sorted().toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).isBefore(ordered.get(i - 1).plusYears(years))) {
                throw new IllegalArgumentException(
                        "the years after " + ordered.get(i - 1) + " and " + ordered.get(i) + " overlap");
            }
        }
        Map<LocalDate, Integer> counts = new LinkedHashMap<>();
        List<Bootstrap.Curve> model = new ArrayList<>();
        Map<Baseline, List<Bootstrap.Curve>> baselines = new EnumMap<>(Baseline.class);
        for (LocalDate cut : ordered) {
            Network known = Ranking.known(network, cut);
            List<Repair> later = network.repairs().stream()
                    .filter(repair -> !repair.on().isAfter(cut.plusYears(years)))
                    .toList();
            double[] breaks = HonestTest.breaks(known.pipes(), cut, later);
            int count = (int) Arrays.stream(breaks).sum();
            if (count == 0) {
                throw new IllegalArgumentException("no break after " + cut);
            }
            counts.put(cut, count);
            double[] length = known.pipes().stream().mapToDouble(Pipe::lengthM).toArray();
            Bootstrap bootstrap = new Bootstrap(known.pipes(), network.pipes());
            double[] scores = HonestTest.scores(Ranking.of(network, cut, settings), known.pipes());
            model.add(bootstrap.curve(new Lift(scores, length, breaks)));
            for (Baseline baseline : Baseline.values()) {
                baselines
                        .computeIfAbsent(baseline, key -> new ArrayList<>())
                        .add(bootstrap.curve(new Lift(baseline.scores(known, cut), length, breaks)));
            }
        }
        double[] weights =
                counts.values().stream().mapToDouble(Integer::doubleValue).toArray();
        Map<Baseline, Outcome> outcomes = new EnumMap<>(Baseline.class);
        Map<Baseline, Map<Integer, Outcome.Interval>> gains = new EnumMap<>(Baseline.class);
        baselines.forEach((baseline, curves) -> {
            outcomes.put(baseline, Bootstrap.outcome(curves, weights));
            Map<Integer, Outcome.Interval> each = new LinkedHashMap<>();
            for (int p = 0; p < HonestTest.PERCENTS.size(); p++) {
                each.put(HonestTest.PERCENTS.get(p), Bootstrap.gain(model, curves, weights, p));
            }
            each.put(LENGTH_FOR_80, Bootstrap.gain(model, curves, weights, HonestTest.PERCENTS.size()));
            gains.put(baseline, each);
        });
        return new PooledTest(counts, Bootstrap.outcome(model, weights), outcomes, gains);
    }
}
