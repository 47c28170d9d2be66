package fr.beffroi.server.telemetry;

import fr.beffroi.water.telemetry.files.CustomerVolumes;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a file says of customers' meters, before anything is kept: all of them together, for no one's own use is shown.
 *
 * @param whole days on which all of them were measured
 * @param cubicMetres a day, mean of what all of them together used on the whole days; 0 if there is none
 */
record CustomersSummary(int meters, int days, int whole, double cubicMetres, LocalDate first, LocalDate last) {
    static CustomersSummary of(CustomerVolumes read) {
        TreeSet<LocalDate> days = new TreeSet<>();
        read.meters().values().forEach(one -> days.addAll(one.keySet()));
        int whole = 0;
        double sum = 0;
        for (LocalDate day : days) {
            double volume = 0;
            for (Map<LocalDate, Double> meter : read.meters().values()) {
                volume += meter.getOrDefault(day, Double.NaN);
            }
            if (!Double.isNaN(volume)) {
                whole++;
                sum += volume;
            }
        }
        return new CustomersSummary(
                read.meters().size(),
                days.size(),
                whole,
                whole == 0 ? 0 : sum / whole,
                days.getFirst(),
                days.getLast());
    }
}
