package fr.beffroi.server.sessions;

import fr.beffroi.acts.session.Item;
import fr.beffroi.acts.session.ItemKind;
import fr.beffroi.acts.session.Majority;
import fr.beffroi.acts.session.Secrecy;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One item of the agenda as it is typed. Visas, recitals and provisions: one a line; the report: one paragraph a line. */
record AgendaForm(
        String title,
        ItemKind kind,
        Majority majority,
        Secrecy secrecy,
        String subjectCode,
        String report,
        String visas,
        String recitals,
        String provisions) {
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_TEXT = 200_000;

    AgendaForm {
        title = title.strip();
        subjectCode = subjectCode.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Unclear("sessions.item.bad-title");
        }
        if (!subjectCode.isEmpty() && !subjectCode.matches("[1-9](\\.[0-9]{1,2}){0,4}")) {
            throw new Unclear("sessions.item.bad-code");
        }
        if (report.length() + visas.length() + recitals.length() + provisions.length() > LONGEST_TEXT) {
            throw new Unclear("sessions.item.long");
        }
    }

    /** The first, until the agenda gives it its place. */
    Item item(UUID by) {
        return new Item(
                UUID.randomUUID().toString(),
                1,
                title,
                subjectCode.isEmpty() ? null : subjectCode,
                kind,
                majority,
                kind == ItemKind.ELECTION && secrecy == Secrecy.NONE ? Secrecy.UNLESS_WAIVED : secrecy,
                false,
                writing(by));
    }

    /** Null where nothing of it is written. */
    @Nullable
    Writing writing(UUID by) {
        List<Part> parts = new ArrayList<>();
        add(parts, PartKind.REPORT, report, by);
        add(parts, PartKind.VISA, visas, by);
        add(parts, PartKind.RECITAL, recitals, by);
        add(parts, PartKind.PROVISION, provisions, by);
        return parts.isEmpty() ? null : new Writing(title, parts);
    }

    private static void add(List<Part> parts, PartKind kind, String text, UUID by) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> parts.add(new Part(
                        kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + parts.size(),
                        kind,
                        line,
                        new Origin.FromPerson(by.toString()))));
    }
}
