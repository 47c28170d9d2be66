package fr.beffroi.server.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A module that a person passed.
 *
 * @param written of the module's text that they learned
 * @param session in which; null: by the questions
 * @param minutes and {@code trainer}: of the session
 * @param validUntil last day on which it counts
 */
record Taken(
        UUID account,
        String module,
        LocalDate passedOn,
        LocalDate written,
        @Nullable UUID session,
        @Nullable Integer minutes,
        @Nullable String trainer,
        LocalDate validUntil) {

    boolean isValid(LocalDate today) {
        return !today.isAfter(validUntil);
    }
}
