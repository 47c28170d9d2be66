package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would have been proposed on a day, against what broke later. The ranking sees the network as that day knew it; pipes
 * laid later, and breaks that name none of the pipes of that day, do not count.
 *
 * @param km of the pipes ranked
 * @param laterBreaks on these pipes
 * @param rankingMs to learn, rank and explain, milliseconds
 * @param gains of the model at each percent of the length over the best baseline there, points of percent
 */
public record HonestTest(
        int pipes,
        double km,
        int laterBreaks,
        Method method,
        Outcome model,
        Map<Baseline, Outcome> baselines,
        Map<Integer, Outcome.Interval> gains,
        long rankingMs) {
    /** Percents of the length that outcomes are told at. */
    public static final List<Integer> PERCENTS = List.of(1, 5, 10, 20, 30);

    /**
     * @param network with the repairs known up to that day; later ones are not looked at
     * @param later repairs, of which those after that day count
     * @return empty where none of the later repairs counts
     */
    public static Optional<HonestTest> of(Network network, LocalDate until, List<Repair> later) {
        return of(network, until, later, Settings.USUAL);
    }

    public static Optional<HonestTest> of(Network network, LocalDate until, List<Repair> later, Settings settings) {
        long started = System.nanoTime();
        Ranking ranking = Ranking.of(network, until, settings);
        long ms = (System.nanoTime() - started) / 1_000_000;
        Network known = Ranking.known(network, until);
        List<Pipe> pipes = known.pipes();
        double[] breaks = breaks(pipes, until, later);
        double[] length = pipes.stream().mapToDouble(Pipe::lengthM).toArray();
        int count = (int) Arrays.stream(breaks).sum();
        if (count == 0) {
            return Optional.empty();
        }
        Bootstrap bootstrap = new Bootstrap(pipes);
        Map<Baseline, Bootstrap.Curve> curves = new LinkedHashMap<>();
        for (Baseline baseline : Baseline.values()) {
            curves.put(baseline, bootstrap.curve(new Lift(baseline.scores(known, until), length, breaks)));
        }
        Bootstrap.Curve model = bootstrap.curve(new Lift(scores(ranking, pipes), length, breaks));
        Map<Baseline, Outcome> outcomes = new LinkedHashMap<>();
        curves.forEach((baseline, curve) -> outcomes.put(baseline, curve.outcome()));
        return Optional.of(new HonestTest(
                pipes.size(),
                known.lengthKm(),
                count,
                ranking.method(),
                model.outcome(),
                outcomes,
                gains(model, new ArrayList<>(curves.values())),
                ms));
    }

    static double[] breaks(List<Pipe> pipes, LocalDate until, List<Repair> later) {
        Map<String, Integer> perPipe = new HashMap<>();
        later.stream()
                .filter(Repair::counts)
                .filter(repair -> repair.on().isAfter(until))
                .forEach(repair -> perPipe.merge(repair.pipe(), 1, Integer::sum));
        return pipes.stream()
                .mapToDouble(pipe -> perPipe.getOrDefault(pipe.id(), 0))
                .toArray();
    }

    static double[] scores(Ranking ranking, List<Pipe> pipes) {
        Map<String, Double> rates = new HashMap<>();
        ranking.risks().forEach(risk -> rates.put(risk.pipe().id(), risk.breaksPerKmYear()));
        return pipes.stream()
                .mapToDouble(pipe -> rates.getOrDefault(pipe.id(), 0.0))
                .toArray();
    }

    private static Map<Integer, Outcome.Interval> gains(Bootstrap.Curve model, List<Bootstrap.Curve> baselines) {
        Map<Integer, Outcome.Interval> gains = new LinkedHashMap<>();
        for (int p = 0; p < PERCENTS.size(); p++) {
            int at = p;
            Bootstrap.Curve best = baselines.stream()
                    .max(Comparator.comparingDouble(curve -> curve.captured(at)))
                    .orElseThrow();
            gains.put(PERCENTS.get(p), model.gainOver(best, p));
        }
        return gains;
    }
}
