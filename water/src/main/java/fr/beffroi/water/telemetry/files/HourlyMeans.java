package fr.beffroi.water.telemetry.files;

import fr.beffroi.water.telemetry.HourlySeries;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Readings at any times to means over the hours of the clock, or to what was read at the beginning of each. */
final class HourlyMeans {
    private static final int HOUR = 3600;
    /** Between readings of an index that are further apart nothing is known of an hour. */
    private static final int LONGEST = 6 * HOUR;

    private final String meter;
    private final long[] seconds;
    private final double[] values;
    private final MeterColumn column;
    private int resets;

    /** Weather is of a whole hour. */
    private static final Pattern OF_AN_HOUR = Pattern.compile(
            "temp[ée]rature|°c|pluie|pluvio|pr[ée]cip|\\brain", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** @param values in the column's unit, NaN where nothing was measured */
    HourlyMeans(String meter, long[] seconds, double[] values, MeterColumn column) {
        this.meter = meter;
        int[] order = IntStream.range(0, seconds.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted(Comparator.comparingLong(i -> seconds[i]))
                .mapToInt(i -> i)
                .toArray();
        this.seconds = Arrays.stream(order).mapToLong(i -> seconds[i]).toArray();
        this.values = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
        this.column = column;
    }

    /** From the first that was measured to the last, both counted; 0 if nothing was. */
    long hours() {
        return seconds.length == 0 ? 0 : hour(seconds.length - 1) - hour(0) + 1;
    }

    /** @return flows in L/s, weather as it is, other measures at the beginning of each hour; empty if nothing was measured */
    HourlySeries series() {
        if (seconds.length == 0) {
            return new HourlySeries(0, new double[0]);
        }
        return switch (column.quantity()) {
            case FLOW -> means(column.unit().factor());
            case MEASURE -> OF_AN_HOUR.matcher(meter + " " + column.column()).find() ? means(1) : atStarts();
            case VOLUME -> means(column.unit().factor() / step());
            case INDEX -> differences();
        };
    }

    /** Times at which an index fell: the meter was changed, or began again at zero. Known once the series was made. */
    int resets() {
        return resets;
    }

    private HourlySeries means(double factor) {
        long first = hour(0);
        double[] sums = new double[(int) (hour(seconds.length - 1) - first) + 1];
        int[] counts = new int[sums.length];
        for (int i = 0; i < seconds.length; i++) {
            int place = (int) (hour(i) - first);
            sums[place] += values[i];
            counts[place]++;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] = counts[i] == 0 ? Double.NaN : sums[i] / counts[i] * factor;
        }
        return new HourlySeries(first, sums);
    }

    /** What a tank holds is of an instant: at each hour the reading that is nearest, half an hour away at most. */
    private HourlySeries atStarts() {
        long first = nearest(0);
        double[] starts = new double[(int) (nearest(seconds.length - 1) - first) + 1];
        long[] away = new long[starts.length];
        Arrays.fill(starts, Double.NaN);
        for (int i = 0; i < seconds.length; i++) {
            int place = (int) (nearest(i) - first);
            long distance = Math.abs(seconds[i] - nearest(i) * HOUR);
            if (Double.isNaN(starts[place]) || distance < away[place]) {
                starts[place] = values[i];
                away[place] = distance;
            }
        }
        return new HourlySeries(first, starts);
    }

    private long nearest(int reading) {
        return Math.floorDiv(seconds[reading] + HOUR / 2, HOUR);
    }

    /** Of the readings, s: the usual one, so that a gap does not change it. */
    private double step() {
        long[] steps = new long[Math.max(1, seconds.length - 1)];
        steps[0] = HOUR;
        for (int i = 1; i < seconds.length; i++) {
            steps[i - 1] = seconds[i] - seconds[i - 1];
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    private HourlySeries differences() {
        long first = hour(0);
        int length = (int) (hour(seconds.length - 1) - first) + 1;
        double[] litres = new double[length];
        long[] covered = new long[length];
        for (int i = 1; i < seconds.length; i++) {
            double counted = (values[i] - values[i - 1]) * column.unit().factor();
            long from = seconds[i - 1];
            long to = seconds[i];
            if (counted < 0) {
                resets++;
            } else if (to - from <= LONGEST) {
                spread(litres, covered, first, from, to, counted);
            }
        }
        for (int i = 0; i < length; i++) {
            litres[i] = covered[i] < HOUR / 2 ? Double.NaN : litres[i] / covered[i];
        }
        return new HourlySeries(first, litres);
    }

    private static void spread(double[] litres, long[] covered, long first, long from, long to, double counted) {
        for (long hour = Math.floorDiv(from, HOUR); hour * HOUR < to; hour++) {
            long part = Math.min(to, (hour + 1) * HOUR) - Math.max(from, hour * HOUR);
            litres[(int) (hour - first)] += counted * part / (to - from);
            covered[(int) (hour - first)] += part;
        }
    }

    private long hour(int reading) {
        return Math.floorDiv(seconds[reading], HOUR);
    }
}
