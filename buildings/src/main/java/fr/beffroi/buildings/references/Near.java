package fr.beffroi.buildings.references;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Things by where they are. Answers come in an order of their own, whatever the order of the files. */
final class Near<T> {
    private final STRtree tree = new STRtree();
    private final Function<T, Geometry> shape;

    Near(List<T> all, Function<T, Geometry> shape) {
        this.shape = shape;
        all.forEach(each -> tree.insert(shape.apply(each).getEnvelopeInternal(), each));
        tree.build();
    }

    /** Those within a distance of some ground. @param distance in units of the reference system */
    List<T> within(Geometry ground, double distance) {
        Envelope bounds = new Envelope(ground.getEnvelopeInternal());
        bounds.expandBy(distance);
        @SuppressWarnings("unchecked") // only such were inserted
        List<T> found = tree.query(bounds);
        return found.stream()
                .filter(each -> shape.apply(each).isWithinDistance(ground, distance))
                .sorted(Comparator.comparing(shape, (one, other) -> one.norm().compareTo(other.norm())))
                .toList();
    }
}
