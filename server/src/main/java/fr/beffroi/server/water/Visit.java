package fr.beffroi.server.water;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a team found, or that it found nothing.
 *
 * @param stretch the proposal that sent it
 * @param kind null where nothing was found
 * @param pipe on which the leak is, {@code ""} where none was found
 * @param flow m³ per hour, null where not measured
 * @param m3AYear saved by the repair, null where not estimated
 */
record Visit(
        UUID id,
        UUID stretch,
        @Nullable Kind kind,
        String pipe,
        @Nullable Double flow,
        @Nullable Double m3AYear,
        String note,
        LocalDate on,
        UUID by,
        Instant at,
        boolean photo) {
    enum Kind {
        PIPE,
        JOINT,
        SERVICE,
        VALVE,
        HYDRANT,
        OTHER;

        /** Whether it tells of the state of the pipe: what the next ranking learns from. */
        boolean isOfPipe() {
            return this == PIPE || this == JOINT;
        }
    }

    public boolean isFound() {
        return kind != null;
    }
}
