package fr.beffroi.buildings.training;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Weak labels as decisions correct them: where a person decided, the person's word counts and the cadastre's does not. What is left of a
 * building of the cadastre beside a decision stays, slivers aside: two outlines of one wall never lie on the same line.
 */
final class Corrections {
    /** Ground of a rest, in square metres, below which it is no building. */
    private static final double LEAST_M2 = 4;

    /** Half of the width that a rest must have, in metres. */
    private static final double THIN_M = 0.75;

    private final STRtree decisions = new STRtree();
    private final double metresPerUnit;

    private Corrections(List<KnownOutline> decided, double metresPerUnit) {
        this.metresPerUnit = metresPerUnit;
        decided.stream()
                .filter(one -> one.verdict() != KnownOutline.Verdict.UNCERTAIN)
                .forEach(one -> decisions.insert(one.outline().getEnvelopeInternal(), one.outline()));
        decisions.build();
    }

    /** @param drawn weak outlines of buildings @param metresPerUnit of the reference system that both are in */
    static List<KnownOutline> of(List<Polygon> drawn, List<KnownOutline> decided, double metresPerUnit) {
        Corrections corrections = new Corrections(decided, metresPerUnit);
        List<KnownOutline> known = new ArrayList<>();
        for (Polygon outline : drawn) {
            for (Polygon left : corrections.left(outline)) {
                known.add(new KnownOutline(left, KnownOutline.Verdict.BUILDING, false));
            }
        }
        known.addAll(decided);
        return known;
    }

    private List<Polygon> left(Polygon outline) {
        List<Geometry> over = new ArrayList<>();
        for (Object found : decisions.query(outline.getEnvelopeInternal())) {
            Geometry decided = (Geometry) found;
            if (decided.intersects(outline)) {
                over.add(decided);
            }
        }
        if (over.isEmpty()) {
            return List.of(outline);
        }
        Geometry rest = outline.difference(UnaryUnionOp.union(over));
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < rest.getNumGeometries(); i++) {
            if (rest.getGeometryN(i) instanceof Polygon part && isBroad(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private boolean isBroad(Polygon part) {
        return part.getArea() * metresPerUnit * metresPerUnit >= LEAST_M2
                && !part.buffer(-THIN_M / metresPerUnit).isEmpty();
    }
}
