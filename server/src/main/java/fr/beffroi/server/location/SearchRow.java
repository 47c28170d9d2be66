package fr.beffroi.server.location;

import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.water.location.files.LocationProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search and where it stands.
 *
 * @param network name of the file of the network @param hash its SHA-256, empty until it is read
 * @param measures name of the file of the measures
 * @param until last day that is learnt from
 * @param fault why nothing came of it
 * @param notices what whoever sent the files should know of them
 * @param pipes of the network, 0 until it is read
 * @param measuredUntil last day that was measured
 * @param knownLeaks found by teams before, which it took as known @param searchedInVain places where they found nothing
 */
record SearchRow(
        UUID id,
        State state,
        int step,
        String network,
        String hash,
        String measures,
        LocalDate until,
        @Nullable LocationProblem fault,
        List<LocationProblem> notices,
        int pipes,
        @Nullable LocalDate measuredUntil,
        int knownLeaks,
        int searchedInVain,
        UUID askedBy,
        Instant askedAt,
        Instant changedAt,
        @Nullable Energy energy) {
    /** Files read, network solved, pressures searched, written. */
    static final int STEPS = 4;

    enum State {
        WAITING,
        RUNNING,
        /** The use was suspended before it was done. */
        STOPPED,
        FAILED,
        DONE
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
