package fr.beffroi.tables;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Which column of a table says what: guessed from names, and held against the table before it is used. */
public final class Columns {
    private static final int MOST_SHOWN = 12;

    private Columns() {}

    /** The first spelling that the file has a column for, each column once; what cannot be guessed is left out. */
    public static <F extends TableField> Map<F, String> guess(Collection<F> fields, List<String> columns) {
        Map<String, String> folded = new LinkedHashMap<>();
        columns.forEach(column -> folded.putIfAbsent(TableField.folded(column), column));
        Map<F, String> found = new HashMap<>();
        for (F field : fields) {
            field.spellings().stream()
                    .map(folded::get)
                    .filter(column -> column != null && !found.containsValue(column))
                    .findFirst()
                    .ifPresent(column -> found.put(field, column));
        }
        return found;
    }

    /** @throws UnreadableSource where a needed field has no column, or a column is not in the file */
    public static <F extends TableField> void check(Collection<F> fields, Map<F, String> columns, Table table)
            throws UnreadableSource {
        for (F field : fields) {
            if (field.isNeeded() && !columns.containsKey(field)) {
                List<String> spellings = field.spellings();
                List<String> arguments = List.of(
                        field.key(),
                        String.join(", ", spellings.subList(0, Math.min(3, spellings.size()))),
                        table.columns().stream().limit(MOST_SHOWN).collect(Collectors.joining(", ")));
                throw new UnreadableSource(new SourceProblem(
                        table.file(), null, null, field.bundle(), "source.column.missing", arguments));
            }
        }
        for (String column : columns.values()) {
            if (!table.columns().contains(column)) {
                throw UnreadableSource.of(table.file(), null, column, "source.column.absent");
            }
        }
    }

    /** To be kept for the next file: columns by the names of the fields, in the fields' order. */
    public static <F extends TableField> Map<String, String> kept(Collection<F> fields, Map<F, String> columns) {
        Map<String, String> named = new LinkedHashMap<>();
        for (F field : fields) {
            String column = columns.get(field);
            if (column != null) {
                named.put(field.name(), column);
            }
        }
        return named;
    }

    /**
     * What was {@link #kept}, from JSON.
     *
     * @param file name shown in the error
     * @throws UnreadableSource where a name is none of these fields'
     */
    public static <F extends TableField> Map<F, String> fromKept(String file, Collection<F> fields, JsonNode kept)
            throws UnreadableSource {
        Map<F, String> columns = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : kept.properties()) {
            F field = fields.stream()
                    .filter(each -> each.name().equals(entry.getKey()))
                    .findFirst()
                    .orElseThrow(() -> unreadable(file));
            columns.put(field, entry.getValue().asString(""));
        }
        return columns;
    }

    /** A kept mapping that is none. */
    public static UnreadableSource unreadable(String file) {
        return UnreadableSource.of(file, null, null, "source.mapping");
    }
}
