package fr.beffroi.server.buildings;

import fr.beffroi.buildings.states.Act;
import fr.beffroi.buildings.states.State;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person did on a presumption.
 *
 * @param state where it stood afterwards
 * @param decision the verdict on the proposal that it was, if it was one
 */
record CaseAct(
        Act act, State state, UUID by, Instant at, @Nullable UUID decision) {
    public boolean isTransmission() {
        return act instanceof Act.Transmitted;
    }

    public @Nullable String motive() {
        return act instanceof Act.Decided decided ? decided.motive() : null;
    }

    public @Nullable String reference() {
        return switch (act) {
            case Act.Decided decided -> decided.reference();
            case Act.Transmitted sent -> sent.reference();
        };
    }

    public java.time.@Nullable LocalDate on() {
        return switch (act) {
            case Act.Decided decided -> decided.on();
            case Act.Transmitted sent -> sent.on();
        };
    }
}
