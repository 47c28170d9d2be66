package fr.beffroi.server.inventory;

import static fr.beffroi.oversight.Role.ADMINISTRATOR;
import static fr.beffroi.oversight.Role.DPO;
import static fr.beffroi.oversight.Role.ELU;
import static fr.beffroi.oversight.Role.HEAD_OF_SERVICE;

import fr.beffroi.oversight.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * How far a declared use has come. FOUND → EXAMINED → ADMITTED, STOPPED or CONTROLLED; what was admitted, stopped or brought under
 * control is examined anew before anything else becomes of it. Only an élu admits or stops, or takes either back; who keeps the
 * inventory examines and says that an open use of Beffroi now controls it.
 */
enum Stage {
    FOUND,
    EXAMINED,
    ADMITTED,
    STOPPED,
    /** Its outputs are proposals of a use of Beffroi. */
    CONTROLLED;

    /** Those who declare and examine. */
    static final Set<Role> KEEPERS = EnumSet.of(ELU, HEAD_OF_SERVICE, DPO, ADMINISTRATOR);

    /** Whether the collectivité wills that it serves: what its red lines are held against. */
    public boolean isInService() {
        return this == ADMITTED || this == CONTROLLED;
    }

    boolean leadsTo(Stage next) {
        return switch (next) {
            case FOUND -> false;
            case EXAMINED -> this != EXAMINED;
            case ADMITTED, CONTROLLED -> this == EXAMINED;
            // An off-switch asks for no detour.
            case STOPPED -> this != STOPPED;
        };
    }

    /** Who may bring a use from here to there. What an élu decided, only an élu undoes. */
    Set<Role> deciders(Stage next) {
        return isElected() || next.isElected() ? EnumSet.of(ELU) : KEEPERS;
    }

    private boolean isElected() {
        return this == ADMITTED || this == STOPPED;
    }
}
