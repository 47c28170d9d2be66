package fr.beffroi.server.telemetry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came in, and what became of it.
 *
 * @param fault why nothing was taken; null if all was
 * @param notices what was guessed or tolerated
 * @param added hours of which nothing was known before; days of customers
 * @param changed hours of which something else was known; days of customers
 * @param days whether customers' meters came, that are kept by the day
 * @param by null where a folder or the demonstration brought it
 */
record ImportLine(
        UUID id,
        String file,
        Way way,
        @Nullable String fault,
        List<String> notices,
        int meters,
        long added,
        long changed,
        boolean days,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable UUID by,
        Instant at) {
    /** How it came. */
    enum Way {
        PAGE,
        DROP,
        API,
        DEMONSTRATION
    }
}
