package fr.beffroi.server.telemetry;

import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.water.telemetry.HourlySeries;
import fr.beffroi.water.telemetry.calendar.LocalDays;
import fr.beffroi.water.telemetry.leaks.DayReport;
import fr.beffroi.water.telemetry.leaks.NightFlow;
import fr.beffroi.water.telemetry.leaks.Screening;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there was to see on the morning of an alarm.
 *
 * @param days the last ones, day by day
 * @param from first hour of the hourly flows
 * @param inflow hour by hour, L/s; null where nothing was measured
 * @param expected the same hours, without any leak
 * @param baseline morning on which a fixed threshold would have raised an alarm for the same rise; null if it would not
 * @param spreads estimated flow in units of the usual day-to-day spread
 */
record Seen(
        List<SeenDay> days,
        Instant from,
        List<@Nullable Double> inflow,
        List<@Nullable Double> expected,
        @Nullable LocalDate baseline,
        double spreads) {
    /** What most supervisions are set to: a night over the usual one by so much. */
    static final double THRESHOLD = 0.2;

    private static final int DAYS = 60;
    private static final int HOURS = 14 * 24;

    /** @param last day of the series that was known */
    static Seen of(HourlySeries inflow, Screening screening, int last, LocalDate start, double spreads) {
        LocalDays days = LocalDays.of(inflow, LegalTime.FRANCE);
        long end = days.hour(last, LocalDays.HOURS - 1) + 1;
        List<@Nullable Double> measured = new ArrayList<>();
        List<@Nullable Double> expected = new ArrayList<>();
        for (long hour = end - HOURS; hour < end; hour++) {
            measured.add(known(inflow.at(hour)));
            expected.add(known(screening.expected().at(hour)));
        }
        return new Seen(
                days(inflow, screening, last, DAYS),
                HourlySeries.startOf(end - HOURS),
                measured,
                expected,
                baseline(days, last, start),
                spreads);
    }

    /** The days until this one, as many as that or as there are. */
    static List<SeenDay> days(HourlySeries inflow, Screening screening, int last, int most) {
        LocalDays days = LocalDays.of(inflow, LegalTime.FRANCE);
        NightFlow night = NightFlow.of(days);
        List<SeenDay> seen = new ArrayList<>();
        for (int day = Math.max(0, last - most + 1); day <= last; day++) {
            DayReport report = screening.days().get(day);
            double expected = 0;
            for (int place = 0; place < LocalDays.HOURS; place++) {
                expected += screening.expected().at(days.hour(day, place)) / LocalDays.HOURS;
            }
            seen.add(new SeenDay(
                    report.date(),
                    report.state(),
                    known(days.mean(day)),
                    known(expected),
                    known(night.minimum(day)),
                    known(night.usual(day)),
                    rounded(report.leak())));
        }
        return seen;
    }

    private static @Nullable LocalDate baseline(LocalDays days, int last, LocalDate start) {
        NightFlow night = NightFlow.of(days);
        for (int day = 0; day <= last; day++) {
            boolean over = night.minimum(day) > night.usual(day) * (1 + THRESHOLD);
            if (over && !days.date(day).isBefore(start)) {
                return days.date(day);
            }
        }
        return null;
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : rounded(value);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
