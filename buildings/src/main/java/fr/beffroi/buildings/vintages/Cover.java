package fr.beffroi.buildings.vintages;

import fr.beffroi.buildings.outlines.Detection;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** All that one vintage shows, as ground that is built over, whatever the shapes it was cut into. */
final class Cover {
    /** Half of the width, as a share of the tolerance, that a strip beyond it must have. */
    private static final double THIN = 0.75;

    private final STRtree index = new STRtree();

    Cover(List<Detection> detections, double low) {
        for (Detection detection : detections) {
            if (detection.score() >= low) {
                index.insert(detection.outline().getEnvelopeInternal(), detection);
            }
        }
        index.build();
    }

    /**
     * @param share of the shape that detections cover, 0 to 1
     * @param score mean of theirs, weighted by the ground that each covers; 0 if none does
     */
    record Over(double share, double score) {}

    Over over(Polygon shape) {
        List<Geometry> parts = new ArrayList<>();
        double weighted = 0;
        double weights = 0;
        for (Detection detection : under(shape.getEnvelopeInternal())) {
            Geometry part = detection.outline().intersection(shape);
            if (part.getArea() > 0) {
                parts.add(part);
                weighted += detection.score() * part.getArea();
                weights += part.getArea();
            }
        }
        if (parts.isEmpty()) {
            return new Over(0, 0);
        }
        return new Over(union(parts).getArea() / shape.getArea(), weighted / weights);
    }

    /**
     * Ground of a shape that lies farther than a tolerance from all that this vintage shows, thin slivers left out.
     *
     * @param tolerance in units of the reference system
     * @return its area, in square units
     */
    double beyond(Polygon shape, double tolerance) {
        Envelope reach = shape.getEnvelopeInternal().copy();
        reach.expandBy(tolerance);
        List<Geometry> parts = new ArrayList<>();
        under(reach).forEach(detection -> parts.add(detection.outline().buffer(tolerance)));
        Geometry rest = parts.isEmpty() ? shape : shape.difference(union(parts));
        // A strip that vanishes when it is thinned is an outline drawn a little wider, not an extension.
        return rest.buffer(-THIN * tolerance).buffer(THIN * tolerance).getArea();
    }

    private static Geometry union(List<Geometry> parts) {
        Geometry union = UnaryUnionOp.union(parts);
        return union == null ? new GeometryFactory().createPolygon() : union;
    }

    private List<Detection> under(Envelope ground) {
        List<Detection> found = new ArrayList<>();
        for (Object detection : index.query(ground)) {
            found.add((Detection) detection);
        }
        return found;
    }
}
