package fr.beffroi.buildings.imagery;

import org.locationtech.jts.geom.Envelope;

/**
 * Where the pixels of a window lie: rows from north to south, columns from west to east, square pixels.
 *
 * @param crs authority code of a projected reference system, such as {@code EPSG:2154}
 * @param west abscissa of the left edge of the first column, in units of the system
 * @param north ordinate of the upper edge of the first row, in units of the system
 * @param step side of a pixel, in units of the system, greater than zero
 * @param metresPerUnit length on the ground of one unit: 1 in Lambert-93 (within 0.1 %), the cosine of the latitude in Web Mercator
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record Grid(String crs, double west, double north, double step, double metresPerUnit, int width, int height) {
    /**
     * @throws IllegalArgumentException if the window is empty or its scale is not a positive number
     */
    public Grid {
        if (width < 1 || height < 1 || !(step > 0) || !(metresPerUnit > 0)) {
            throw new IllegalArgumentException("a window of " + width + " x " + height + " pixels of " + step);
        }
    }

    /** Side of a pixel on the ground, in metres. */
    public double metresPerPixel() {
        return step * metresPerUnit;
    }

    /** Ground of the window, in units of its system. */
    public Envelope envelope() {
        return new Envelope(west, west + width * step, north - height * step, north);
    }

    /** The part of this grid that starts at a column and a row, both of which may be negative or beyond it. */
    public Grid window(int column, int row, int columns, int rows) {
        return new Grid(crs, west + column * step, north - row * step, step, metresPerUnit, columns, rows);
    }
}
