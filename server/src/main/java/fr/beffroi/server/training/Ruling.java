package fr.beffroi.server.training;

import fr.beffroi.oversight.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an élu ruled on the training that a use requires.
 *
 * @param graceUntil last day on which nobody is refused yet; null: without grace
 */
record Ruling(
        String useKey,
        boolean required,
        List<String> modules,
        @Nullable LocalDate graceUntil,
        String motive,
        UUID by,
        Role role,
        Instant at) {

    /** Required, and not refused yet. */
    boolean isInGrace(LocalDate today) {
        return required && graceUntil != null && !today.isAfter(graceUntil);
    }

    /** Who lacks a training is refused. */
    boolean isEnforced(LocalDate today) {
        return required && !isInGrace(today);
    }
}
