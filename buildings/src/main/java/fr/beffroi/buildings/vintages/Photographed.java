package fr.beffroi.buildings.vintages;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Whether images show a piece of ground: what they do not show they do not tell of. */
public final class Photographed {
    /** Of the longer side of a shape, at most, when it is looked up. */
    private static final int PIXELS = 64;

    private Photographed() {}

    /**
     * Share of a shape's ground that images show.
     *
     * @param shape in the reference, in the images' system
     * @param eastM metres by which what the images show lies too far east of the reference: they are read that much further
     * @param northM likewise
     * @return 0 to 1
     */
    public static double share(Imagery images, Polygon shape, double eastM, double northM) {
        Envelope box = shape.getEnvelopeInternal();
        Grid whole = images.grid();
        double step = Math.max(whole.step(), Math.max(box.getWidth(), box.getHeight()) / PIXELS);
        Grid window = new Grid(
                whole.crs(),
                box.getMinX() + eastM / whole.metresPerUnit(),
                box.getMaxY() + northM / whole.metresPerUnit(),
                step,
                whole.metresPerUnit(),
                (int) Math.max(1, Math.ceil(box.getWidth() / step)),
                (int) Math.max(1, Math.ceil(box.getHeight() / step)));
        boolean[] known = images.read(window).known();
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(shape);
        int of = 0;
        int shown = 0;
        for (int at = 0; at < known.length; at++) {
            Coordinate centre = new Coordinate(
                    box.getMinX() + (at % window.width() + 0.5) * step,
                    box.getMaxY() - (at / window.width() + 0.5) * step);
            if (inside.locate(centre) != Location.EXTERIOR) {
                of++;
                shown += known[at] ? 1 : 0;
            }
        }
        return of == 0 ? 0 : (double) shown / of;
    }
}
