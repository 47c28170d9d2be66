package fr.beffroi.buildings.imagery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What whoever opens images knows better than their files.
 *
 * @param crs reference system of the files that name none, such as {@code EPSG:2154}; null if they all do
 * @param onto projected system in which the images are wanted; null for their own
 * @param takenFrom first day on which they were taken; null if it is to be read from names
 * @param takenTo last day on which they were taken; null like {@code takenFrom}
 * @param cacheBytes most bytes of decoded pixels that are kept, greater than zero
 */
public record Opening(
        @Nullable String crs,
        @Nullable String onto,
        @Nullable LocalDate takenFrom,
        @Nullable LocalDate takenTo,
        long cacheBytes) {
    private static final long USUAL_CACHE = 128L << 20;

    /**
     * @throws IllegalArgumentException if only one of the days is given, the second is before the first, or the cache has no room
     */
    public Opening {
        if (cacheBytes <= 0
                || (takenFrom == null) != (takenTo == null)
                || (takenFrom != null && takenTo != null && takenTo.isBefore(takenFrom))) {
            throw new IllegalArgumentException(takenFrom + " to " + takenTo + ", " + cacheBytes + " bytes");
        }
    }

    /** Everything as the files say, 128 MiB of cache. */
    public static Opening asFilesSay() {
        return new Opening(null, null, null, null, USUAL_CACHE);
    }

    public Opening in(String system) {
        return new Opening(system, onto, takenFrom, takenTo, cacheBytes);
    }

    /** The images of this opening beside others: resampled into their system as they are read. */
    public Opening onto(String system) {
        return new Opening(crs, system, takenFrom, takenTo, cacheBytes);
    }

    public Opening taken(LocalDate first, LocalDate last) {
        return new Opening(crs, onto, first, last, cacheBytes);
    }

    public Opening caching(long bytes) {
        return new Opening(crs, onto, takenFrom, takenTo, bytes);
    }
}
