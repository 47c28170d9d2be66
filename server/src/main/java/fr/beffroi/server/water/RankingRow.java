package fr.beffroi.server.water;

import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.water.risk.HonestTest;
import fr.beffroi.water.risk.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ranking and where it stands.
 *
 * @param askedBy null: by the yearly recalibration
 * @param on the day it is made as of, null until it is known
 * @param expected breaks in the year after that day, over the whole network
 * @param simpleTop what the simple ranking expects per km of the pipes at the end of its own first fifth of the length
 * @param tested null where too few years are known to hold some back
 */
record RankingRow(
        UUID id,
        UUID network,
        State state,
        int step,
        @Nullable UUID askedBy,
        Instant askedAt,
        Instant changedAt,
        @Nullable LocalDate on,
        @Nullable Method method,
        int pipes,
        double km,
        double expected,
        double simpleTop,
        @Nullable Tested tested,
        Energy energy,
        boolean demonstration) {
    /** Network loaded, pipes ranked, test made, written. */
    static final int STEPS = 4;

    enum State {
        WAITING,
        RUNNING,
        /** The use was suspended before it was done. */
        STOPPED,
        FAILED,
        DONE
    }

    /** @param until what was known when the tested ranking was made @param last of the breaks it was held against */
    record Tested(LocalDate until, LocalDate last, HonestTest test) {}

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Breaks per km and year, over the whole network. */
    public double mean() {
        return km == 0 ? 0 : expected / km;
    }
}
