package fr.beffroi.answers.local;

import fr.beffroi.answers.corpus.Topic;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Guesses what a passage speaks of: its nearest heading that tells decides, else its own words. */
final class Topics {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<Topic, Pattern> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put(Topic.WARNING, words("attention|avertissement|a savoir|interdit|interdiction|sanctions?|amendes?"));
        WORDS.put(
                Topic.WHERE,
                words("horaires?|ouvertures?|ouverte?s?|fermetures?|ou s.adresser|adresses?|contacts?|coordonnees"
                        + "|telephone|tel|courriel|permanences?|guichet|acces|lieux?|nous trouver|rendez-vous"));
        WORDS.put(
                Topic.DOCUMENTS,
                words("pieces?|documents? (?:a|necessaires?|demandes?)|justificatifs?|dossier d.inscription"));
        WORDS.put(Topic.COST, words("tarifs?|prix|couts?|gratuite?s?|payante?s?|montants?|redevances?|quotient"));
        WORDS.put(Topic.DELAY, words("delais?|duree|date limite|avant le|calendrier|echeances?|quand"));
        WORDS.put(
                Topic.WHO,
                words("pour qui|qui peut|beneficiaires?|public concerne|conditions?|reserve aux?|habitants?"));
        WORDS.put(
                Topic.STEPS,
                words(
                        "demarches?|comment|inscriptions?|s.inscrire|etapes?|procedure|modalites|reserver|reservations?"));
        WORDS.put(Topic.INTRODUCTION, words("presentation|introduction|en bref|preambule|objet"));
    }

    private static final Pattern EURO = Pattern.compile("\\d ?(?:€|euros?\\b)");
    private static final Pattern HOUR = Pattern.compile("\\b\\d{1,2} ?(?:h|:)(?: ?\\d{2})?\\b");

    private Topics() {}

    static Topic guess(String chapter, String text, boolean opening) {
        String[] titles = chapter.split(" › ");
        for (int i = titles.length - 1; i >= 0; i--) {
            Topic byTitle = find(titles[i]);
            if (byTitle != Topic.OTHER) {
                return byTitle;
            }
        }
        if (opening) {
            return Topic.INTRODUCTION;
        }
        String folded = fold(text);
        if (EURO.matcher(folded).find()) {
            return Topic.COST;
        }
        if (HOUR.matcher(folded).find()) {
            return Topic.WHERE;
        }
        return find(text);
    }

    private static Topic find(String text) {
        String folded = fold(text);
        return WORDS.entrySet().stream()
                .filter(e -> e.getValue().matcher(folded).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Topic.OTHER);
    }

    /** Lower case, no accents, plain apostrophes. */
    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.FRENCH)
                .replace('’', '\'');
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + alternatives + ")(?![\\p{L}\\d])");
    }
}
