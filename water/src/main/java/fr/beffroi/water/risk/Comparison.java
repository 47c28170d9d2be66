package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Several rankings and the baselines on the same later years, over several cuts: what each brings, with its interval.
 *
 * @param rows the baselines first
 */
public record Comparison(List<Row> rows) {
    private static final int AT_20 = HonestTest.PERCENTS.indexOf(20);
    private static final int AT_80 = HonestTest.PERCENTS.size();

    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * Means over the cuts.
     *
     * @param captured percent of later breaks in 20 % of the length
     * @param length percent of the length for 80 % of later breaks
     * @param capturedGain of {@code captured} over the first ranking, points
     * @param lengthGain of {@code length} over the first ranking, points; under 0 is better
     */
    public record Row(
            String name,
            Outcome.Interval captured,
            Outcome.Interval length,
            Outcome.Interval capturedGain,
            Outcome.Interval lengthGain) {}

    /**
     * @param cuts each tested on the years after it
     * @param rankings by name; the first is what the others are held against
     */
    public static Comparison of(Network network, List<LocalDate> cuts, int years, Map<String, Settings> rankings) {
        Map<String, List<Bootstrap.Curve>> curves = new LinkedHashMap<>();
        for (LocalDate cut : cuts) {
            Network known = Ranking.known(network, cut);
            List<Repair> later = network.repairs().stream()
                    .filter(repair -> !repair.on().isAfter(cut.plusYears(years)))
                    .toList();
            double[] breaks = HonestTest.breaks(known.pipes(), cut, later);
            double[] length = known.pipes().stream().mapToDouble(Pipe::lengthM).toArray();
            Bootstrap bootstrap = new Bootstrap(known.pipes());
            for (Baseline baseline : Baseline.values()) {
                put(
                        curves,
                        baseline.name().toLowerCase(Locale.ROOT),
                        bootstrap.curve(new Lift(baseline.scores(known, cut), length, breaks)));
            }
            rankings.forEach((name, settings) -> {
                double[] scores = HonestTest.scores(Ranking.of(network, cut, settings), known.pipes());
                put(curves, name, bootstrap.curve(new Lift(scores, length, breaks)));
            });
        }
        List<Bootstrap.Curve> first =
                curves.getOrDefault(rankings.keySet().iterator().next(), List.of());
        List<Row> rows = new ArrayList<>();
        curves.forEach((name, each) -> rows.add(new Row(
                name,
                Bootstrap.mean(each, AT_20),
                Bootstrap.mean(each, AT_80),
                Bootstrap.meanGain(each, first, AT_20),
                Bootstrap.meanGain(each, first, AT_80))));
        return new Comparison(rows);
    }

    private static void put(Map<String, List<Bootstrap.Curve>> curves, String name, Bootstrap.Curve curve) {
        curves.computeIfAbsent(name, n -> new ArrayList<>()).add(curve);
    }
}
