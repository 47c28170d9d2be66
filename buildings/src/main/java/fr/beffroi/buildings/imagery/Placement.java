package fr.beffroi.buildings.imagery;

import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/**
 * Where the pixels of a file lie.
 *
 * @param crs authority code such as {@code EPSG:2154}, in the spelling of {@link ReferenceSystems}; null if it is not said
 * @param toGround from column and row (the corner of a pixel, not its middle) to the reference system
 */
record Placement(@Nullable String crs, AffineTransform toGround) {
    /** From the affine parameters of a world file, which are about the middle of the first pixel. */
    static Placement ofMiddle(@Nullable String crs, double[] worldFile) {
        AffineTransform transform = new AffineTransform(worldFile);
        transform.translate(-0.5, -0.5);
        return new Placement(crs, transform);
    }

    Placement in(@Nullable String system) {
        return new Placement(system, toGround);
    }

    /** Rows run south and columns east, without turning. */
    boolean upright() {
        double turn = Math.abs(toGround.getShearX()) + Math.abs(toGround.getShearY());
        return turn < 1e-9 * (Math.abs(toGround.getScaleX()) + Math.abs(toGround.getScaleY()))
                && toGround.getScaleX() > 0
                && toGround.getScaleY() < 0;
    }
}
