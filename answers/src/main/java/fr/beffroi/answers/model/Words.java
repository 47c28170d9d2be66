package fr.beffroi.answers.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tartarus.snowball.ext.FrenchStemmer;

/** The words of a sentence that carry its content, as stems; words that say the same count as one. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int SHORTEST = 3;

    /** Words of grammar and courtesy, and verbs that add nothing to a step: a model may use them freely. */
    private static final Set<String> FREE = stems(
            "le la les un une des de du au aux et ou où mais donc car ni que qui quoi dont quand comme lorsque pour par avec dans"
                    + " en sur sous chez vers entre je tu il elle on nous vous ils elles mon ma mes ton son sa ses notre nos votre vos leur leurs"
                    + " ce cet cette ces cela ceci ça celui celle ceux celles y se me te lui eux est êtes sont être suis sera seront était soit"
                    + " avoir a ai as avez ont aura aurez ayez faire fait faites fera aller allez va ainsi aussi alors afin ensuite puis enfin"
                    + " également notamment bien plus très tout toute tous toutes même autre autres ici voici voilà bonjour madame monsieur merci"
                    + " cordialement suivant suivante suivants suivantes selon cas concernant concerne pendant depuis jusque dès cependant par"
                    + " ailleurs effet il pouvez pouvoir peut peuvent pourrez devez devoir doit doivent devrez faut falloir veuillez nécessaire"
                    + " besoin situation questions réponse information informations ne pas non");

    private static final List<String> SAME = List.of(
            "présenter fournir apporter joindre produire remettre munir",
            "demander solliciter demande",
            "rendre adresser présenter déplacer",
            "gratuit gratuite gratuitement frais",
            "obligatoire obligatoirement impératif",
            "coûter coût prix tarif montant payer",
            "délai durée",
            "document documents pièce pièces justificatif",
            "obtenir recevoir délivrer",
            "effectuer réaliser accomplir démarche",
            "horaires horaire heures ouvert ouverte ouverture");
    private static final Map<String, String> CANONICAL = new HashMap<>();

    static {
        for (String group : SAME) {
            String first = stem(group.substring(0, group.indexOf(' ')));
            for (String word : group.split(" ")) {
                CANONICAL.putIfAbsent(stem(word), first);
            }
        }
    }

    private Words() {}

    /** @param text without its facts */
    static Set<String> content(String text) {
        var stems = new LinkedHashSet<String>();
        var words = WORD.matcher(text.toLowerCase(Locale.FRENCH));
        while (words.find()) {
            String stem = stem(words.group());
            if (words.group().length() >= SHORTEST && !FREE.contains(stem)) {
                stems.add(CANONICAL.getOrDefault(stem, stem));
            }
        }
        return stems;
    }

    static String stem(String word) {
        var stemmer = new FrenchStemmer();
        stemmer.setCurrent(word.toLowerCase(Locale.FRENCH));
        stemmer.stem();
        return MARKS.matcher(Normalizer.normalize(stemmer.getCurrent(), Normalizer.Form.NFD))
                .replaceAll("");
    }

    private static Set<String> stems(String words) {
        return java.util.Arrays.stream(words.split(" ")).map(Words::stem).collect(Collectors.toSet());
    }
}
