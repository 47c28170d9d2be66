package fr.beffroi.answers.compose;

import fr.beffroi.answers.triage.Folded;
import java.util.HashSet;
import java.util.Set;

/** Content words, shortened so that "périmée" meets "périmé": for comparing short texts, not for searching. */
final class Stems {
    private static final int SHORTEST = 4;
    private static final int LENGTH = 6;
    private static final Set<String> EMPTY = Set.of(
            "vous",
            "votre",
            "vos",
            "avez",
            "etes",
            "etre",
            "avoir",
            "dans",
            "pour",
            "avec",
            "sans",
            "sont",
            "cette",
            "plus",
            "moins",
            "faire",
            "fait",
            "faut",
            "dois",
            "doit",
            "cas",
            "situation",
            "autre",
            "autres",
            "leur",
            "leurs",
            "celui",
            "celle",
            "bonjour",
            "bonsoir",
            "merci",
            "comment",
            "quel",
            "quelle",
            "quels",
            "quelles",
            "mais",
            "tout",
            "tous",
            "toute",
            "toutes",
            "comme",
            "aussi",
            "alors",
            "peut",
            "peux",
            "puis",
            "elle",
            "nous",
            "notre",
            "mon",
            "mes",
            "quand",
            "lors",
            "chez",
            "vers",
            "entre",
            "sous",
            "meme",
            "ainsi",
            "donc",
            "apres",
            "avant",
            "depuis",
            "quoi",
            "suis",
            "demande",
            "voudrais",
            "souhaite");

    private Stems() {}

    static Set<String> of(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : Folded.of(text).text().strip().split(" ")) {
            boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
            if ((word.length() >= SHORTEST || number) && !EMPTY.contains(word)) {
                stems.add(word.length() > LENGTH ? word.substring(0, LENGTH) : word);
            }
        }
        return stems;
    }
}
