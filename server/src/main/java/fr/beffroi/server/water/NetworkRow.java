package fr.beffroi.server.water;

import fr.beffroi.tables.SourceProblem;
import fr.beffroi.water.pipes.Quality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and where it stands.
 *
 * @param step of {@link #STEPS}, while it is being read
 * @param fault why nothing was taken
 * @param quality null until it is read
 * @param firstRepair of those that tell of a pipe; null where there is none
 */
record NetworkRow(
        UUID id,
        State state,
        int step,
        @Nullable SourceProblem fault,
        @Nullable Quality quality,
        String projection,
        int pipes,
        int repairs,
        double km,
        @Nullable LocalDate firstRepair,
        @Nullable LocalDate lastRepair,
        UUID askedBy,
        Instant askedAt,
        boolean demonstration) {
    /** Pipes, repairs, roads read; checked; written. */
    static final int STEPS = 5;

    enum State {
        /** A person says what the columns mean. */
        MAPPING,
        WAITING,
        READING,
        FAILED,
        /** Read; a person looks at what is lacking in it. */
        CHECKED,
        CURRENT,
        GONE
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.READING;
    }

    public boolean isRead() {
        return state == State.CHECKED || state == State.CURRENT;
    }
}
