package fr.beffroi.oversight.trust;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The middle of a set of durations: a quarter are at most {@code first}, half at most {@code median}, three quarters at
 * most {@code third} (linear interpolation between neighbours: type 7 of Hyndman and Fan 1996, "Sample quantiles in
 * statistical packages", The American Statistician 50).
 */
public record Quartiles(Duration first, Duration median, Duration third) {

    /** Empty for none. */
    public static Optional<Quartiles> of(List<Duration> durations) {
        if (durations.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        return Optional.of(new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75)));
    }

    private static Duration at(List<Duration> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        double low = sorted.get(below).toMillis();
        double high = sorted.get(above).toMillis();
        return Duration.ofMillis(Math.round(low + (place - below) * (high - low)));
    }
}
