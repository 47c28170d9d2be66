package fr.beffroi.buildings.references;

import fr.beffroi.tables.Cells;
import fr.beffroi.tables.Columns;
import fr.beffroi.tables.Projection;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.UnreadableSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of references and what its columns say: guessed, shown to whoever imports, corrected, and kept as JSON for the next file.
 *
 * @param dropped columns that name persons, of which nothing was kept; in the file's order
 * @param columns by what they say
 * @param projection of the file's coordinates where it does not say so itself; {@code ""}: guessed from them
 */
public record Source(
        Subject subject, Table table, List<String> dropped, Map<Field, String> columns, String projection) {
    public Source {
        dropped = List.copyOf(dropped);
        columns = Map.copyOf(columns);
    }

    /**
     * Reads the file, drops who is named in it, and guesses what its columns say.
     *
     * @throws UnreadableSource with what is wrong, where and what to do
     */
    public static Source guess(Path path, Subject subject) throws IOException {
        return guess(Table.read(path, subject::isLayer), subject);
    }

    /**
     * As {@link #guess(Path, Subject)}, of what was sent or kept.
     *
     * @param name of the file, as it is shown where something is wrong
     */
    public static Source guess(String name, byte[] content, Subject subject) throws IOException {
        return guess(Table.read(name, content, subject::isLayer), subject);
    }

    private static Source guess(Table read, Subject subject) {
        boolean mayNamePersons =
                subject == Subject.PERMITS || subject == Subject.PARCELS || subject == Subject.BUILDINGS;
        Table table = mayNamePersons ? PersonColumns.dropped(read) : read;
        List<String> dropped = read.columns().stream()
                .filter(column -> !table.columns().contains(column))
                .toList();
        return new Source(subject, table, dropped, Columns.guess(Field.of(subject), table.columns()), "");
    }

    /** The same file under a mapping that was kept or corrected. */
    public Source with(Map<Field, String> theirs, String theirProjection) {
        return new Source(subject, table, dropped, theirs, theirProjection);
    }

    /** The mapping, to be kept. */
    public String mappingJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", subject.name());
        json.put("projection", projection);
        json.put("columns", Columns.kept(Field.of(subject), columns));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    /**
     * The same file under a mapping as {@link #mappingJson} wrote it.
     *
     * @param name of the mapping, shown in the error
     * @throws UnreadableSource where it is none, or of another subject
     */
    public Source withMapping(String name, String json) throws UnreadableSource {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            if (!root.path("subject").asString("").equals(subject.name())) {
                throw Columns.unreadable(name);
            }
            String declared = Projection.checked(name, root.path("projection").asString(""));
            return with(Columns.fromKept(name, Field.of(subject), root.path("columns")), declared);
        } catch (JacksonException e) {
            throw Columns.unreadable(name);
        }
    }

    Optional<String> find(Field field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** What the columns say, row by row. */
    Cells<Field> cells() throws UnreadableSource {
        Columns.check(Field.of(subject), columns, table);
        return new Cells<>(table, columns);
    }

    /**
     * The projection of the shapes: declared by the file, else by the mapping, else guessed from their bounds.
     *
     * @param bounds of the coordinates
     * @throws UnreadableSource where nothing tells it, or it is not supported
     */
    String projectionOf(Envelope bounds) throws UnreadableSource {
        String declared = table.projection().isEmpty() ? projection : table.projection();
        if (!declared.isEmpty()) {
            return Projection.checked(table.file(), declared);
        }
        return Projection.guess(bounds)
                .orElseThrow(() -> Faults.of(table.file(), null, "references.projection.untold"));
    }

    Envelope bounds() {
        Envelope bounds = new Envelope();
        table.rows().forEach(row -> {
            if (row.shape() != null) {
                bounds.expandToInclude(row.shape().getEnvelopeInternal());
            }
        });
        return bounds;
    }
}
