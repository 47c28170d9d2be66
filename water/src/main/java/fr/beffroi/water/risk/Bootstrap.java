package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Pipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws the streets of the network again and again, with all their pipes, as breaks of one street do not fall independently.
 * Every ranking is judged on the same draws, so that two can be compared draw by draw.
 */
final class Bootstrap {
    private static final int DRAWS = 1000;
    private static final long SEED = 20_191_231;
    private static final double[] PERCENTS =
            HonestTest.PERCENTS.stream().mapToDouble(Integer::doubleValue).toArray();

    /** Those of {@link #PERCENTS} among them: one walk down the ranking tells all. */
    private static final double[] DRAWN = {1, 2.5, 5, 7.5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90};

    private final Groups streets;

    Bootstrap(List<Pipe> pipes) {
        this(pipes, pipes);
    }

    /**
     * @param pipes that are ranked
     * @param all of the network: whatever part of them is ranked, the same draw has the same streets
     */
    Bootstrap(List<Pipe> pipes, List<Pipe> all) {
        Groups every = Groups.by(all, Bootstrap::street);
        Map<String, Integer> number = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            number.put(street(all.get(i)), every.of()[i]);
        }
        streets = new Groups(
                pipes.stream()
                        .mapToInt(pipe -> number.getOrDefault(street(pipe), -1))
                        .toArray(),
                every.size());
    }

    private static String street(Pipe pipe) {
        String street = pipe.streetName().isEmpty() ? pipe.street() : pipe.streetName();
        return street.isEmpty() ? "pipe " + pipe.id() : street;
    }

    /** How a ranking did as it is, and on each draw; after the columns of the percents that of the length for 80 %, then the curve. */
    final class Curve {
        private final double[] once;
        private final double[][] drawn = new double[DRAWS][];

        private Curve(Lift lift) {
            once = row(lift, lift.once());
            SplittableRandom random = new SplittableRandom(SEED);
            for (int draw = 0; draw < DRAWS; draw++) {
                drawn[draw] = row(lift, weights(random));
            }
        }

        double captured(int percent) {
            return once[percent];
        }

        Outcome outcome() {
            Map<Integer, Outcome.Interval> captured = new LinkedHashMap<>();
            for (int p = 0; p < PERCENTS.length; p++) {
                captured.put(HonestTest.PERCENTS.get(p), interval(once[p], column(p)));
            }
            List<Outcome.Point> curve = new ArrayList<>();
            for (int p = 0; p < DRAWN.length; p++) {
                int at = PERCENTS.length + 1 + p;
                curve.add(new Outcome.Point(DRAWN[p], interval(once[at], column(at))));
            }
            return new Outcome(captured, interval(once[PERCENTS.length], column(PERCENTS.length)), curve);
        }

        Outcome.Interval gainOver(Curve other, int percent) {
            return meanGain(List.of(this), List.of(other), percent);
        }

        private double[] column(int at) {
            return Arrays.stream(drawn).mapToDouble(row -> row[at]).toArray();
        }
    }

    /** Several curves together. @param weights of each, of any sum */
    static Outcome outcome(List<Curve> curves, double[] weights) {
        Map<Integer, Outcome.Interval> captured = new LinkedHashMap<>();
        for (int p = 0; p < PERCENTS.length; p++) {
            captured.put(HonestTest.PERCENTS.get(p), weighed(curves, null, weights, p));
        }
        List<Outcome.Point> curve = new ArrayList<>();
        for (int p = 0; p < DRAWN.length; p++) {
            curve.add(new Outcome.Point(DRAWN[p], weighed(curves, null, weights, PERCENTS.length + 1 + p)));
        }
        return new Outcome(captured, weighed(curves, null, weights, PERCENTS.length), curve);
    }

    /** Of several curves over others on the same draws. @param weights of each, of any sum */
    static Outcome.Interval gain(List<Curve> curves, List<Curve> others, double[] weights, int at) {
        return weighed(curves, others, weights, at);
    }

    private static Outcome.Interval weighed(
            List<Curve> curves, @Nullable List<Curve> others, double[] weights, int at) {
        double all = Arrays.stream(weights).sum();
        double once = 0;
        double[] sums = new double[DRAWS];
        for (int i = 0; i < weights.length; i++) {
            Curve other = others == null ? null : others.get(i);
            double share = weights[i] / all;
            once += share * (curves.get(i).once[at] - (other == null ? 0 : other.once[at]));
            for (int draw = 0; draw < DRAWS; draw++) {
                sums[draw] += share * (curves.get(i).drawn[draw][at] - (other == null ? 0 : other.drawn[draw][at]));
            }
        }
        return interval(once, sums);
    }

    static Outcome.Interval mean(List<Curve> curves, int at) {
        double[] sums = new double[DRAWS];
        double once = 0;
        for (Curve curve : curves) {
            once += curve.once[at] / curves.size();
            for (int draw = 0; draw < DRAWS; draw++) {
                sums[draw] += curve.drawn[draw][at] / curves.size();
            }
        }
        return interval(once, sums);
    }

    /** Curve by curve on the same draws. */
    static Outcome.Interval meanGain(List<Curve> curves, List<Curve> others, int at) {
        double[] sums = new double[DRAWS];
        double once = 0;
        for (int i = 0; i < curves.size(); i++) {
            once += (curves.get(i).once[at] - others.get(i).once[at]) / curves.size();
            for (int draw = 0; draw < DRAWS; draw++) {
                sums[draw] += (curves.get(i).drawn[draw][at] - others.get(i).drawn[draw][at]) / curves.size();
            }
        }
        return interval(once, sums);
    }

    Curve curve(Lift lift) {
        return new Curve(lift);
    }

    private static double[] row(Lift lift, double[] weight) {
        double[] drawn = lift.captured(DRAWN, weight);
        double[] row = new double[PERCENTS.length + 1 + DRAWN.length];
        for (int p = 0; p < PERCENTS.length; p++) {
            row[p] = drawn[Arrays.binarySearch(DRAWN, PERCENTS[p])];
        }
        row[PERCENTS.length] = lift.lengthFor(80, weight);
        System.arraycopy(drawn, 0, row, PERCENTS.length + 1, DRAWN.length);
        return row;
    }

    private double[] weights(SplittableRandom random) {
        int[] times = new int[streets.size()];
        for (int i = 0; i < times.length; i++) {
            times[random.nextInt(times.length)]++;
        }
        return Arrays.stream(streets.of()).mapToDouble(street -> times[street]).toArray();
    }

    private static Outcome.Interval interval(double value, double[] draws) {
        double[] sorted = Arrays.stream(draws).filter(Double::isFinite).sorted().toArray();
        return sorted.length == 0
                ? new Outcome.Interval(value, value, value)
                : new Outcome.Interval(
                        value, sorted[(int) (0.025 * sorted.length)], sorted[(int) (0.975 * sorted.length)]);
    }
}
