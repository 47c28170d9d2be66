package fr.beffroi.buildings.presumption;

import fr.beffroi.buildings.references.Cadastre;
import fr.beffroi.buildings.references.CadastreBuilding;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * What the cadastre does not hold of an object: the first step of every presumption, and alone the simple method that presumptions
 * are compared with.
 */
public final class CadastreDifference {
    /** Metres: what is narrower is the rim of an outline drawn too large, not a building. */
    private static final double NARROW_M = 1;

    private final Cadastre cadastre;
    private final Rules rules;

    public CadastreDifference(Cadastre cadastre, Rules rules) {
        this.cadastre = cadastre;
        this.rules = rules;
    }

    /**
     * The part of an outline that lies farther from every building of the cadastre than the tolerance, without rims; may be empty.
     *
     * @param outline valid, in the reference system of the images
     */
    public Geometry of(Geometry outline) {
        return without(outline, known(outline));
    }

    /** Square metres of it. */
    public double squareMetresOf(Geometry outline) {
        return rules.squareMetres(of(outline).getArea());
    }

    /** Buildings of the cadastre near an outline, moved by the shift that was measured. */
    List<Geometry> near(Geometry outline, double metres) {
        double x = rules.units(rules.eastM());
        double y = rules.units(rules.northM());
        AffineTransformation there = AffineTransformation.translationInstance(x, y);
        Geometry back = AffineTransformation.translationInstance(-x, -y).transform(outline);
        return cadastre.buildingsWithin(back, rules.units(metres)).stream()
                .map(CadastreBuilding::shape)
                .map(there::transform)
                .toList();
    }

    /** Ground that the cadastre explains near an outline. */
    Geometry known(Geometry outline) {
        Geometry all = UnaryUnionOp.union(near(outline, rules.toleranceM()), outline.getFactory());
        return all.buffer(rules.units(rules.toleranceM()));
    }

    /** The outline without some ground, and without what is then but a rim. */
    Geometry without(Geometry outline, Geometry ground) {
        Geometry rest = ground.isEmpty() ? outline : outline.difference(ground);
        double half = rules.units(NARROW_M) / 2;
        List<Polygon> wide = new ArrayList<>();
        for (Object each : PolygonExtracter.getPolygons(rest)) {
            Geometry core = ((Polygon) each).buffer(-half);
            if (!core.isEmpty()) {
                Geometry part = ((Polygon) each).intersection(core.buffer(half * 1.5));
                PolygonExtracter.getPolygons(part).forEach(polygon -> wide.add((Polygon) polygon));
            }
        }
        return wide.size() == 1
                ? wide.getFirst()
                : outline.getFactory().createMultiPolygon(wide.toArray(Polygon[]::new));
    }
}
