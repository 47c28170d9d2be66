package fr.beffroi.acts.similar;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.written.PartKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One part of a published act.
 *
 * @param text without the leading "Vu", "Considérant" or "Article 1er"
 */
public record Paragraph(PartKind kind, String text) {

    /** Visas, recitals and provisions as they were read; where none was recognised, the paragraphs of the whole text. */
    public static List<Paragraph> of(Act act) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Found<String> visa : act.visas()) {
            add(paragraphs, PartKind.VISA, visa.value());
        }
        for (Found<String> recital : act.recitals()) {
            add(paragraphs, PartKind.RECITAL, recital.value());
        }
        act.provisions()
                .forEach(provision ->
                        add(paragraphs, PartKind.PROVISION, provision.value().text()));
        if (paragraphs.isEmpty()) {
            Arrays.stream(act.text().text().split("\\n\\s*\\n"))
                    .forEach(text -> add(paragraphs, PartKind.REPORT, text));
        }
        return List.copyOf(paragraphs);
    }

    private static void add(List<Paragraph> paragraphs, PartKind kind, String text) {
        if (!text.isBlank()) {
            paragraphs.add(new Paragraph(kind, text.strip()));
        }
    }
}
