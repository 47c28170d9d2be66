package fr.beffroi.buildings.evaluation;

import fr.beffroi.buildings.outlines.Detection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Known buildings and those that a model says, one to one, the best overlaps first. */
final class Matching {
    private static final double LEAST = 0.5;

    private final List<Geometry> known = new ArrayList<>();
    private final List<Detection> said;
    private final STRtree knownIndex = new STRtree();
    private final double metre2;

    /**
     * @param area ground that was photographed: a building counts if at least half of it lies there, and as far as it does
     * @param metre2 square metres of a square unit
     */
    Matching(List<Polygon> buildings, List<Detection> said, Geometry area, double metre2) {
        this.said = said;
        this.metre2 = metre2;
        PreparedGeometry ground = PreparedGeometryFactory.prepare(area);
        for (Polygon building : buildings) {
            if (!ground.intersects(building)) {
                continue;
            }
            Geometry part = ground.covers(building) ? building : common(building, area);
            if (part.getArea() >= LEAST * building.getArea()) {
                knownIndex.insert(part.getEnvelopeInternal(), known.size());
                known.add(part);
            }
        }
    }

    private static Geometry common(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
    }

    private record Pair(int known, int said, double overlap) {}

    void into(List<Score.Seen> seen, List<Score.Known> found) {
        List<Pair> pairs = new ArrayList<>();
        double[] saidCovered = new double[said.size()];
        double[] knownCovered = new double[known.size()];
        for (int i = 0; i < said.size(); i++) {
            Polygon outline = said.get(i).outline();
            for (Object near : knownIndex.query(outline.getEnvelopeInternal())) {
                int other = (Integer) near;
                double common = common(outline, known.get(other)).getArea();
                saidCovered[i] += common;
                knownCovered[other] += common;
                double overlap = common / (outline.getArea() + known.get(other).getArea() - common);
                if (overlap >= LEAST) {
                    pairs.add(new Pair(other, i, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap)
                .reversed()
                .thenComparingInt(Pair::known)
                .thenComparingInt(Pair::said));
        Set<Integer> knownTaken = new HashSet<>();
        Set<Integer> saidTaken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!knownTaken.contains(pair.known()) && !saidTaken.contains(pair.said())) {
                knownTaken.add(pair.known());
                saidTaken.add(pair.said());
            }
        }
        for (int i = 0; i < said.size(); i++) {
            Detection one = said.get(i);
            seen.add(new Score.Seen(
                    one.score(),
                    one.areaM2(),
                    saidTaken.contains(i),
                    saidCovered[i] >= LEAST * one.outline().getArea()));
        }
        for (int i = 0; i < known.size(); i++) {
            double area = known.get(i).getArea();
            found.add(new Score.Known(area * metre2, knownTaken.contains(i), knownCovered[i] >= LEAST * area));
        }
    }
}
