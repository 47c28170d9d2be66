package fr.beffroi.acts.draft;

import org.jspecify.annotations.Nullable;

/**
 * A paper that goes with the act (pièce jointe).
 *
 * @param required whether the act is incomplete without it
 * @param when it is needed; null: always
 */
public record Enclosure(
        String key,
        String label,
        boolean required,
        @Nullable Condition when) {}
