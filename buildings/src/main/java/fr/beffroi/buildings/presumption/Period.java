package fr.beffroi.buildings.presumption;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the images tell of when an object came: they bound it and never fix it.
 *
 * @param absent day of the last image without it; null where no image shows its place without it
 * @param seen day of the first image with it; null where the images have no day
 * @param vintages how many show it, at least 1
 */
public record Period(@Nullable LocalDate absent, @Nullable LocalDate seen, int vintages) {
    /** Nothing but one image without a day. */
    public static final Period UNKNOWN = new Period(null, null, 1);

    /** @throws IllegalArgumentException where it was absent after it was seen */
    public Period {
        if (vintages < 1 || (absent != null && seen != null && absent.isAfter(seen))) {
            throw new IllegalArgumentException(absent + " " + seen + " " + vintages);
        }
    }
}
