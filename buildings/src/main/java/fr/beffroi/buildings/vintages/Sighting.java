package fr.beffroi.buildings.vintages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/**
 * An object in one vintage.
 *
 * @param from first day on which the images may have been taken
 * @param to last such day
 * @param score of the detection that lies there, 0 to 1; 0 if none does
 * @param outline its outline then, at its place in the reference; null if it is not detected as one object of its own
 */
public record Sighting(
        String vintage,
        LocalDate from,
        LocalDate to,
        Presence presence,
        double score,
        @Nullable Polygon outline) {}
