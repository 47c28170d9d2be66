package fr.beffroi.server.water;

import fr.beffroi.tables.Table;
import fr.beffroi.water.source.Field;
import fr.beffroi.water.source.Mapping;
import fr.beffroi.water.source.Subject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A file that a person sent, and what its columns are taken to mean.
 *
 * @param projection that the file declares; {@code ""} where it does not
 * @param guessed whether the mapping was guessed; else it is the one kept from the last import
 */
record SentFile(
        Subject subject, String name, List<Column> columns, String projection, Mapping mapping, boolean guessed) {
    private static final int SAMPLES = 3;
    private static final int LOOKED_AT = 200;
    private static final int LONGEST_SAMPLE = 24;

    SentFile {
        columns = List.copyOf(columns);
    }

    /** @param samples a few of its values, for a person to recognise it by */
    record Column(String name, List<String> samples) {
        Column {
            samples = List.copyOf(samples);
        }
    }

    static List<Column> columns(Table table) {
        return table.columns().stream()
                .map(name -> new Column(name, samples(table, table.columns().indexOf(name))))
                .toList();
    }

    private static List<String> samples(Table table, int column) {
        Set<String> found = new LinkedHashSet<>();
        for (Table.Row row :
                table.rows().subList(0, Math.min(LOOKED_AT, table.rows().size()))) {
            String value = row.cells().get(column);
            if (!value.isEmpty()) {
                found.add(value.length() > LONGEST_SAMPLE ? value.substring(0, LONGEST_SAMPLE) + "…" : value);
            }
            if (found.size() == SAMPLES) {
                break;
            }
        }
        return List.copyOf(found);
    }

    public List<Field> getFields() {
        return Arrays.stream(Field.values())
                .filter(field -> field.subject() == subject)
                .toList();
    }

    SentFile with(Mapping changed) {
        return new SentFile(subject, name, columns, projection, changed, false);
    }

    /** The column's name in the file where one is mapped. */
    public String column(Field field) {
        return mapping.find(field).orElse("");
    }
}
