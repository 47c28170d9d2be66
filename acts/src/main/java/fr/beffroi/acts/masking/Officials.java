package fr.beffroi.acts.masking;

import fr.beffroi.acts.check.text.Plain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Those who act in their function: elected people by their names, others by their place in the act. */
final class Officials {
    private static final String FUNCTION =
            "(?:maire|adjointe?|president(?:e)?|vice-president(?:e)?|conseill(?:er|ere)|elue?|prefet|prefete|"
                    + "sous-prefet|sous-prefete|secretaire (?:de seance|general[e]?)|rapporteur|rapporteuse|depute[e]?|senateur|senatrice|ministre|"
                    + "direct(?:eur|rice) (?:general|departemental|regional|academique)|comptable public|tresori(?:er|ere)|notaire|huissier|"
                    + "commissaire|doyen|doyenne|garde des sceaux)";
    private static final Pattern AFTER = Pattern.compile(
            "^\\s*,?\\s*\\(?\\s*(?:(?:le|la|en qualite de|en sa qualite de|\\d+(?:er|e|eme)?|premi(?:er|ere))\\s+)*"
                    + FUNCTION + "\\b");
    private static final Pattern BEFORE = Pattern.compile(
            "(?:" + FUNCTION
                    + "(?:\\s+(?:au maire|municipale?|communautaire|deleguee?|de la commune))*\\s*,?|\\bmaitre|\\bme)\\s*:?\\s*$");
    private static final Pattern LIST = Pattern.compile(
            "^[\\s•*-]*(?:(?:etaient|sont)\\s+)?(?:presente?s?|absente?s?|excusee?s?|representee?s?|pouvoirs?|"
                    + "procurations?|(?:avaient|ont) donne|secretaires?(?: de seance)?|membres? (?:presents|absents)|conseillers|votants|president(?:e)? de seance)\\b[^\\n]*");
    private static final Pattern SIGNS = Pattern.compile(
            "^\\s*(?:pour\\s+)?(?:le|la|l')\\s*(?:maire|president\\w*|secretaire[^\\n]{0,40}|adjointe?[^\\n]{0,40}|doyenne?[^\\n]{0,40})\\s*,?\\s*:?\\s*$");
    private static final Pattern NAME_LINE = Pattern.compile(
            "^[\\s•*-]*(?:(?:m|mm|mme|mmes|mlle|monsieur|madame)\\b\\.?\\s*)?[\\p{L}.'-]+(?:\\s+[\\p{L}.'-]+){0,4}\\s*(?:\\([^)]*\\)|,[^,]{0,40})?\\s*[,;.]?\\s*$");

    private final List<Known> known;

    private Officials(List<Known> known) {
        this.known = known;
    }

    /** @param gender 1 for men, 2 for women, 0 where it is not said */
    private record Known(Set<String> words, int gender) {
        static Known of(String written) {
            Set<String> words = new HashSet<>();
            int gender = 0;
            for (String word : Plain.of(written).split("[^a-z]+")) {
                switch (word) {
                    case "m", "monsieur" -> gender = 1;
                    case "mme", "mlle", "madame", "mademoiselle" -> gender = 2;
                    case "", "de", "du", "des", "la", "le", "d", "l" -> {}
                    default -> words.add(word);
                }
            }
            return new Known(words, gender);
        }

        boolean covers(Known written) {
            return !written.words.isEmpty()
                    && words.containsAll(written.words)
                    && (gender == 0 || written.gender == 0 || gender == written.gender);
        }
    }

    static Officials of(List<String> elected) {
        return new Officials(elected.stream().map(Known::of).toList());
    }

    /** @param name as written, with or without its title */
    boolean include(String name) {
        Known written = Known.of(name);
        return known.stream().anyMatch(one -> one.covers(written));
    }

    /** Said in the same paragraph: "Le maire…" below is nobody's function above. */
    static boolean inFunction(String plain, Span name) {
        String before = plain.substring(Math.max(0, name.start() - 60), name.start());
        before = before.substring(before.lastIndexOf("\n\n") + 1);
        String after = plain.substring(name.end(), Math.min(plain.length(), name.end() + 60));
        int paragraph = after.indexOf("\n\n");
        after = paragraph < 0 ? after : after.substring(0, paragraph);
        return AFTER.matcher(after).find() || BEFORE.matcher(before).find();
    }

    /** Where those are listed who sat, and where those sign who sign. */
    static Spans places(String plain) {
        List<Span> places = new ArrayList<>();
        int start = 0;
        boolean open = false;
        for (String line : Arrays.asList(plain.split("\n", -1))) {
            boolean opens = matches(LIST, line) || matches(SIGNS, line);
            open = opens || (open && (line.isBlank() || matches(NAME_LINE, line)));
            if (open && !line.isBlank()) {
                places.add(new Span(start, start + line.length()));
            }
            start += line.length() + 1;
        }
        return Spans.of(places);
    }

    private static boolean matches(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find();
    }
}
