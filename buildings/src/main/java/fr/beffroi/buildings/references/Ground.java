package fr.beffroi.buildings.references;

import fr.beffroi.buildings.references.Quality.Kind;
import fr.beffroi.tables.Projection;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.UnreadableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** The ground that the rows of a file cover, in the reference system of the images; what is no ground is told and left out. */
final class Ground {
    private final Source source;
    private final QualityNotes notes;
    private final UnaryOperator<Geometry> move;

    private Ground(Source source, QualityNotes notes, UnaryOperator<Geometry> move) {
        this.source = source;
        this.notes = notes;
        this.move = move;
    }

    static Ground of(Source source, String crs, QualityNotes notes) throws UnreadableSource {
        if (source.bounds().isNull()) {
            throw Faults.of(source.table().file(), null, "references.no-shape");
        }
        return new Ground(source, notes, Projection.between(source.projectionOf(source.bounds()), crs));
    }

    /** Valid polygons of the row; empty where it has none. */
    Optional<Geometry> of(Table.Row row) {
        Geometry shape = row.shape();
        if (shape == null || shape.isEmpty() || shape.getDimension() < 2 || !isFinite(shape)) {
            notes.note(Kind.SHAPE_LACKING, source.table().file(), row.line(), "");
            return Optional.empty();
        }
        Geometry moved = move.apply(shape);
        if (!isFinite(moved)) {
            notes.note(Kind.SHAPE_LACKING, source.table().file(), row.line(), "");
            return Optional.empty();
        }
        boolean valid = moved.isValid();
        Geometry polygons = polygons(valid ? moved : GeometryFixer.fix(moved));
        if (polygons.getArea() <= 0) {
            notes.note(Kind.SHAPE_LACKING, source.table().file(), row.line(), "");
            return Optional.empty();
        }
        if (!valid) {
            notes.note(Kind.SHAPE_MENDED, source.table().file(), row.line(), "");
        }
        return Optional.of(polygons);
    }

    private static Geometry polygons(Geometry shape) {
        List<Polygon> found = new ArrayList<>();
        for (Object each : PolygonExtracter.getPolygons(shape)) {
            found.add((Polygon) each);
        }
        return found.size() == 1
                ? found.getFirst()
                : shape.getFactory().createMultiPolygon(found.toArray(Polygon[]::new));
    }

    private static boolean isFinite(Geometry shape) {
        for (Coordinate each : shape.getCoordinates()) {
            if (!Double.isFinite(each.x) || !Double.isFinite(each.y)) {
                return false;
            }
        }
        return true;
    }
}
