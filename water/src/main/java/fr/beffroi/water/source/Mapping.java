package fr.beffroi.water.source;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private static final int MOST_SHOWN = 12;

    public Mapping {
        columns = Map.copyOf(columns);
    }

    /** The first spelling that the file has a column for; what cannot be guessed is left out. */
    public static Mapping guess(Subject subject, List<String> columns) {
        Map<String, String> folded = new LinkedHashMap<>();
        columns.forEach(column -> folded.putIfAbsent(Field.folded(column), column));
        Map<Field, String> found = new EnumMap<>(Field.class);
        for (Field field : Field.of(subject)) {
            field.spellings().stream()
                    .map(folded::get)
                    .filter(column -> column != null && !found.containsValue(column))
                    .findFirst()
                    .ifPresent(column -> found.put(field, column));
        }
        return new Mapping(subject, found, "");
    }

    public Optional<String> find(Field field) {
        return Optional.ofNullable(columns.get(field));
    }

    /** @throws UnreadableSource where a needed field has no column, or a column is not in the file */
    public void check(Table table) throws UnreadableSource {
        for (Field field : Field.of(subject)) {
            if (field.isNeeded() && !columns.containsKey(field)) {
                throw UnreadableSource.of(
                        table.file(),
                        null,
                        null,
                        "source.column.missing",
                        field.key(),
                        String.join(", ", field.spellings().subList(0, 3)),
                        table.columns().stream().limit(MOST_SHOWN).collect(Collectors.joining(", ")));
            }
        }
        for (String column : columns.values()) {
            if (!table.columns().contains(column)) {
                throw UnreadableSource.of(table.file(), null, column, "source.column.absent");
            }
        }
    }

    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("subject", subject.name());
        json.put("projection", projection);
        Map<String, String> named = new LinkedHashMap<>();
        Field.of(subject).forEach(field -> find(field).ifPresent(column -> named.put(field.name(), column)));
        json.put("columns", named);
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    /** @param file name shown in the error */
    public static Mapping fromJson(String file, String json) throws UnreadableSource {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            Subject subject = Subject.valueOf(root.path("subject").asString(""));
            Map<Field, String> columns = new EnumMap<>(Field.class);
            for (Map.Entry<String, JsonNode> entry : root.path("columns").properties()) {
                Field field = Field.valueOf(entry.getKey());
                if (field.subject() != subject) {
                    throw new IllegalArgumentException(field.name());
                }
                columns.put(field, entry.getValue().asString());
            }
            String projection = root.path("projection").asString("");
            if (!projection.isEmpty() && !Projection.isKnown(projection)) {
                throw UnreadableSource.of(file, null, "projection", "source.projection", projection);
            }
            return new Mapping(subject, columns, projection);
        } catch (JacksonException | IllegalArgumentException e) {
            throw UnreadableSource.of(file, null, null, "source.mapping");
        }
    }
}
