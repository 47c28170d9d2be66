package fr.beffroi.acts.similar;

import fr.beffroi.acts.written.PartKind;
import java.util.stream.Collectors;

/** Where words are looked for, with what each place weighs: a title says what an act is for, a visa what it rests on. */
public enum ActField {
    TITLE(3f),
    PROVISIONS(1.5f),
    RECITALS(1f),
    REPORT(1f),
    VISAS(0.5f);

    private final float weight;

    ActField(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    String text(PublishedAct act) {
        return switch (this) {
            case TITLE -> act.title();
            case PROVISIONS -> text(act, PartKind.PROVISION);
            case RECITALS -> text(act, PartKind.RECITAL);
            case REPORT -> text(act, PartKind.REPORT);
            case VISAS -> text(act, PartKind.VISA);
        };
    }

    private static String text(PublishedAct act, PartKind kind) {
        return act.paragraphs().stream()
                .filter(paragraph -> paragraph.kind() == kind)
                .map(Paragraph::text)
                .collect(Collectors.joining("\n"));
    }
}
