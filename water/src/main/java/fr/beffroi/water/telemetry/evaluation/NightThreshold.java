package fr.beffroi.water.telemetry.evaluation;

import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.calendar.LocalDays;
import fr.beffroi.water.telemetry.leaks.NightFlow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule that most supervisions have: an alarm on the morning after a night whose flow is over the usual one by more than a
 * fixed share. Nights in a row make one alarm.
 *
 * @param share for example 0.1 for 10 %
 */
public record NightThreshold(double share) {
    public List<Instant> alarms(HourlySeries inflow, ZoneId zone) {
        LocalDays days = LocalDays.of(inflow, zone);
        NightFlow night = NightFlow.of(days);
        List<Instant> alarms = new ArrayList<>();
        boolean over = false;
        for (int day = 0; day < days.count(); day++) {
            double flow = night.minimum(day);
            double usual = night.usual(day);
            if (Double.isNaN(flow) || Double.isNaN(usual)) {
                continue;
            }
            boolean isOver = flow > usual * (1 + share);
            if (isOver && !over) {
                alarms.add(days.end(day));
            }
            over = isOver;
        }
        return alarms;
    }
}
