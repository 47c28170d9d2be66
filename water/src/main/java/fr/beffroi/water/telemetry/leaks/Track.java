package fr.beffroi.water.telemetry.leaks;

import fr.beffroi.water.telemetry.calendar.DayKind;
import fr.beffroi.water.telemetry.calendar.LocalDays;
import java.util.Arrays;

/** A district's level by one method: day by day, what is usual, and how far it strays from that. */
final class Track {
    private static final int WEEK = 7;
    private static final int FEWEST = 3;
    /** Whatever more a past residual was, it was no noise but a leak or a change. */
    private static final double MOST_OVER_DAILY = 4;
    /** Makes the ninth decile of absolute values a standard deviation, for a normal law. */
    private static final double DECILE_TO_SIGMA = 1 / 1.645;

    private final Method method;
    private final LocalDays days;
    private final int shapeDays;
    private final Settings.Pace pace;
    private final double[] levels;
    private final double[] residuals;
    private final double[] ofKind = new double[DayKind.values().length];
    private double spread = Double.NaN;

    Track(Method method, LocalDays days, int shapeDays, Settings.Pace pace) {
        this.method = method;
        this.days = days;
        this.shapeDays = shapeDays;
        this.pace = pace;
        this.levels = new double[days.count()];
        this.residuals = new double[days.count()];
        Arrays.fill(levels, Double.NaN);
        Arrays.fill(residuals, Double.NaN);
    }

    void measure(int day, DayShape shape) {
        double level = method.level(days, day, shape);
        levels[day] = level - ofKind[method.kind(days, day).ordinal()];
    }

    double[] levels() {
        return levels;
    }

    double level(int day) {
        return levels[day];
    }

    /** Median of recent weeks, known steps taken out; NaN if too few days are known. */
    double usual(int day, Steps steps) {
        int to = Math.max(0, day - pace.lagDays());
        int from = Math.max(0, to - pace.baselineDays());
        double[] past = new double[to - from];
        int count = 0;
        for (int i = from; i < to; i++) {
            double level = levels[i] - steps.at(i);
            if (!Double.isNaN(level) && !steps.isBetween(i)) {
                past[count++] = level;
            }
        }
        return count < pace.baselineDays() / 4 ? Double.NaN : Robust.median(past, count);
    }

    void keep(int day, double residual) {
        residuals[day] = residual;
    }

    /** What a step explains tells nothing of the usual spread. */
    void forget(int from, int to) {
        Arrays.fill(residuals, from, to + 1, Double.NaN);
    }

    /** Usual day-to-day spread of the residual, L/s; NaN while it is unknown. */
    double spread() {
        return spread;
    }

    /** @param day first that is not to be looked at */
    void learn(int day) {
        spread = Math.max(
                spread(Math.max(0, day - pace.memoryDays()), day),
                pace.recent() * spread(Math.max(0, day - shapeDays), day));
        double most = MOST_OVER_DAILY * daily(Math.max(0, day - pace.memoryDays()), day);
        spread = spread > most ? most : spread;
        learnKinds(day);
    }

    /** Spread from one day to the next, which leaks that come and go hardly move. */
    private double daily(int from, int to) {
        double[] changes = new double[to - from];
        int count = 0;
        for (int day = from + 1; day < to; day++) {
            if (!Double.isNaN(levels[day] - levels[day - 1])) {
                changes[count++] = levels[day] - levels[day - 1];
            }
        }
        return count == 0 ? Double.NaN : Robust.sigma(changes, count, 0) / Math.sqrt(2);
    }

    private double spread(int from, int to) {
        double[] sizes = new double[to - from];
        int count = 0;
        for (int day = from; day < to; day++) {
            if (!Double.isNaN(residuals[day])) {
                sizes[count++] = Math.abs(residuals[day]);
            }
        }
        if (count < 2 * WEEK) {
            return from == 0 ? Double.NaN : 0;
        }
        double middle = Robust.TO_SIGMA * Robust.median(sizes, count);
        return Math.max(middle, pace.tails() * DECILE_TO_SIGMA * sizes[(int) (0.9 * count)]);
    }

    private void learnKinds(int day) {
        int from = Math.max(0, day - shapeDays);
        double[][] above = new double[ofKind.length][day - from];
        int[] counts = new int[ofKind.length];
        for (int i = from + WEEK / 2; i < day - WEEK / 2; i++) {
            double[] week = new double[WEEK];
            for (int k = 0; k < WEEK; k++) {
                int near = i - WEEK / 2 + k;
                week[k] = levels[near] + ofKind[method.kind(days, near).ordinal()];
            }
            double own = week[WEEK / 2];
            if (!Double.isNaN(own)) {
                int kind = method.kind(days, i).ordinal();
                above[kind][counts[kind]++] = own - Robust.median(week);
            }
        }
        double[] learnt = new double[ofKind.length];
        for (int kind = 0; kind < ofKind.length; kind++) {
            learnt[kind] = counts[kind] < FEWEST ? 0 : Robust.median(above[kind], counts[kind]);
        }
        for (int i = from; i < day; i++) {
            int kind = method.kind(days, i).ordinal();
            levels[i] += ofKind[kind] - learnt[kind];
        }
        System.arraycopy(learnt, 0, ofKind, 0, learnt.length);
    }
}
