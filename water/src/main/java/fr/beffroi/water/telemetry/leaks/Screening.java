package fr.beffroi.water.telemetry.leaks;

import java.util.List;

/** What was seen in a district, day by day, each judged with nothing but what was known on that day. */
public record Screening(List<DayReport> days, List<Alarm> alarms) {
    public Screening {
        days = List.copyOf(days);
        alarms = List.copyOf(alarms);
    }

    /** As of the last day. */
    public DistrictState state() {
        return days.isEmpty() ? DistrictState.NO_DATA : days.getLast().state();
    }
}
