package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.presumption.Period;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The earlier images, and what was seen on them: they date what is seen now. That a work was absent may start a limitation period, so it
 * is said only where they show its ground.
 */
final class Before {
    /** Share of an object that one of the earlier vintage must cover to be the same. */
    private static final double SAME = 0.3;

    /** Score from which an earlier object is sure enough to say that it was there; as the engine's objection on scores has it. */
    private static final double SURE = 0.6;

    /** Share of its ground that the earlier images must show, for an object to be absent there. */
    private static final double SHOWN = 0.9;

    /** Of the longer side of an outline, when it is asked whether images show it. */
    private static final int PIXELS = 64;

    private final Vintage vintage;
    private final Imagery images;
    private final STRtree things = new STRtree();

    /**
     * @param vintage with what was measured of where it lies
     * @param images of it
     * @param seen on them, where the cadastre draws such things
     */
    Before(Vintage vintage, Imagery images, Iterable<Detection> seen) {
        this.vintage = vintage;
        this.images = images;
        seen.forEach(one -> things.insert(one.outline().getEnvelopeInternal(), one));
        things.build();
    }

    Vintage vintage() {
        return vintage;
    }

    /** @param now on the later vintage, where the cadastre draws such things */
    Period of(Detection now, Vintage later) {
        double sure = 0;
        double any = 0;
        for (Object near : things.query(now.outline().getEnvelopeInternal())) {
            Detection then = (Detection) near;
            double common = then.outline().intersection(now.outline()).getArea();
            any += common;
            sure += then.score() >= SURE ? common : 0;
        }
        double same = SAME * now.outline().getArea();
        if (sure >= same) {
            return new Period(null, vintage.taken(), 2);
        }
        return any >= same || shown(now.outline()) < SHOWN
                ? new Period(null, later.taken(), 1)
                : new Period(vintage.taken(), later.taken(), 1);
    }

    /** Share of an outline that was photographed, 0 to 1. */
    private double shown(Polygon outline) {
        Envelope box = outline.getEnvelopeInternal();
        Grid whole = vintage.grid();
        double step = Math.max(whole.step(), Math.max(box.getWidth(), box.getHeight()) / PIXELS);
        Grid window = new Grid(
                whole.crs(),
                box.getMinX() + vintage.shiftEast() / whole.metresPerUnit(),
                box.getMaxY() + vintage.shiftNorth() / whole.metresPerUnit(),
                step,
                whole.metresPerUnit(),
                (int) Math.max(1, Math.ceil(box.getWidth() / step)),
                (int) Math.max(1, Math.ceil(box.getHeight() / step)));
        boolean[] known = images.read(window).known();
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(outline);
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
