package fr.beffroi.water.telemetry.leaks;

import fr.beffroi.water.telemetry.HourlySeries;
import java.util.List;

/**
 * What was seen in a district, day by day, each judged with nothing but what was known on that day.
 *
 * @param expected inflow without any leak found, by what was known each morning, L/s; NaN while that is not known
 */
public record Screening(List<DayReport> days, List<Alarm> alarms, HourlySeries expected) {
    public Screening {
        days = List.copyOf(days);
        alarms = List.copyOf(alarms);
    }

    /** As of the last day. */
    public DistrictState state() {
        return days.isEmpty() ? DistrictState.NO_DATA : days.getLast().state();
    }
}
