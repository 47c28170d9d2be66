package fr.beffroi.buildings.references;

import org.locationtech.jts.geom.Geometry;

/**
 * A parcel of the cadastre.
 *
 * @param shape valid polygon or polygons in the reference system of the images
 */
public record Parcel(ParcelId id, Geometry shape) {}
