package fr.beffroi.buildings.imagery;

import fr.beffroi.tables.Projection;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Ground of a file in its own reference system.
 *
 * @param step side of a pixel; 0 for tiles, of which one tells for all
 */
record Spot(String crs, Envelope ground, double step) {
    static Envelope ground(Level level, AffineTransform toGround) {
        Envelope ground = new Envelope();
        for (int corner = 0; corner < 4; corner++) {
            Point2D point = toGround.transform(
                    new Point2D.Double((corner & 1) * (double) level.width(), (corner >> 1) * (double) level.height()),
                    null);
            ground.expandToInclude(point.getX(), point.getY());
        }
        return ground;
    }

    /** Lambert-93 where the coordinates can be nothing else that is used in France. */
    static @Nullable String guess(Envelope ground) {
        return ground.getMinX() > 50_000
                        && ground.getMaxX() < 1_350_000
                        && ground.getMinY() > 6_000_000
                        && ground.getMaxY() < 7_200_000
                ? Projection.LAMBERT_93
                : null;
    }

    /** Whether an orthophoto can lie there: on the Earth, where its system is used, with pixels of 1 cm to 50 m. */
    boolean plausible() {
        if (crs.equals(Projection.WGS84)) {
            return ground.getMinX() >= -180
                    && ground.getMaxX() <= 180
                    && ground.getMinY() >= -85
                    && ground.getMaxY() <= 85
                    && step > 5e-8
                    && step < 1e-3;
        }
        if (!Double.isFinite(ground.getArea()) || step < 0.01 || step > 50 || ground.maxExtent() > 2e6) {
            return false;
        }
        if (crs.equals(Projection.WEB_MERCATOR)) {
            return Math.abs(ground.centre().x) <= TileName.HALF_WORLD
                    && Math.abs(ground.centre().y) <= TileName.HALF_WORLD;
        }
        if (crs.equals(Projection.LAMBERT_93) || crs.startsWith("EPSG:39")) {
            double[] place = new GroundTransform(crs, Projection.WGS84).apply(ground.centre().x, ground.centre().y);
            return place[0] > -12 && place[0] < 16 && place[1] > 38 && place[1] < 54;
        }
        // UTM: a zone is 6° wide, and maps reach into the next.
        return ground.getMinX() > -400_000
                && ground.getMaxX() < 1_400_000
                && ground.getMinY() > -1
                && ground.getMaxY() < 10_000_001;
    }

    /** Equal for two files of the same ground, to a tenth of a pixel. */
    String key() {
        double grain = step > 0 ? step / 10 : 1e-3;
        return Math.round(ground.getMinX() / grain) + " " + Math.round(ground.getMaxY() / grain) + " "
                + Math.round(ground.getMaxX() / grain) + " " + Math.round(ground.getMinY() / grain);
    }

    static Envelope moved(Envelope ground, GroundTransform there) {
        Envelope moved = new Envelope();
        for (int i = 0; i <= 8; i++) {
            for (int j = 0; j <= 8; j++) {
                double[] point = there.apply(
                        ground.getMinX() + ground.getWidth() * i / 8, ground.getMinY() + ground.getHeight() * j / 8);
                moved.expandToInclude(point[0], point[1]);
            }
        }
        return moved;
    }

    /** Side of a pixel in the other system: that of north and south, which is the same everywhere. */
    static double movedStep(Spot spot, GroundTransform there) {
        double x = spot.ground.centre().x;
        double y = spot.ground.centre().y;
        double[] a = there.apply(x, y);
        double[] b = there.apply(x, y + spot.step);
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    static double metresPerUnit(String crs, Envelope ground) {
        if (!crs.equals(Projection.WEB_MERCATOR)) {
            return 1;
        }
        // The scale of Mercator's projection on the sphere is 1/cos of the latitude, and y = R·asinh(tan(latitude)).
        return 1 / Math.cosh(ground.centre().y / 6_378_137);
    }

    static String shown(double value) {
        return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
