package fr.beffroi.server.buildings;

import fr.beffroi.buildings.vintages.Change;
import fr.beffroi.buildings.vintages.Presence;
import java.util.List;
import java.util.UUID;

/**
 * An object through the vintages.
 *
 * @param looks one for each vintage that was looked at, the oldest first; empty where only one was
 */
record Past(Change change, List<Look> looks) {
    static final Past NONE = new Past(Change.UNKNOWN, List.of());

    Past {
        looks = List.copyOf(looks);
    }

    /** @param score of what was seen there, 0 to 1 */
    record Look(UUID vintage, Presence presence, double score) {}
}
