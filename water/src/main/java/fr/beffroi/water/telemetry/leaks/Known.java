package fr.beffroi.water.telemetry.leaks;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What people know of a district and its flows do not tell. Dates are those of {@link DayReport}: the morning on which a day
 * ends.
 *
 * @param explained periods whose flow someone explained: they teach nothing of what is usual and raise nothing
 * @param repairs first days after a repair: whatever leak was open is closed, and the level is measured anew
 * @param newLevels first days from which another level is usual for good: a large user came, a meter was changed
 */
public record Known(List<Period> explained, Set<LocalDate> repairs, Set<LocalDate> newLevels) {
    public static final Known NOTHING = new Known(List.of(), Set.of(), Set.of());

    public Known {
        explained = List.copyOf(explained);
        repairs = Set.copyOf(repairs);
        newLevels = Set.copyOf(newLevels);
    }

    /** @param last included */
    public record Period(LocalDate first, LocalDate last) {
        /** @throws IllegalArgumentException if it ends before it begins */
        public Period {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a period ends before it begins: " + first + " " + last);
            }
        }

        boolean holds(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    boolean isExplained(LocalDate date) {
        return explained.stream().anyMatch(period -> period.holds(date));
    }

    boolean isRepair(LocalDate date) {
        return repairs.contains(date);
    }

    boolean isNewLevel(LocalDate date) {
        return newLevels.contains(date);
    }
}
