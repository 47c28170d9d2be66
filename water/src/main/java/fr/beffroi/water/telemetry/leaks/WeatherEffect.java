package fr.beffroi.water.telemetry.leaks;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.Weather;
import fr.beffroi.water.telemetry.calendar.LocalDays;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What heat and rain explain of a district's level: people water gardens when it is hot and dry. Learnt day by day from the
 * district's own residuals by a ridge regression whose heat never lowers and whose rain never raises the flow.
 */
final class WeatherEffect {
    /** Mean of a day above which gardens are watered, °C. */
    private static final double WARM = 14;
    /** A day's heat counts this much less on the next. */
    private static final double KEPT = 0.7;
    /** How many ordinary days the belief that weather does nothing is worth. */
    private static final double PRIOR = 30;

    private final double[] heat;
    private final double[] wet;
    private final int window;
    private final int lag;
    private double heat2 = PRIOR * 4;
    private double wet2 = PRIOR;
    private double both;
    private double heatLevel;
    private double wetLevel;

    private WeatherEffect(double[] heat, double[] wet, Settings.Pace pace) {
        this.heat = heat;
        this.wet = wet;
        this.window = pace.baselineDays();
        this.lag = pace.lagDays();
    }

    static WeatherEffect of(@Nullable Weather weather, LocalDays days, ZoneId zone, Settings.Pace pace) {
        double[] heat = new double[days.count()];
        double[] wet = new double[days.count()];
        if (weather != null) {
            double warm = 0;
            double rained = 0;
            for (int day = 0; day < days.count(); day++) {
                long end = HourlySeries.hourOf(days.end(day));
                double temperature = mean(weather.temperature(), end);
                double rain = mean(weather.rain(), end) * LocalDays.HOURS;
                warm = KEPT * warm + (1 - KEPT) * (Double.isNaN(temperature) ? 0 : Math.max(0, temperature - WARM));
                rained = KEPT * rained + (1 - KEPT) * (Double.isNaN(rain) ? 0 : Math.log1p(rain));
                heat[day] = warm;
                wet[day] = rained;
            }
        }
        return new WeatherEffect(heat, wet, pace);
    }

    private static double mean(HourlySeries series, long end) {
        double sum = 0;
        int count = 0;
        for (long hour = end - LocalDays.HOURS; hour < end; hour++) {
            double value = series.at(hour);
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** L/s that today's weather adds beside that of the weeks which the usual level comes from. */
    double today(int day) {
        double determinant = heat2 * wet2 - both * both;
        double perHeat = Math.max(0, (heatLevel * wet2 - wetLevel * both) / determinant);
        double perWet = Math.min(0, (wetLevel * heat2 - heatLevel * both) / determinant);
        return perHeat * beside(heat, day) + perWet * beside(wet, day);
    }

    /** @param residual level beside the usual one, weather included, L/s */
    void learn(int day, double residual) {
        double warmer = beside(heat, day);
        double wetter = beside(wet, day);
        heat2 += warmer * warmer;
        wet2 += wetter * wetter;
        both += warmer * wetter;
        heatLevel += warmer * residual;
        wetLevel += wetter * residual;
    }

    private double beside(double[] feature, int day) {
        int to = Math.max(0, day - lag);
        int from = Math.max(0, to - window);
        return from == to ? 0 : feature[day] - Robust.median(Arrays.copyOfRange(feature, from, to));
    }
}
