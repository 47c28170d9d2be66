package fr.beffroi.answers.search;

import fr.beffroi.answers.corpus.Fiche;
import java.util.Map;

/**
 * A fiche found for a message.
 *
 * @param score higher is better; comparable within one search only
 * @param why share of each field or feature in the score, e.g. {@code title → 4.1}
 */
public record Hit(Fiche fiche, double score, Map<String, Double> why) {
    public Hit {
        why = Map.copyOf(why);
    }
}
