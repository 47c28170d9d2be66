package fr.beffroi.server.register;

import fr.beffroi.server.register.RegisterField.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All fields of one use, those that lack included. */
record Sheet(List<Line> lines) {
    /**
     * @param value as it is shown; null where nobody said it
     * @param editable whether the collectivité says it
     */
    record Line(RegisterField field, @Nullable String value, boolean editable) {}

    public @Nullable String value(String field) {
        return lines.stream()
                .filter(line -> line.field().id().equals(field))
                .findFirst()
                .map(Line::value)
                .orElse(null);
    }

    /** By heading, in order. */
    public Map<Group, List<Line>> groups() {
        Map<Group, List<Line>> groups = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            groups.put(
                    group,
                    lines.stream().filter(line -> line.field().group() == group).toList());
        }
        return groups;
    }

    /** What a person still has to say; a figure that is not there yet lacks nobody's words. */
    public List<Line> missing() {
        return lines.stream()
                .filter(line -> line.editable() && line.value() == null)
                .toList();
    }
}
