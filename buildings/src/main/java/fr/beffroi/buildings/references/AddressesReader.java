package fr.beffroi.buildings.references;

import fr.beffroi.buildings.references.Quality.Kind;
import fr.beffroi.tables.Cells;
import fr.beffroi.tables.Projection;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.UnreadableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** Addresses of a file, as the national base has them (CSV with longitude and latitude), or as points. */
final class AddressesReader {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private AddressesReader() {}

    static List<Address> read(Source source, String crs, QualityNotes notes) throws UnreadableSource {
        Cells<Field> cells = source.cells();
        Envelope shapes = source.bounds();
        Envelope bounds = shapes.isNull() ? cells.bounds(Field.ADDRESS_X, Field.ADDRESS_Y) : shapes;
        if (bounds.isNull()) {
            throw Faults.of(source.table().file(), null, "references.no-place");
        }
        UnaryOperator<Geometry> move = Projection.between(source.projectionOf(bounds), crs);
        List<Address> found = new ArrayList<>();
        for (Table.Row row : source.table().rows()) {
            cells.of(row);
            OptionalDouble x = cells.number(Field.ADDRESS_X);
            OptionalDouble y = cells.number(Field.ADDRESS_Y);
            Geometry at = row.shape();
            if (at == null && Cells.isPlace(x, y)) {
                at = SHAPES.createPoint(new Coordinate(x.getAsDouble(), y.getAsDouble()));
            }
            if (at == null || !(move.apply(at) instanceof Point point)) {
                notes.note(Kind.ADDRESS_WITHOUT_PLACE, source.table().file(), row.line(), "");
                continue;
            }
            found.add(new Address(cells.text(Field.ADDRESS_STREET), cells.id(Field.ADDRESS_NUMBER), point));
        }
        return found;
    }
}
