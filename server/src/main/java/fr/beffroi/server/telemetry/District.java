package fr.beffroi.server.telemetry;

import fr.beffroi.water.telemetry.leaks.DistrictState;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the network whose inflow is measured.
 *
 * @param signs of its meters: 1 for what flows in, −1 for what flows out
 * @param pending whether something changed since it was screened
 * @param state as of the last screening; null before the first
 * @param days last ones, as they were screened
 */
record District(
        UUID id,
        String name,
        Map<String, Integer> signs,
        boolean pending,
        @Nullable Instant screenedAt,
        @Nullable DistrictState state,
        List<SeenDay> days) {
    District {
        signs = Collections.unmodifiableMap(new LinkedHashMap<>(signs));
        days = List.copyOf(days);
    }

    /** Whether water flows from one into the other through a meter of both. */
    boolean isNeighbour(District other) {
        return !id.equals(other.id)
                && signs.entrySet().stream()
                        .anyMatch(sign -> other.signs.getOrDefault(sign.getKey(), 0) == -sign.getValue());
    }
}
