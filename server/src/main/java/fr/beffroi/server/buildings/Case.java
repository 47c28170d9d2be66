package fr.beffroi.server.buildings;

import fr.beffroi.buildings.states.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/**
 * A presumption and where it stands.
 *
 * @param number in the collectivité, from 1
 * @param scan null where a person drew it
 * @param east of its centre, in the reference system of the images @param north likewise
 * @param owed whether a statement of offence waits to be sent to the prosecutor
 * @param cropsGoneAt when its windows of images were erased
 * @param erased whether what people wrote of it was: its place is not shown any more
 */
record Case(
        UUID proposal,
        int number,
        @Nullable UUID scan,
        boolean byPerson,
        Found found,
        double east,
        double north,
        State state,
        boolean owed,
        Instant changedAt,
        @Nullable Instant cropsGoneAt,
        boolean demonstration,
        boolean erased) {

    public String parcelNames() {
        return String.join(", ", found.parcels());
    }

    public List<Fact> factsFor() {
        return found.facts().stream().filter(fact -> !fact.against()).toList();
    }

    public List<Fact> factsAgainst() {
        return found.facts().stream().filter(Fact::against).toList();
    }

    /** Whether it waits where an earlier decision already said that nothing stands, and nothing changed since: listed apart. */
    public boolean isApart() {
        return state == State.PRESUMPTION
                && found.again() != null
                && !found.again().changed();
    }

    /** The same, its place told in another reference system. */
    Case in(String crs) {
        if (found.crs().equals(crs)) {
            return this;
        }
        Point centre = found.outlineIn(crs).getCentroid();
        return new Case(
                proposal,
                number,
                scan,
                byPerson,
                found,
                centre.getX(),
                centre.getY(),
                state,
                owed,
                changedAt,
                cropsGoneAt,
                demonstration,
                erased);
    }
}
