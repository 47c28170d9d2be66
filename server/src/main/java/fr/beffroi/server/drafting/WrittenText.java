package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A writing as one text, in French as acts are: what a decision accepts, or amends. */
@Component
class WrittenText {
    private static final int SUBJECT = 200;

    private final MessageSource texts;

    WrittenText(MessageSource texts) {
        this.texts = texts;
    }

    String of(Writing writing) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(text("drafting.written.title", writing.title()));
        for (PartKind kind : PartKind.values()) {
            List<Part> parts = writing.of(kind);
            for (int i = 0; i < parts.size(); i++) {
                paragraphs.add(lead(kind, i + 1) + parts.get(i).text());
            }
        }
        return String.join("\n\n", paragraphs);
    }

    /** What stands before the words of a part, with its space; "" for the exposé. @param place among its kind, from 1 */
    String lead(PartKind kind, int place) {
        return switch (kind) {
            case REPORT -> "";
            case VISA -> text("drafting.lead.VISA") + " ";
            case RECITAL -> text("drafting.lead.RECITAL") + " ";
            case PROVISION -> text("drafting.lead.PROVISION", place) + "\n";
        };
    }

    /** One line that names a draft in a queue. */
    String subject(Writing writing) {
        String line = writing.title().replaceAll("\\s+", " ").strip();
        if (line.length() <= SUBJECT) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(SUBJECT - 2)) ? SUBJECT - 2 : SUBJECT - 1;
        return line.substring(0, end) + "…";
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
