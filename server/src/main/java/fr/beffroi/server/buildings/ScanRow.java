package fr.beffroi.server.buildings;

import fr.beffroi.oversight.footprint.Energy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan and where it stands.
 *
 * @param vintage whose objects are looked for @param earlier the youngest against which they are dated; null for none
 * @param done tiles of all vintages that are kept @param tiles of all
 * @param fault a sentence, where nothing came of it
 * @param model that saw, as its card names it; empty until it is opened @param print of its file, hexadecimal; empty likewise
 * @param detections objects of the vintage @param explained those that cadastre or permits explain
 */
record ScanRow(
        UUID id,
        UUID vintage,
        @Nullable UUID earlier,
        State state,
        Stage stage,
        int done,
        int tiles,
        @Nullable String fault,
        String model,
        String print,
        int detections,
        int explained,
        int presumptions,
        UUID askedBy,
        Instant askedAt,
        Instant changedAt,
        @Nullable Energy energy,
        String service,
        boolean demonstration) {

    /** States in which a scan stays until a person makes it go on or gives it up. */
    static final List<State> HALTED = List.of(State.PAUSED, State.STOPPED, State.FAILED);

    enum State {
        WAITING,
        RUNNING,
        /** A person asked it to wait. */
        PAUSED,
        /** The use was suspended before it was done. */
        STOPPED,
        FAILED,
        /** A person gave it up: what its tiles held is erased. */
        CANCELLED,
        DONE
    }

    enum Stage {
        READING,
        LOOKING,
        CROSSING
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Whether a person may make it go on, or give it up. */
    public boolean isHalted() {
        return HALTED.contains(state);
    }

    /** Tells two models of one name apart. */
    public String shortPrint() {
        return print.substring(0, Math.min(8, print.length()));
    }

    /** When it is given up unless somebody makes it go on. */
    public Instant until(int days) {
        return changedAt.plus(Duration.ofDays(days));
    }

    public int percent() {
        return tiles == 0 ? 0 : 100 * done / tiles;
    }
}
