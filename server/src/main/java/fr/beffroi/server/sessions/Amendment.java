package fr.beffroi.server.sessions;

import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A text under discussion as it is typed anew. Fields: {@code title}; {@code part-<id>}, a part that was there, dropped where
 * nothing is left of it; {@code more-<kind>}, parts added after the others of their kind, one a line.
 */
final class Amendment {
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 200_000;

    private final Map<String, String> fields;
    private final Origin by;

    private Amendment(Map<String, String> fields, String by) {
        this.fields = fields;
        this.by = new Origin.FromPerson(by);
    }

    /**
     * @param by whose words those that changed are
     * @throws Unclear if nothing changed, no article is left, or it is too long
     */
    static Writing of(Writing before, Map<String, String> fields, String by) {
        return new Amendment(fields, by).writing(before);
    }

    private Writing writing(Writing before) {
        List<Part> parts = new ArrayList<>();
        for (PartKind kind : PartKind.values()) {
            before.of(kind).forEach(part -> keep(part, parts));
            field("more-" + kind.name().toLowerCase(Locale.ROOT))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> parts.add(new Part("amended-" + UUID.randomUUID(), kind, line, by)));
        }
        Writing after = new Writing(title(before), parts);
        if (after.equals(before)) {
            throw new Unclear("sessions.amend.nothing");
        }
        if (after.of(PartKind.PROVISION).isEmpty()) {
            throw new Unclear("sessions.amend.no-article");
        }
        if (parts.stream().mapToInt(part -> part.text().length()).sum() > LONGEST_TEXT) {
            throw new Unclear("sessions.item.long");
        }
        return after;
    }

    private void keep(Part part, List<Part> parts) {
        String text = fields.getOrDefault("part-" + part.id(), part.text())
                .replace("\r\n", "\n")
                .strip();
        if (text.equals(part.text().strip())) {
            parts.add(part);
        } else if (!text.isEmpty()) {
            parts.add(new Part(part.id(), part.kind(), text, by));
        }
    }

    private String title(Writing before) {
        String title = fields.getOrDefault("title", before.title()).strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Unclear("sessions.item.bad-title");
        }
        return title;
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
