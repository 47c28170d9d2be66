package fr.beffroi.acts.export;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the files of a transmission are named. Patterns with {@code {operator}}, {@code {department}} (three characters),
 * {@code {siren}}, {@code {date}} of the act and {@code {sent}} (both YYYYMMDD), {@code {number}}, {@code {nature}} (two
 * letters), {@code {serial}} of the envelope in its day, {@code {rank}} (1 for the act, then its annexes) and {@code
 * {extension}}.
 *
 * <p>{@link #USUAL} is what transmitted files look like in public; the naming rules of the standard were not at hand. Agree
 * on them with the operator (à configurer avec votre opérateur homologué).
 *
 * @param archive what is handed to the operator
 * @param envelope the file that says who sends what
 * @param message the file that describes the act
 * @param document the act and each annex; holds {@code {rank}}
 */
public record ActesNaming(String archive, String envelope, String message, String document) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final Set<String> ALWAYS =
            Set.of("operator", "department", "siren", "date", "sent", "number", "nature", "serial");
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    // Below the patterns that hold it to its form.
    public static final ActesNaming USUAL = new ActesNaming(
            "{operator}-EACT--{siren}--{sent}-{serial}.tar.gz",
            "EACT--{siren}--{sent}-{serial}.xml",
            "{department}-{siren}-{date}-{number}-{nature}-1-1_0.xml",
            "99_{nature}-{department}-{siren}-{date}-{number}-{nature}-1-1_{rank}.{extension}");

    /** @throws IllegalArgumentException with the key of the pattern that names a place it does not know, or lacks the rank */
    public ActesNaming {
        known("naming.archive", archive, false);
        known("naming.envelope", envelope, false);
        known("naming.message", message, false);
        known("naming.document", document, true);
        if (!document.contains("{rank}") || !document.contains("{extension}")) {
            throw new IllegalArgumentException("naming.document");
        }
    }

    private static void known(String key, String pattern, boolean ofDocument) {
        for (Matcher place = PLACE.matcher(pattern); place.find(); ) {
            boolean own = ofDocument && Set.of("rank", "extension").contains(place.group(1));
            if (!own && !ALWAYS.contains(place.group(1))) {
                throw new IllegalArgumentException(key);
            }
        }
    }

    static String fill(String pattern, Map<String, String> values) throws Refused {
        String name = PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
        if (!SAFE.matcher(name).matches()) {
            throw new Refused("actes.file.name", name, pattern);
        }
        return name;
    }
}
