package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** By what a part is told from the others: "Visa 2", "Article 1er". */
@Component
class Names {
    private final MessageSource texts;

    Names(MessageSource texts) {
        this.texts = texts;
    }

    /** "" where the writing has no such part. */
    String of(Writing writing, String id) {
        for (PartKind kind : PartKind.values()) {
            List<String> ids = writing.of(kind).stream().map(Part::id).toList();
            if (ids.contains(id)) {
                return of(kind, ids.indexOf(id) + 1);
            }
        }
        return "";
    }

    /** @param place among its kind, from 1 */
    String of(PartKind kind, int place) {
        return texts.getMessage("drafting.name." + kind, new Object[] {place}, LocaleContextHolder.getLocale());
    }
}
