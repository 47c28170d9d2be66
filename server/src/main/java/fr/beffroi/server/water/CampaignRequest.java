package fr.beffroi.server.water;

import fr.beffroi.oversight.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign that was asked for, and where it stands.
 *
 * @param fault key of why nothing came of it; null where nothing is wrong, or the server's log alone says it
 * @param campaign once it is done
 */
record CampaignRequest(
        UUID id,
        State state,
        String name,
        double km,
        String service,
        @Nullable String fault,
        @Nullable UUID campaign,
        Person by) {
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        /** The use was suspended before it was done. */
        STOPPED
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }
}
