package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.outlines.Detection;
import java.util.List;

/**
 * A vintage as a scan sees it.
 *
 * @param vintage its grid in the reference system of the images that are scanned
 * @param images in that system too
 * @param seen on them
 */
record Side(Vintage vintage, Imagery images, List<Detection> seen) {
    Side {
        seen = List.copyOf(seen);
    }
}
