package fr.beffroi.water.telemetry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What is lost in a day where every user has a meter that is read at a distance: inflow − change of stock − consumption. What was not
 * measured whole is NaN, and so is then what is lost.
 *
 * @param date local
 * @param inflow m³
 * @param stockChange m³, above 0 if tanks filled
 * @param consumption m³
 * @param missingHours hours of the day of which the inflow is not known
 * @param hours of the day: 23 and 25 where the clock changes
 */
public record DailyBalance(
        LocalDate date, double inflow, double stockChange, double consumption, int missingHours, int hours) {
    private static final double CUBIC_METRES_PER_HOUR = 3.6;

    /** m³; below 0 only by error of measure. NaN where something was not measured. */
    public double lost() {
        return inflow - stockChange - consumption;
    }

    /** Mean flow of what is lost, L/s. */
    public double litresPerSecond() {
        return lost() / CUBIC_METRES_PER_HOUR / hours;
    }

    /** Whether all of it was measured. */
    public boolean isWhole() {
        return !Double.isNaN(lost());
    }

    /**
     * Every day from one to another, both included.
     *
     * @param inflow L/s
     * @param stock in tanks, m³, at the beginning of each hour; all 0 where there is no tank
     * @param consumption m³ of all users together in a day; NaN where one of them was not measured
     */
    public static List<DailyBalance> of(
            HourlySeries inflow,
            HourlySeries stock,
            ToDoubleFunction<LocalDate> consumption,
            LocalDate from,
            LocalDate to,
            ZoneId zone) {
        List<DailyBalance> days = new ArrayList<>();
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            long begin = hour(date, zone);
            long end = hour(date.plusDays(1), zone);
            double volume = 0;
            int missing = 0;
            for (long hour = begin; hour < end; hour++) {
                double flow = inflow.at(hour);
                volume += flow * CUBIC_METRES_PER_HOUR;
                missing += Double.isNaN(flow) ? 1 : 0;
            }
            days.add(new DailyBalance(
                    date, volume, stock.at(end) - stock.at(begin), consumption.applyAsDouble(date), missing, (int)
                            (end - begin)));
        }
        return days;
    }

    private static long hour(LocalDate date, ZoneId zone) {
        return HourlySeries.hourOf(date.atStartOfDay(zone).toInstant());
    }
}
