package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.text.Plain;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins little French words to what follows them: "de" and "le maire" make "du maire", "de" and "Exemple" "d’Exemple". */
final class Elision {
    /** An h that nothing is elided before; others are taken as mute. */
    private static final Pattern ASPIRATED = Pattern.compile(
            "^(?:ha(?!bit|get|gnicourt|lluin|rm|ubourdin|zebr|lter)|hem(?![a-z])|heros(?![a-z])|hib|hie|hob|hoc|hol|hon(?!n|or|fl)|hou|hui(?!tr|ss|l)|hur|hut|hlm)");

    private static final Pattern VOWEL = Pattern.compile("^[aeiouœæh]|^y(?![aou])");
    private static final Pattern KEEPS = Pattern.compile("^(?:onz|oui(?![a-z])|uhlan|ululer)");
    private static final Pattern ACRONYM_IN_H = Pattern.compile("^H[A-Z0-9]+\\b");

    private static final List<Contraction> CONTRACTIONS = List.of(
            new Contraction("de", "le", "du"),
            new Contraction("de", "les", "des"),
            new Contraction("à", "le", "au"),
            new Contraction("à", "les", "aux"));

    /** Words before a placeholder that change with what follows. */
    private static final Pattern LAST_WORD = Pattern.compile("(?<![\\p{L}’'-])(de|que|à) $", Pattern.CASE_INSENSITIVE);

    private record Contraction(String before, String article, String together) {}

    /** @param before what was written until now @param after what comes */
    record Joint(String before, String after) {}

    private Elision() {}

    static boolean elides(String word) {
        String plain = Plain.of(word);
        return VOWEL.matcher(plain).find()
                && !KEEPS.matcher(plain).find()
                && !ASPIRATED.matcher(plain).find()
                && !ACRONYM_IN_H.matcher(word).find();
    }

    /** "de Saint-Exemple", "d’Exemple", "du Havre", "des Lilas", "de La Rochelle". */
    static String of(String name) {
        for (Contraction one : CONTRACTIONS) {
            String article = one.article().substring(0, 1).toUpperCase(Locale.ROOT)
                    + one.article().substring(1) + " ";
            if (one.before().equals("de") && (name.startsWith(article) || name.startsWith(one.article() + " "))) {
                return one.together() + " " + name.substring(article.length());
            }
        }
        return (elides(name) ? "d’" : "de ") + name;
    }

    /** What becomes of the end of a text and of what is written after it. */
    static Joint join(String before, String after) {
        Matcher word = LAST_WORD.matcher(before);
        if (!word.find() || after.isEmpty()) {
            return new Joint(before, after);
        }
        String last = word.group(1);
        String start = before.substring(0, word.start());
        for (Contraction one : CONTRACTIONS) {
            if (one.before().equals(last) && after.startsWith(one.article() + " ")) {
                return new Joint(
                        start + one.together() + " ",
                        after.substring(one.article().length() + 1));
            }
        }
        boolean elided = !last.equalsIgnoreCase("à") && elides(after);
        return elided ? new Joint(start + last.substring(0, last.length() - 1) + "’", after) : new Joint(before, after);
    }
}
