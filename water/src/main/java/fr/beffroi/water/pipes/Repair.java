package fr.beffroi.water.pipes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A repair, as it was reported. What its row says of the pipe (material, size, year) is not kept: it describes the pipe of
 * today, which may not be the one that broke.
 *
 * @param id {@code ""} where it has none
 * @param pipe identifier of the pipe that broke, {@code ""} where it is not said
 * @param street the stretch of road, {@code ""} where unknown
 * @param place in the network's projection
 * @param line of the file it was read from, from 1
 */
public record Repair(
        String id,
        LocalDate on,
        String pipe,
        String street,
        @Nullable Place place,
        Kind kind,
        boolean cancelled,
        int line) {
    public enum Kind {
        /** On a pipe of the network, or not said otherwise. */
        PIPE,
        /** On a service connection. */
        SERVICE,
        /** On a valve, a hydrant, a structure. */
        FITTING
    }

    /** Whether it tells of the state of a pipe. */
    public boolean counts() {
        return kind == Kind.PIPE && !cancelled;
    }
}
