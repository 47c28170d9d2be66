package fr.beffroi.water.telemetry;

import java.util.Arrays;

/**
 * Hourly weather near the districts.
 *
 * @param temperature of the air, °C
 * @param rain millimetres in the hour
 */
public record Weather(HourlySeries temperature, HourlySeries rain) {
    private static final int DAY = 24;
    /** Readings that lie at least so many hours apart are those of whole days. */
    private static final int DAILY = 20;

    /**
     * From series as files hold them: hour by hour, or one value a day, which stands for the 24 hours that follow (a mean of
     * temperature, a sum of rain). A series with nothing in it says nothing.
     */
    public static Weather of(HourlySeries temperature, HourlySeries rain) {
        return new Weather(spread(temperature, 1), spread(rain, DAY));
    }

    /** @param shares by how much a day's value is divided for each of its hours */
    private static HourlySeries spread(HourlySeries series, int shares) {
        double[] values = series.values();
        int[] known = new int[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                known[count++] = i;
            }
        }
        if (!isDaily(known, count)) {
            return series;
        }
        double[] hours = new double[values.length + DAY - 1];
        Arrays.fill(hours, Double.NaN);
        for (int i = 0; i < count; i++) {
            int end = i + 1 < count ? Math.min(known[i + 1], known[i] + DAY) : known[i] + DAY;
            Arrays.fill(hours, known[i], end, values[known[i]] / shares);
        }
        return new HourlySeries(series.firstHour(), hours);
    }

    private static boolean isDaily(int[] known, int count) {
        if (count < 2) {
            return false;
        }
        int[] steps = new int[count - 1];
        for (int i = 1; i < count; i++) {
            steps[i - 1] = known[i] - known[i - 1];
        }
        Arrays.sort(steps);
        return steps[steps.length / 2] >= DAILY;
    }
}
