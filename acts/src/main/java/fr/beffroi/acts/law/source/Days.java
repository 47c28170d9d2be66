package fr.beffroi.acts.law.source;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** One object for each day, as far as memory is to be saved; a day that falls on another's place takes it. */
final class Days {
    private static final AtomicReferenceArray<LocalDate> KEPT = new AtomicReferenceArray<>(1 << 15);

    private Days() {}

    static @Nullable LocalDate shared(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        int place = (int) Math.floorMod(day.toEpochDay(), KEPT.length());
        LocalDate kept = KEPT.get(place);
        if (day.equals(kept)) {
            return kept;
        }
        KEPT.set(place, day);
        return day;
    }
}
