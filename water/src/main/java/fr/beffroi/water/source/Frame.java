package fr.beffroi.water.source;

import fr.beffroi.tables.Projection;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The metric projection that everything of a network is brought into. Coordinates in metres whose zone nothing tells stay as
 * they are, and what comes in another projection is then not placed among them.
 */
final class Frame {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    /** Metres between the middles of two files of one network, at most. */
    private static final double ONE_NETWORK = 200_000;

    private final String projection;
    private final boolean isLocal;

    private Frame(String projection, boolean isLocal) {
        this.projection = projection;
        this.isLocal = isLocal;
    }

    /** Coordinates of one file: their bounds, and the projection it declares or {@code ""}. */
    record Extent(Envelope bounds, String declared) {
        boolean isNone() {
            return bounds.isNull();
        }

        Optional<String> projection() {
            return declared.isEmpty() ? Projection.guess(bounds) : Optional.of(declared);
        }
    }

    /** @param main of what places the pipes; where it is in metres of an untold zone, the repairs may tell the zone */
    static Frame of(Extent main, Extent other) {
        if (main.isNone()) {
            return other.isNone() ? new Frame("", true) : of(other, main);
        }
        Optional<String> projection = main.projection();
        if (projection.isPresent()) {
            return new Frame(metric(projection.get(), main.bounds()), false);
        }
        if (!other.isNone()
                && other.projection().filter(Projection.WGS84::equals).isPresent()) {
            Coordinate middle = middle(other.bounds());
            String utm = Projection.utmAt(middle.x, middle.y);
            Coordinate there = Projection.between(Projection.WGS84, utm)
                    .apply(SHAPES.createPoint(middle))
                    .getCoordinate();
            if (there.distance(middle(main.bounds())) < ONE_NETWORK) {
                return new Frame(utm, true);
            }
        }
        return new Frame("", true);
    }

    private static String metric(String projection, Envelope bounds) {
        if (Projection.isMetric(projection)) {
            return projection;
        }
        Coordinate middle = Projection.between(projection, Projection.WGS84)
                .apply(SHAPES.createPoint(middle(bounds)))
                .getCoordinate();
        return Projection.metricAt(middle.x, middle.y);
    }

    private static Coordinate middle(Envelope bounds) {
        return new Coordinate((bounds.getMinX() + bounds.getMaxX()) / 2, (bounds.getMinY() + bounds.getMaxY()) / 2);
    }

    /** {@code ""} where nothing tells it. */
    String projection() {
        return projection;
    }

    /** What brings shapes of that file into this frame; those that it cannot place become null. */
    UnaryOperator<@Nullable Geometry> from(Extent extent) {
        Optional<String> theirs = extent.isNone() ? Optional.empty() : extent.projection();
        if (theirs.isEmpty()) {
            // Metres of an untold zone: the frame is made of them, or they are strangers to it.
            return isLocal ? shape -> shape : shape -> null;
        }
        if (projection.isEmpty()) {
            return shape -> null;
        }
        UnaryOperator<Geometry> move = Projection.between(theirs.get(), projection);
        return shape -> shape == null ? null : move.apply(shape);
    }
}
