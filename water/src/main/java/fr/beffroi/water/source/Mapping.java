package fr.beffroi.water.source;

import fr.beffroi.tables.Columns;
import fr.beffroi.tables.Projection;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.UnreadableSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column says what: guessed, shown to whoever imports, corrected, and kept as JSON for the next file.
 *
 * @param columns as the file names them
 * @param projection of the file's coordinates where it does not say so itself; {@code ""}: guessed from them
 */
public record Mapping(Subject subject, Map<Field, String> columns, String projection) {
    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** The first spelling that the file has a column for; what cannot be guessed is left out. */
    public static Mapping guess(Subject subject, List<String> columns) {
        return new Mapping(subject, Columns.guess(Field.of(subject), columns), "");
    }

    public Optional<String> find(Field field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** @throws UnreadableSource where a needed field has no column, or a column is not in the file */
    public void check(Table table) throws UnreadableSource {
        Columns.check(Field.of(subject), columns, table);
    }

    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", subject.name());
        json.put("projection", projection);
        json.put("columns", Columns.kept(Field.of(subject), columns));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    /** @param file name shown in the error */
    public static Mapping fromJson(String file, String json) throws UnreadableSource {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            Subject subject = Subject.valueOf(root.path("subject").asString(""));
            Map<Field, String> columns = Columns.fromKept(file, Field.of(subject), root.path("columns"));
            String projection = Projection.checked(file, root.path("projection").asString(""));
            return new Mapping(subject, columns, projection);
        } catch (JacksonException | IllegalArgumentException e) {
            throw Columns.unreadable(file);
        }
    }
}
