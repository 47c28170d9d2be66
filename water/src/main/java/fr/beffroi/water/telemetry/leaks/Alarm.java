package fr.beffroi.water.telemetry.leaks;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A rise of a district's inflow that looks like a leak. It proposes; a person decides.
 *
 * @param raised when the data that raised it were complete
 * @param start first day on which the inflow was above the expected one, as well as can be told
 * @param litresPerSecond estimated flow, from the last days before it was raised
 * @param kind whether it came at once or grew
 * @param spreads estimated flow in units of the usual day-to-day spread: how clear it is
 */
public record Alarm(Instant raised, LocalDate start, double litresPerSecond, Kind kind, double spreads) {
    public enum Kind {
        ABRUPT,
        GROWING
    }
}
