package fr.beffroi.water.source;

import fr.beffroi.tables.Cells;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.TableField;
import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Place;
import fr.beffroi.water.pipes.Quality.Kind;
import fr.beffroi.water.pipes.Repair;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The repairs of a file, each held against the pipe it names. */
final class RepairsReader {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Source source;
    private final QualityNotes notes;
    private final LocalDate today;
    private final Set<String> seen = new HashSet<>();

    RepairsReader(Source source, QualityNotes notes, LocalDate today) {
        this.source = source;
        this.notes = notes;
        this.today = today;
    }

    List<Repair> read(List<Pipe> pipes, UnaryOperator<@Nullable Geometry> toFrame) throws UnreadableSource {
        Map<String, Pipe> byId = new HashMap<>();
        pipes.forEach(pipe -> byId.put(pipe.id(), pipe));
        Cells<Field> cells = source.cells();
        List<Repair> repairs = new ArrayList<>();
        for (Table.Row row : source.table().rows()) {
            cells.of(row);
            Optional<LocalDate> on = cells.date(Field.REPAIR_DATE);
            if (on.isEmpty()) {
                notes.note(Kind.REPAIR_WITHOUT_DATE, row.line());
            } else if (on.get().isAfter(today)) {
                notes.note(Kind.REPAIR_IN_FUTURE, row.line());
            } else if (isTwice(cells, on.get(), row.shape())) {
                notes.note(Kind.REPAIR_TWICE, row.line());
            } else {
                Repair repair = repair(cells, row, on.get(), toFrame);
                hold(repair, byId.get(repair.pipe()));
                repairs.add(repair);
            }
        }
        return List.copyOf(repairs);
    }

    /** By its number; without one, by its pipe, day and place together; without these either, nothing tells. */
    private boolean isTwice(Cells<Field> cells, LocalDate on, @Nullable Geometry shape) {
        String id = cells.id(Field.REPAIR_ID);
        if (!id.isEmpty()) {
            return !seen.add(id);
        }
        String place = cells.text(Field.REPAIR_X) + cells.text(Field.REPAIR_Y) + (shape == null ? "" : shape);
        return !place.isEmpty() && !seen.add(cells.id(Field.REPAIR_PIPE) + " " + on + " " + place);
    }

    private static Repair repair(
            Cells<Field> cells, Table.Row row, LocalDate on, UnaryOperator<@Nullable Geometry> toFrame)
            throws UnreadableSource {
        Geometry point = toFrame.apply(row.shape() == null ? point(cells) : row.shape());
        Coordinate at = point == null || point.isEmpty() ? null : point.getCoordinate();
        return new Repair(
                cells.id(Field.REPAIR_ID),
                on,
                cells.id(Field.REPAIR_PIPE),
                cells.id(Field.REPAIR_STREET),
                at == null ? null : new Place(at.x, at.y),
                kind(TableField.folded(cells.id(Field.REPAIR_SUPPORT))),
                isCancelled(TableField.folded(cells.text(Field.REPAIR_STATUS))),
                row.line());
    }

    private static @Nullable Geometry point(Cells<Field> cells) throws UnreadableSource {
        OptionalDouble x = cells.number(Field.REPAIR_X);
        OptionalDouble y = cells.number(Field.REPAIR_Y);
        return Cells.isPlace(x, y) ? SHAPES.createPoint(new Coordinate(x.getAsDouble(), y.getAsDouble())) : null;
    }

    /** RAEPA: 01 canalisation, 02 appareillage, 03 ouvrage. */
    private static Repair.Kind kind(String support) {
        if (support.startsWith("service") || support.startsWith("branch")) {
            return Repair.Kind.SERVICE;
        }
        boolean fitting = Set.of("02", "2", "03", "3").contains(support)
                || support.startsWith("appareil")
                || support.startsWith("ouvrage")
                || support.startsWith("vanne")
                || support.startsWith("valve")
                || support.startsWith("hydrant");
        return fitting ? Repair.Kind.FITTING : Repair.Kind.PIPE;
    }

    private static boolean isCancelled(String status) {
        return status.startsWith("cancel") || status.startsWith("annul");
    }

    private void hold(Repair repair, @Nullable Pipe pipe) {
        if (repair.cancelled()) {
            notes.note(Kind.REPAIR_CANCELLED, repair.line());
        }
        switch (repair.kind()) {
            case SERVICE -> notes.note(Kind.REPAIR_OF_SERVICE_CONNECTION, repair.line());
            case FITTING -> notes.note(Kind.REPAIR_OF_FITTING, repair.line());
            case PIPE -> {
                if (pipe == null) {
                    notes.note(Kind.REPAIR_THAT_NO_PIPE_EXPLAINS, repair.line());
                } else if (!pipe.isThereOn(repair.on())) {
                    notes.note(Kind.REPAIR_OLDER_THAN_PIPE, repair.line());
                }
            }
        }
    }
}
