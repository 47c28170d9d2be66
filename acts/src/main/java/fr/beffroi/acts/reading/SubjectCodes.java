package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The code of the ACTES nomenclature, which is a number in one to five steps under nine matters. */
final class SubjectCodes {
    /** A figure alone is a code only right after its name: "l'avis du Domaine en date du 2 mars" holds none. */
    private static final Pattern CODE =
            Pattern.compile("(?:nomenclature|matieres?|classification|domaine|code\\s+acte|rubrique)\\b"
                    + "(?:[^.\\d\\n]{0,40}?(?<![\\d/])(?<steps>[1-9](?:\\.\\d{1,2}){1,4})"
                    + "|\\s*(?::|n°|no)?\\s*(?<alone>[1-9]))(?![\\d/,.])");

    private SubjectCodes() {}

    static @Nullable Found<String> find(Source source) {
        return source.all(CODE).stream()
                .findFirst()
                .map(m -> {
                    String group = m.group("steps") == null ? "alone" : "steps";
                    return source.found(
                            m.group(group), m.start(group), m.end(group), m.group("steps") == null ? 0.8 : 0.97);
                })
                .orElse(null);
    }
}
