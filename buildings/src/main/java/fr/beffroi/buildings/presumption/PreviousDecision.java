package fr.beffroi.buildings.presumption;

import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;

/**
 * What a person decided of an object at a place: it is not put before people again unless it grew.
 *
 * @param outline of the object, in the reference system of the images
 * @param founded whether the presumption was
 */
public record PreviousDecision(Geometry outline, LocalDate on, boolean founded) {}
