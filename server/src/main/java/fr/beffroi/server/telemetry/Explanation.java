package fr.beffroi.server.telemetry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why an alarm was no leak.
 *
 * @param lasting whether the new level is usual from then on
 * @param until last day of what explains it; null if it is lasting
 */
record Explanation(Cause cause, boolean lasting, @Nullable LocalDate until) {
    enum Cause {
        HYDRANT,
        FILLING,
        METER,
        USE,
        OTHER
    }
}
