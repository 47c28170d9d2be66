package fr.beffroi.water.telemetry.evaluation;

import fr.beffroi.water.telemetry.HourlySeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Alarms beside known leaks. An alarm counts for one leak that runs when it is raised: the last to have begun of those that
 * no alarm counts for yet. An alarm while no leak runs is false; one more alarm for a leak that is already found is neither.
 *
 * @param days that the longest series covers
 * @param outcomes one a leak
 * @param alarms all that were raised: many alarms find many leaks by chance
 * @param falseAlarms raised while no leak ran
 * @param freeYears district-years in which no leak ran: what false alarms are divided by
 */
public record Score(int districts, long days, List<Outcome> outcomes, int alarms, int falseAlarms, double freeYears) {
    private static final double HOURS_PER_YEAR = 365.25 * 24;

    public Score {
        outcomes = List.copyOf(outcomes);
    }

    /** @param delay from the leak's start to the alarm; null if it was not found */
    public record Outcome(KnownLeak leak, @Nullable Duration delay) {}

    /** @param alarms moments at which one was raised, by district */
    public static Score of(
            Map<String, HourlySeries> inflows, Map<String, List<Instant>> alarms, List<KnownLeak> leaks) {
        List<Outcome> outcomes = new ArrayList<>();
        int raised = 0;
        int falseAlarms = 0;
        long hours = 0;
        long free = 0;
        for (Map.Entry<String, HourlySeries> inflow : inflows.entrySet()) {
            List<KnownLeak> open = new ArrayList<>(leaks.stream()
                    .filter(leak -> leak.district().equals(inflow.getKey()))
                    .toList());
            List<KnownLeak> all = List.copyOf(open);
            for (Instant alarm : alarms.getOrDefault(inflow.getKey(), List.of()).stream()
                    .sorted()
                    .toList()) {
                raised++;
                if (all.stream().noneMatch(leak -> leak.isRunning(alarm))) {
                    falseAlarms++;
                    continue;
                }
                Optional<KnownLeak> found =
                        open.stream().filter(leak -> leak.isRunning(alarm)).max(Comparator.comparing(KnownLeak::start));
                found.ifPresent(leak -> {
                    outcomes.add(new Outcome(leak, Duration.between(leak.start(), alarm)));
                    open.remove(leak);
                });
            }
            open.forEach(leak -> outcomes.add(new Outcome(leak, null)));
            hours = Math.max(hours, inflow.getValue().length());
            free += freeHours(inflow.getValue(), all);
        }
        return new Score(inflows.size(), hours / 24, outcomes, raised, falseAlarms, free / HOURS_PER_YEAR);
    }

    private static long freeHours(HourlySeries inflow, List<KnownLeak> leaks) {
        boolean[] leaking = new boolean[inflow.length()];
        for (KnownLeak leak : leaks) {
            long from = Math.max(0, HourlySeries.hourOf(leak.start()) - inflow.firstHour());
            long to = Math.min(leaking.length, HourlySeries.hourOf(leak.end()) - inflow.firstHour() + 1);
            if (from < to) {
                Arrays.fill(leaking, (int) from, (int) to, true);
            }
        }
        long free = 0;
        for (boolean hour : leaking) {
            free += hour ? 0 : 1;
        }
        return free;
    }

    public int leaks() {
        return outcomes.size();
    }

    public int detected() {
        return delays().size();
    }

    /** Of the leaks found, from their start to the alarm. */
    public List<Duration> delays() {
        return outcomes.stream().map(Outcome::delay).filter(Objects::nonNull).toList();
    }

    /** Hours; NaN if none was found. */
    public double medianDelay() {
        double[] hours = delays().stream()
                .mapToDouble(delay -> delay.toMinutes() / 60.0)
                .sorted()
                .toArray();
        int middle = hours.length / 2;
        if (hours.length == 0) {
            return Double.NaN;
        }
        return hours.length % 2 == 1 ? hours[middle] : (hours[middle - 1] + hours[middle]) / 2;
    }

    /** Of the time in which no leak ran. */
    public double falseAlarmsPerYear() {
        return falseAlarms == 0 ? 0 : falseAlarms / freeYears;
    }
}
