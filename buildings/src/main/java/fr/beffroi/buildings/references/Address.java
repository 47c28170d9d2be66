package fr.beffroi.buildings.references;

import org.locationtech.jts.geom.Point;

/**
 * Where a number of a street is.
 *
 * @param at in the reference system of the images
 */
public record Address(String street, String number, Point at) {}
