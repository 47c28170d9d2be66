package fr.beffroi.server.telemetry;

import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.water.telemetry.leaks.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An alarm that was put before a person. @param flow estimated, L/s */
record LeakAlarm(
        UUID proposal, UUID district, Instant raised, LocalDate started, double flow, Alarm.Kind kind, Seen seen) {
    /** Screened again with more data, the same rise can be raised a few days sooner or later. */
    private static final Duration SAME = Duration.ofDays(7);

    boolean isSame(Alarm other) {
        return Duration.between(raised, other.raised()).abs().compareTo(SAME) <= 0;
    }

    /** The date of the day that raised it, as days of a screening are dated. */
    LocalDate raisedOn() {
        return LocalDate.ofInstant(raised, LegalTime.FRANCE);
    }

    public double cubicMetresPerDay() {
        return flow * 86.4;
    }
}
