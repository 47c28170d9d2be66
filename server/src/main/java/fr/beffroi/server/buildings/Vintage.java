package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Grid;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Images of the territory taken at one time.
 *
 * @param place where they lie, a path under the server's folder of images or of what was sent
 * @param grid all of them
 * @param shiftEast metres by which what they show lies too far east of the cadastre, 0 until measured
 */
record Vintage(UUID id, String name, LocalDate taken, String place, Grid grid, double shiftEast, double shiftNorth) {
    /** The same, known to lie so many metres too far east and north. */
    Vintage off(double east, double north) {
        return new Vintage(id, name, taken, place, grid, east, north);
    }

    /** The same as it lies in another reference system. */
    Vintage on(Grid there) {
        return new Vintage(id, name, taken, place, there, shiftEast, shiftNorth);
    }
}
