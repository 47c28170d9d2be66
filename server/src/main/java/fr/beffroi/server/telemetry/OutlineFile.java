package fr.beffroi.server.telemetry;

import fr.beffroi.server.web.Refused;
import fr.beffroi.tables.Projection;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.TableField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Outlines of districts as a file gives them. The column of names is the one that names most of the districts; a district
 * in several pieces has several rows.
 *
 * @param outlines in longitude and latitude
 * @param unknown names in the file that no district bears
 * @param missing districts that the file does not know
 */
record OutlineFile(Map<UUID, Geometry> outlines, List<String> unknown, List<String> missing) {
    /** What a map of districts needs is far below; what is above is another file. */
    private static final int MOST_POINTS = 500_000;

    private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);

    /** @throws Refused where it holds no outline of any of these districts, or a row that is none */
    static OutlineFile of(Table table, Collection<District> districts) {
        Map<String, UUID> known = new HashMap<>();
        districts.forEach(district -> known.put(TableField.folded(district.name()), district.id()));
        int names = names(table, known);
        UnaryOperator<Geometry> move = Projection.between(projection(table), Projection.WGS84);
        Map<UUID, List<Geometry>> pieces = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String name = row.cells().get(names);
            UUID district = known.get(TableField.folded(name));
            Geometry shape = row.shape();
            if (district == null) {
                unknown.add(name);
            } else if (!(shape instanceof Polygonal) || shape.isEmpty()) {
                throw new Refused("outlines.surface", table.file(), row.line(), name);
            } else {
                Geometry moved = move.apply(shape);
                if (!EARTH.covers(moved.getEnvelopeInternal())) {
                    throw new Refused("outlines.place", table.file(), row.line(), name);
                }
                pieces.computeIfAbsent(district, key -> new ArrayList<>()).add(GeometryFixer.fix(moved));
            }
        }
        Map<UUID, Geometry> outlines = new HashMap<>();
        pieces.forEach((district, all) -> outlines.put(district, UnaryUnionOp.union(all)));
        List<String> missing = districts.stream()
                .filter(district -> !outlines.containsKey(district.id()))
                .map(District::name)
                .toList();
        return new OutlineFile(outlines, unknown.stream().distinct().toList(), missing);
    }

    private static int names(Table table, Map<String, UUID> known) {
        int best = 0;
        long most = 0;
        for (int column = 0; column < table.columns().size(); column++) {
            int at = column;
            long named = table.rows().stream()
                    .map(row -> TableField.folded(row.cells().get(at)))
                    .filter(known::containsKey)
                    .distinct()
                    .count();
            if (named > most) {
                most = named;
                best = column;
            }
        }
        if (most == 0) {
            throw new Refused("outlines.names", table.file(), String.join(", ", table.columns()));
        }
        return best;
    }

    private static String projection(Table table) {
        Envelope bounds = new Envelope();
        List<Geometry> shapes = table.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.shape()))
                .toList();
        if (shapes.stream().mapToInt(Geometry::getNumPoints).sum() > MOST_POINTS) {
            throw new Refused("outlines.large", table.file(), MOST_POINTS);
        }
        shapes.forEach(shape -> bounds.expandToInclude(shape.getEnvelopeInternal()));
        if (bounds.isNull()) {
            throw new Refused("outlines.none", table.file());
        }
        return table.projection().isEmpty()
                ? Projection.guess(bounds).orElseThrow(() -> new Refused("outlines.projection", table.file()))
                : table.projection();
    }
}
