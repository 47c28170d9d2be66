package fr.beffroi.buildings.imagery;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Images of one territory, taken at one time, seen as one: files, tiles, or ground that a program drew. Several threads may read.
 */
public interface Imagery extends AutoCloseable {
    /** The whole territory at the images' own resolution, in their own reference system. Only its sizes are large. */
    Grid grid();

    /** 3, or 4 with near infrared. */
    int channels();

    /** Day on which the images were taken, or the last one if they were taken on several. */
    Optional<LocalDate> taken();

    /**
     * First day on which one of them may have been taken: the first of January where only the year is known. What is not seen in them
     * was not there on this day; what is seen was there on {@link #taken()}.
     */
    default Optional<LocalDate> takenFrom() {
        return taken();
    }

    /**
     * Pixels of a window, resampled if its step is not the images' own. A window may reach beyond the images: what lies there is
     * unknown.
     *
     * @param window in the reference system of {@link #grid()}
     * @throws UnreadableImage if a file that it needs cannot be read
     */
    Pixels read(Grid window);

    @Override
    void close();
}
