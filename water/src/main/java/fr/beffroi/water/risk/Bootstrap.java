package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Pipe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

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
        streets = Groups.by(pipes, pipe -> {
            String street = pipe.streetName().isEmpty() ? pipe.street() : pipe.streetName();
            return street.isEmpty() ? "pipe " + pipe.id() : street;
        });
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
