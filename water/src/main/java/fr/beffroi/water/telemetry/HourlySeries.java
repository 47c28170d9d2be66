package fr.beffroi.water.telemetry;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * Means of a flow, or of any other measure, over the hours of the clock. The hours are those of UTC: none is missing in
 * March and none is there twice in October.
 */
public final class HourlySeries {
    private static final int SECONDS = 3600;

    private final long firstHour;
    private final double[] values;

    /**
     * @param firstHour hours since 1970-01-01T00:00Z
     * @param values one an hour; NaN where nothing was measured. Flows are in L/s
     */
    public HourlySeries(long firstHour, double[] values) {
        this.firstHour = firstHour;
        this.values = values.clone();
    }

    /** @param first any moment of the first hour */
    public static HourlySeries of(Instant first, double... values) {
        return new HourlySeries(hourOf(first), values);
    }

    public static long hourOf(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), SECONDS);
    }

    public static Instant startOf(long hour) {
        return Instant.ofEpochSecond(hour * SECONDS);
    }

    public long firstHour() {
        return firstHour;
    }

    /** Just after the last hour. */
    public long endHour() {
        return firstHour + values.length;
    }

    public int length() {
        return values.length;
    }

    /** @return NaN outside the series, too */
    public double at(long hour) {
        long index = hour - firstHour;
        return index < 0 || index >= values.length ? Double.NaN : values[(int) index];
    }

    public double[] values() {
        return values.clone();
    }

    /** NaN if nothing was measured. */
    public double mean() {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** Over all hours that either has; NaN where one of them has nothing. */
    public HourlySeries combined(HourlySeries other, DoubleBinaryOperator operator) {
        long first = Math.min(firstHour, other.firstHour);
        long end = Math.max(endHour(), other.endHour());
        double[] combined = new double[(int) (end - first)];
        for (int i = 0; i < combined.length; i++) {
            combined[i] = operator.applyAsDouble(at(first + i), other.at(first + i));
        }
        return new HourlySeries(first, combined);
    }
}
