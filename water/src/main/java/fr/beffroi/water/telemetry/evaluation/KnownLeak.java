package fr.beffroi.water.telemetry.evaluation;

import java.time.Duration;
import java.time.Instant;

/**
 * A leak that is known to have been there.
 *
 * @param litresPerSecond at its largest
 * @param growth time in which it grew to that; zero if it came at once or where it is not known
 */
public record KnownLeak(String district, Instant start, Instant end, double litresPerSecond, Duration growth) {
    boolean isRunning(Instant moment) {
        return !moment.isBefore(start) && !moment.isAfter(end);
    }
}
