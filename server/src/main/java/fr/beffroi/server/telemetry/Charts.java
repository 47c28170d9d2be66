package fr.beffroi.server.telemetry;

import fr.beffroi.server.platform.LegalTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The charts of a district: what flows in beside what was expected, and its nights. */
final class Charts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final int HOURS = 24;

    private Charts() {}

    /** Hour by hour, before an alarm. */
    static FlowChart hours(LeakAlarm alarm) {
        Seen seen = alarm.seen();
        List<String> moments = new ArrayList<>();
        int from = -1;
        Instant start = alarm.started()
                .minusDays(1)
                .atTime(6, 0)
                .atZone(LegalTime.FRANCE)
                .toInstant();
        for (int i = 0; i < seen.inflow().size(); i++) {
            Instant at = seen.from().plus(Duration.ofHours(i));
            moments.add(DAY.format(at.atZone(LegalTime.FRANCE)));
            from = from < 0 && !at.isBefore(start) ? i : from;
        }
        return FlowChart.of(
                moments,
                List.of(
                        new FlowChart.Values("expected", seen.expected()),
                        new FlowChart.Values("inflow", seen.inflow())),
                HOURS,
                from,
                seen.inflow().size() - 1);
    }

    /** Day by day: means. @param start first day of the rise; null for none */
    static FlowChart days(List<SeenDay> days, @Nullable LocalDate start) {
        return FlowChart.of(
                moments(days),
                List.of(values("expected", days, SeenDay::expected), values("inflow", days, SeenDay::inflow)),
                1,
                from(days, start),
                days.size() - 1);
    }

    /** Night by night, with what a fixed threshold compares them with. */
    static FlowChart nights(List<SeenDay> days, @Nullable LocalDate start) {
        return FlowChart.of(
                moments(days),
                List.of(
                        values("threshold", days, day -> {
                            Double usual = day.usualNight();
                            return usual == null ? null : usual * (1 + Seen.THRESHOLD);
                        }),
                        values("expected", days, SeenDay::usualNight),
                        values("inflow", days, SeenDay::night)),
                1,
                from(days, start),
                days.size() - 1);
    }

    /** Day by day, m³: what came in and did not stay in tanks, beside what was used; what lies between is lost. */
    static FlowChart balance(List<Balance> days) {
        List<@Nullable Double> inflow = new ArrayList<>();
        List<@Nullable Double> used = new ArrayList<>();
        for (Balance one : days) {
            double net = one.day().inflow() - one.day().stockChange();
            inflow.add(Double.isNaN(net) ? null : net);
            used.add(one.used());
        }
        return FlowChart.of(
                days.stream().map(one -> DAY.format(one.day().date())).toList(),
                List.of(new FlowChart.Values("expected", used), new FlowChart.Values("inflow", inflow)),
                1,
                -1,
                days.size() - 1);
    }

    private static FlowChart.Values values(
            String style, List<SeenDay> days, Function<SeenDay, @Nullable Double> value) {
        List<@Nullable Double> values = new ArrayList<>();
        days.forEach(day -> values.add(value.apply(day)));
        return new FlowChart.Values(style, values);
    }

    private static List<String> moments(List<SeenDay> days) {
        return days.stream().map(day -> DAY.format(day.date())).toList();
    }

    private static int from(List<SeenDay> days, @Nullable LocalDate start) {
        if (start == null) {
            return -1;
        }
        for (int i = 0; i < days.size(); i++) {
            if (!days.get(i).date().isBefore(start)) {
                return i;
            }
        }
        return -1;
    }
}
