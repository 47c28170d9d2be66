package fr.beffroi.server.telemetry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a team found.
 *
 * @param kind null if nothing was found
 * @param repaired day of the repair; null while it was not made
 * @param flow measured or estimated in the field, L/s; null if nobody did
 * @param newLevel nothing was found, and the present level is usual from now on
 * @param note null if there is none, or it was erased
 */
record Finding(
        boolean found,
        @Nullable Kind kind,
        @Nullable LocalDate repaired,
        @Nullable Double flow,
        boolean newLevel,
        @Nullable String note,
        UUID by,
        Instant at) {
    enum Kind {
        MAIN,
        CONNECTION,
        FITTING,
        STORAGE,
        AFTER_METER,
        OTHER
    }
}
