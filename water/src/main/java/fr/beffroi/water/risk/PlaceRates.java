package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Place;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Breaks of the other pipes of a pipe's place, per km and year, and against what their kinds would give. What broke on pipes
 * that are gone tells of the place too and is counted with them.
 */
final class PlaceRates {
    /** Breaks by which a place is drawn towards the whole network. */
    private static final double DRAW = 1;

    private final double[] breaks;
    private final double[] kmYears;
    private final double[] expected;
    private final double overall;

    private PlaceRates(Sums sums, double overall) {
        breaks = sums.breaks;
        kmYears = sums.kmYears;
        expected = sums.expected;
        this.overall = overall;
    }

    private record Sums(double[] breaks, double[] kmYears, double[] expected) {
        Sums(int size) {
            this(new double[size], new double[size], new double[size]);
        }

        void add(int at, double more, double km, double usual) {
            breaks[at] = Math.max(0, breaks[at] + more);
            kmYears[at] = Math.max(0, kmYears[at] + km);
            expected[at] = Math.max(0, expected[at] + usual);
        }

        /** @param at where each pipe lies, −1 where that is unknown */
        static Sums of(Exposure exposure, int[] at, int size) {
            Sums sums = new Sums(size);
            for (int i = 0; i < at.length; i++) {
                if (at[i] >= 0) {
                    sums.add(at[i], exposure.breaks[i], exposure.kmYears[i], exposure.expected[i]);
                }
            }
            return sums;
        }

        /** For each pipe what its place holds, less the pipe itself. */
        Sums ofOthers(Exposure exposure, int[] at) {
            Sums others = new Sums(at.length);
            for (int i = 0; i < at.length; i++) {
                if (at[i] >= 0) {
                    others.add(i, breaks[at[i]], kmYears[at[i]], expected[at[i]]);
                    others.add(i, -exposure.breaks[i], -exposure.kmYears[i], -exposure.expected[i]);
                }
            }
            return others;
        }
    }

    /** @param gone the group of a repair on a pipe that is gone, −1 for none */
    static PlaceRates ofGroups(
            Groups groups,
            List<Timeline.Event> events,
            ToIntFunction<Timeline.Event> gone,
            Exposure exposure,
            double overall) {
        Sums sums = Sums.of(exposure, groups.of(), groups.size());
        for (Timeline.Event event : events) {
            int at = gone.applyAsInt(event);
            if (at >= 0) {
                sums.add(at, 1, 0, 0);
            }
        }
        return new PlaceRates(sums.ofOthers(exposure, groups.of()), overall);
    }

    static PlaceRates around(
            Neighbours neighbours,
            List<? extends @Nullable Place> places,
            List<Timeline.Event> gone,
            Exposure exposure,
            double overall) {
        int[] at = places.stream().mapToInt(neighbours::square).toArray();
        Sums sums = Sums.of(exposure, at, neighbours.squares());
        for (Timeline.Event event : gone) {
            int square = neighbours.square(event.place());
            if (square >= 0) {
                sums.add(square, 1, 0, 0);
            }
        }
        Sums spread = new Sums(
                neighbours.spread(sums.breaks), neighbours.spread(sums.kmYears), neighbours.spread(sums.expected));
        return new PlaceRates(spread.ofOthers(exposure, at), overall);
    }

    /** @return breaks per km and year */
    double rate(int pipe) {
        return (breaks[pipe] + DRAW) / (kmYears[pipe] + DRAW / overall);
    }

    /** @return 1 where the place is like any other */
    double ratio(int pipe) {
        return (breaks[pipe] + DRAW) / (expected[pipe] + DRAW);
    }
}
