package fr.beffroi.water.source;

import fr.beffroi.tables.Cells;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.UnreadableSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Stretches of road by their identifier: they place the pipes that have no shape of their own. */
final class Roads {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    record Road(String name, String kind, @Nullable Geometry shape) {}

    private final Map<String, Road> roads = new HashMap<>();
    private final Envelope bounds = new Envelope();
    private final String declared;

    private Roads(String declared) {
        this.declared = declared;
    }

    static Roads none() {
        return new Roads("");
    }

    static Roads read(Source source) throws UnreadableSource {
        Roads all = new Roads(source.declaredProjection());
        Cells<Field> cells = source.cells();
        for (Table.Row row : source.table().rows()) {
            cells.of(row);
            Geometry shape = row.shape() == null ? line(cells) : row.shape();
            if (shape != null) {
                all.bounds.expandToInclude(shape.getEnvelopeInternal());
            }
            all.roads.putIfAbsent(
                    cells.id(Field.ROAD_ID),
                    new Road(cells.text(Field.ROAD_NAME), cells.text(Field.ROAD_CLASS), shape));
        }
        return all;
    }

    private static @Nullable Geometry line(Cells<Field> cells) throws UnreadableSource {
        OptionalDouble x = cells.number(Field.ROAD_START_X);
        OptionalDouble y = cells.number(Field.ROAD_START_Y);
        OptionalDouble toX = cells.number(Field.ROAD_END_X);
        OptionalDouble toY = cells.number(Field.ROAD_END_Y);
        if (!Cells.isPlace(x, y) || !Cells.isPlace(toX, toY)) {
            return null;
        }
        return SHAPES.createLineString(new Coordinate[] {
            new Coordinate(x.getAsDouble(), y.getAsDouble()), new Coordinate(toX.getAsDouble(), toY.getAsDouble())
        });
    }

    @Nullable
    Road find(String id) {
        return roads.get(id);
    }

    Envelope bounds() {
        return bounds;
    }

    /** As the file or its mapping says it; {@code ""} where neither does. */
    String declared() {
        return declared;
    }
}
