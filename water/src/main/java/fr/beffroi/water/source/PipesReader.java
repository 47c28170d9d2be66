package fr.beffroi.water.source;

import fr.beffroi.tables.Cells;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.TableField;
import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.pipes.Material;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Quality.Kind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The pipes of a file. What stands of their state today (condition, lining, cleaning) is not read: it knows the future. */
final class PipesReader {
    /** Millimetres; below is a hose, above a gallery. */
    private static final double SMALLEST = 10;

    private static final double LARGEST = 3000;
    private static final Set<String> OUT = Set.of(
            "n",
            "non",
            "no",
            "hs",
            "abandonne",
            "abandonnee",
            "abandoned",
            "inactive",
            "removed",
            "hors_service",
            "depose");

    private final Source source;
    private final QualityNotes notes;
    private final LocalDate today;

    PipesReader(Source source, QualityNotes notes, LocalDate today) {
        this.source = source;
        this.notes = notes;
        this.today = today;
    }

    List<Pipe> read(Roads roads, UnaryOperator<@Nullable Geometry> ofPipes, UnaryOperator<@Nullable Geometry> ofRoads)
            throws UnreadableSource {
        Cells<Field> cells = source.cells();
        Map<String, Pipe> pipes = new LinkedHashMap<>();
        for (Table.Row row : source.table().rows()) {
            cells.of(row);
            String id = cells.needed(Field.PIPE_ID);
            Roads.Road road = roads.find(cells.id(Field.PIPE_STREET));
            Geometry own = ofPipes.apply(row.shape());
            double length = length(cells, own);
            if (isLeftOut(cells, row, length)) {
                continue;
            }
            if (pipes.containsKey(id)) {
                notes.note(Kind.PIPE_TWICE, row.line());
                continue;
            }
            Geometry shape = own != null || road == null ? own : ofRoads.apply(road.shape());
            pipes.put(id, pipe(cells, row, id, length, road, shape));
        }
        return List.copyOf(pipes.values());
    }

    private boolean isLeftOut(Cells<Field> cells, Table.Row row, double length) {
        if (OUT.contains(TableField.folded(cells.text(Field.PIPE_STATUS)))) {
            notes.note(Kind.PIPE_OUT_OF_SERVICE, row.line());
            return true;
        }
        if (Set.of("o", "oui", "1", "true")
                .contains(cells.text(Field.PIPE_SERVICE).toLowerCase(Locale.ROOT))) {
            notes.note(Kind.PIPE_OF_SERVICE_CONNECTION, row.line());
            return true;
        }
        if (!(length > 0)) {
            notes.note(Kind.PIPE_WITHOUT_LENGTH, row.line());
            return true;
        }
        return false;
    }

    private static double length(Cells<Field> cells, @Nullable Geometry shape) throws UnreadableSource {
        OptionalDouble written = cells.number(Field.PIPE_LENGTH);
        if (written.isPresent() && written.getAsDouble() > 0) {
            return written.getAsDouble();
        }
        return shape == null ? 0 : shape.getLength();
    }

    private Pipe pipe(
            Cells<Field> cells,
            Table.Row row,
            String id,
            double length,
            Roads.@Nullable Road road,
            @Nullable Geometry shape)
            throws UnreadableSource {
        LocalDate laid = laid(cells, row);
        Material material = Materials.of(cells.text(Field.PIPE_MATERIAL), laid == null ? 0 : laid.getYear());
        if (material == Material.UNKNOWN) {
            notes.note(Kind.PIPE_WITHOUT_MATERIAL, row.line());
        }
        if (shape == null || shape.isEmpty()) {
            notes.note(Kind.PIPE_WITHOUT_PLACE, row.line());
        }
        String name = road == null ? cells.text(Field.PIPE_STREET_NAME) : road.name();
        return new Pipe(
                id,
                laid,
                material,
                diameter(cells, row),
                length,
                cells.id(Field.PIPE_STREET),
                name,
                road == null ? "" : road.kind(),
                cells.text(Field.PIPE_ZONE),
                cells.text(Field.PIPE_SOIL).strip(),
                shape == null || shape.isEmpty() ? null : shape,
                row.line());
    }

    private @Nullable LocalDate laid(Cells<Field> cells, Table.Row row) throws UnreadableSource {
        Optional<LocalDate> until = cells.date(Field.PIPE_LAID);
        Optional<LocalDate> laid = until.isPresent() ? until : cells.date(Field.PIPE_LAID_FROM);
        if (laid.isEmpty() || laid.get().getYear() < 1800) {
            notes.note(Kind.PIPE_WITHOUT_DATE, row.line());
            return null;
        }
        if (laid.get().isAfter(today)) {
            notes.note(Kind.PIPE_LAID_IN_FUTURE, row.line());
        }
        return laid.get();
    }

    private @Nullable Double diameter(Cells<Field> cells, Table.Row row) throws UnreadableSource {
        OptionalDouble written = cells.number(Field.PIPE_DIAMETER);
        if (written.isEmpty()) {
            notes.note(Kind.PIPE_WITHOUT_DIAMETER, row.line());
            return null;
        }
        if (written.getAsDouble() < SMALLEST || written.getAsDouble() > LARGEST) {
            notes.note(Kind.PIPE_OF_IMPOSSIBLE_DIAMETER, row.line());
            return null;
        }
        return written.getAsDouble();
    }
}
