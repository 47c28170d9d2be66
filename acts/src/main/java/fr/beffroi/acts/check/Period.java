package fr.beffroi.acts.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates of the acts that a rule governs.
 *
 * @param from first day, included; null: since before anything we check
 * @param until last day, included; null: still so
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate until) {
    public static final Period ALWAYS = new Period(null, null);

    public static Period since(LocalDate from) {
        return new Period(from, null);
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
