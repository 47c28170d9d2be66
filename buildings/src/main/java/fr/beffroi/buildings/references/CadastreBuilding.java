package fr.beffroi.buildings.references;

import org.locationtech.jts.geom.Geometry;

/**
 * A building that the cadastre holds.
 *
 * @param shape valid polygon or polygons in the reference system of the images
 * @param light whether the cadastre says it is light (type 02)
 */
public record CadastreBuilding(Geometry shape, boolean light) {}
