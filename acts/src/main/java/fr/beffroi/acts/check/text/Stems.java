package fr.beffroi.acts.check.text;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Beginnings of the words that carry meaning, to see whether two passages speak of the same thing. */
public final class Stems {
    private static final Pattern WORD = Pattern.compile("[a-zœæ]{4,}|\\d{3,}");
    private static final int KEPT = 5;

    /** Found in nearly every act, so common to any two passages. */
    private static final Set<String> EMPTY = Set.of(
            "artic", "conse", "munic", "commu", "maire", "monsi", "madam", "delib", "prese", "decid", "appro", "autor",
            "signe", "signa", "tous", "toute", "toutes", "docum", "relat", "affer", "neces", "charg", "execu", "dans",
            "pour", "avec", "cette", "celle", "leurs", "sont", "sera", "suiva", "ainsi", "entre", "selon", "titre",
            "notam", "code", "gener", "colle", "terri", "conce", "porta", "objet", "vote", "unani", "membr", "elus");

    private Stems() {}

    public static Set<String> of(String plain) {
        var stems = new TreeSet<String>();
        Matcher match = WORD.matcher(plain);
        while (match.find()) {
            String word = match.group();
            String stem = word.length() > KEPT ? word.substring(0, KEPT) : word;
            if (!EMPTY.contains(stem)) {
                stems.add(stem);
            }
        }
        return stems;
    }
}
