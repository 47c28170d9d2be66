package fr.beffroi.water.telemetry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What is lost in a day where every user has a meter that is read at a distance: inflow − change of stock − consumption.
 *
 * @param date local
 * @param inflow m³
 * @param stockChange m³, above 0 if tanks filled
 * @param consumption m³
 */
public record DailyBalance(LocalDate date, double inflow, double stockChange, double consumption) {
    private static final double CUBIC_METRES_PER_HOUR = 3.6;

    /** m³; below 0 only by error of measure. */
    public double lost() {
        return inflow - stockChange - consumption;
    }

    /** Mean flow of what is lost, L/s; a day counts 24 hours here. */
    public double litresPerSecond() {
        return lost() / CUBIC_METRES_PER_HOUR / 24;
    }

    /**
     * The days on which everything was measured at every hour.
     *
     * @param inflow L/s
     * @param stock in tanks, m³, at the beginning of each hour
     * @param consumption of all users together, L/s
     */
    public static List<DailyBalance> of(
            HourlySeries inflow, HourlySeries stock, HourlySeries consumption, ZoneId zone) {
        List<DailyBalance> days = new ArrayList<>();
        LocalDate first = date(inflow.firstHour(), zone);
        LocalDate last = date(inflow.endHour(), zone);
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            long from = hour(date, zone);
            long to = hour(date.plusDays(1), zone);
            DailyBalance day = new DailyBalance(
                    date, volume(inflow, from, to), stock.at(to) - stock.at(from), volume(consumption, from, to));
            if (!Double.isNaN(day.lost())) {
                days.add(day);
            }
        }
        return days;
    }

    private static double volume(HourlySeries flow, long from, long to) {
        double volume = 0;
        for (long hour = from; hour < to; hour++) {
            volume += flow.at(hour) * CUBIC_METRES_PER_HOUR;
        }
        return volume;
    }

    private static LocalDate date(long hour, ZoneId zone) {
        return HourlySeries.startOf(hour).atZone(zone).toLocalDate();
    }

    private static long hour(LocalDate date, ZoneId zone) {
        return HourlySeries.hourOf(date.atStartOfDay(zone).toInstant());
    }
}
