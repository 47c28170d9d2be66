package fr.beffroi.server.location;

import fr.beffroi.water.location.search.Alarm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a search suspects a leak.
 *
 * @param number in its search, from 1
 * @param proposal null where it was raised too long before the end of the measures to be put before a person
 * @param found what the team reported last
 */
record Place(
        UUID search,
        int number,
        LocalDateTime raised,
        String pipe,
        double litresPerSecond,
        double strength,
        double near,
        List<Alarm.Suspect> suspects,
        @Nullable UUID proposal,
        @Nullable Found found) {

    /** Standard deviations beyond the noise of the pressures. */
    public double deviations() {
        return Math.sqrt(strength);
    }

    /** @return m³ a day */
    public double cubicMetresPerDay() {
        return litresPerSecond * 86.4;
    }

    /** The likeliest pipes. */
    public List<Alarm.Suspect> first(int most) {
        return suspects.subList(0, Math.min(most, suspects.size()));
    }

    /**
     * @param pipe where it was, empty where nothing was found or it is not said
     * @param day of the repair, or of the search in vain
     */
    record Found(boolean leak, String pipe, String note, LocalDate day, UUID by, Instant at) {}
}
