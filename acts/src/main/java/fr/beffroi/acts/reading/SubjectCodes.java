package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The code of the ACTES nomenclature, which is a number in one to five steps under nine matters. */
final class SubjectCodes {
    private static final Pattern CODE = Pattern.compile(
            "(?:nomenclature|matieres?|classification|domaine|code\\s+acte|rubrique)\\b[^.\\d\\n]{0,40}?((?<![\\d/])[1-9](?:\\.\\d{1,2}){0,4})(?![\\d/,])");

    private SubjectCodes() {}

    static @Nullable Found<String> find(Source source) {
        return source.all(CODE).stream()
                .findFirst()
                .map(m -> source.found(
                        m.group(1), m.start(1), m.end(1), m.group(1).contains(".") ? 0.97 : 0.8))
                .orElse(null);
    }
}
