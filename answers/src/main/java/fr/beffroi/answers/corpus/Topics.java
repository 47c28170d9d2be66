package fr.beffroi.answers.corpus;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Guesses from a chapter's title what its passages speak of. The first pattern that is found decides. */
final class Topics {
    private static final Map<Topic, Pattern> PATTERNS = new LinkedHashMap<>();

    static {
        put(Topic.DOCUMENTS, "\\b(pieces?|documents?|justificatifs?)\\b|\\ba (fournir|joindre)\\b|contenu du dossier");
        put(Topic.WARNING, "^attention|\\b(sanctions?|peines? encourues?|amendes?|interdictions?)\\b");
        put(
                Topic.COST,
                "\\b(couts?|tarifs?|prix|frais|montants?|combien|gratuit\\w*|timbres?|taxes?|bareme|plafonds?)\\b");
        put(Topic.DELAY, "\\b(delais?|durees?|quand|dates?|calendrier|validite|echeances?)\\b");
        put(Topic.INTRODUCTION, "de quoi s'agit|^(definition|principe|presentation|a quoi|objet|cas general)\\b");
        put(
                Topic.STEPS,
                "\\b(demarches?|demandes?|demander|comment|procedures?|formalites?|inscription|deroulement|depot|remise"
                        + "|saisine|etapes?|declaration|declarer|porter plainte|renouvellement)\\b"
                        + "|^(par (courrier|telephone|messagerie|courriel|internet|mail)|en ligne|sur place)");
        put(Topic.WHERE, "^ou\\b|\\b(lieux?|guichet|a qui)\\b|s'adresser");
        put(
                Topic.WHO,
                "\\b(qui|concerne\\w*|beneficiaires?|conditions?|ages?|personnes|pour qui|eligib\\w*|ressources)\\b");
    }

    private Topics() {}

    static Topic of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.FRENCH);
        return PATTERNS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Topic.OTHER);
    }

    private static void put(Topic topic, String pattern) {
        PATTERNS.put(topic, Pattern.compile(pattern));
    }
}
