package fr.beffroi.water.telemetry.leaks;

import fr.beffroi.water.telemetry.calendar.DayKind;
import fr.beffroi.water.telemetry.calendar.LocalDays;
import java.util.Arrays;

/**
 * How the hours of a day stand above its level, by kind of day, and how much each can be trusted: hours that vary little
 * tell more of a leak, and they are mostly those of the night.
 */
final class DayShape {
    private static final int KINDS = DayKind.values().length;
    /** Saturdays and Sundays to learn from, at least. */
    private static final int FEWEST = 3;

    private final double[][] above = new double[KINDS][LocalDays.HOURS];
    private final double[] weight = new double[LocalDays.HOURS];

    private DayShape() {}

    /**
     * @param until first day that is not to be looked at
     * @param levels of the days before
     */
    static DayShape learnt(LocalDays days, double[] levels, int until, int window) {
        DayShape shape = new DayShape();
        double[] sample = new double[window];
        double[] all = new double[window];
        double most = 0;
        double[] spread = new double[LocalDays.HOURS];
        for (int place = 0; place < LocalDays.HOURS; place++) {
            int total = 0;
            double squares = 0;
            double common = Double.NaN;
            for (DayKind kind : DayKind.values()) {
                int count = 0;
                for (int day = Math.max(0, until - window); day < until; day++) {
                    double value = days.at(day, place) - levels[day];
                    if (!Double.isNaN(value) && days.kind(day, place) == kind) {
                        sample[count++] = value;
                    }
                }
                double middle = Robust.median(sample, count);
                common = kind == DayKind.WORKDAY ? middle : common;
                shape.above[kind.ordinal()][place] = count < FEWEST ? common : middle;
                for (int i = 0; i < count; i++) {
                    all[total++] = sample[i] - middle;
                }
            }
            spread[place] = Robust.sigma(all, total, squares);
            most = Math.max(most, Double.isNaN(spread[place]) ? 0 : spread[place]);
        }
        // No hour is trusted without end: a meter that counts in steps can repeat itself for weeks.
        double least = Math.max(most / 20, 1e-9);
        for (int place = 0; place < LocalDays.HOURS; place++) {
            double sigma = Math.max(spread[place], least);
            shape.weight[place] = Double.isNaN(spread[place]) ? 0 : 1 / (sigma * sigma);
        }
        return shape;
    }

    /** Before anything is known: the level is the flow of the night. */
    static DayShape unknown() {
        DayShape shape = new DayShape();
        Arrays.fill(shape.weight, LocalDays.HOURS - LocalDays.END, LocalDays.HOURS, 1);
        return shape;
    }

    /** The constant flow that explains a day best beside its shape; NaN if less than half of what tells it was measured. */
    double level(LocalDays days, int day) {
        return level(days, day, 0, LocalDays.HOURS);
    }

    /** The same from a part of the day's hours. */
    double level(LocalDays days, int day, int from, int to) {
        double sum = 0;
        double weights = 0;
        double possible = 0;
        for (int place = from; place < to; place++) {
            double value = days.at(day, place) - above(days.kind(day, place), place);
            possible += weight[place];
            if (!Double.isNaN(value)) {
                sum += weight[place] * value;
                weights += weight[place];
            }
        }
        return weights < possible / 2 || weights == 0 ? Double.NaN : sum / weights;
    }

    double above(DayKind kind, int place) {
        return above[kind.ordinal()][place];
    }
}
