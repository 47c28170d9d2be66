package fr.beffroi.answers.compose;

import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.corpus.Topic;
import fr.beffroi.answers.triage.Folded;
import java.util.regex.Pattern;

/** Whether a passage really says a cost, a delay or a place: the title of its chapter is only a guess at it. */
final class Facts {
    private static final Pattern COST = Pattern.compile(
            "€|\\b(?:euros?|gratuit\\w*|payant\\w*|prix|tarifs?|cout\\w*|frais|montants?|timbres?|taxes?|droits?|payer|redevance|cotisation)\\b");
    private static final Pattern DELAY = Pattern.compile(
            "\\b(?:\\d+(?:er|e)? (?:jours?|mois|ans?|annees?|semaines?|heures?|h)|jours?|mois|semaines?|annees?|delais?|dates?|immediat\\w*"
                    + "|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|duree|avant|apres|pendant)\\b");
    private static final Pattern VALIDITY = Pattern.compile("\\b(?:valables?|valides?|validite)\\b");
    private static final Pattern ASKS_VALIDITY =
            Pattern.compile("\\b(?:valables?|valides?|validite|expire\\w*|perim\\w*|dure|durees?|quand)\\b");

    private static final Pattern SUM = Pattern.compile("\\d[\\d\\s\\u00a0\\u202f,.]* ?€|(?i)\\bgratuit");
    private static final Pattern TIME =
            Pattern.compile("(?i)\\d+ ?(?:er|e)? ?(?:jours?|mois|ans?|années?|semaines?|heures?|h)\\b");

    private Facts() {}

    /** Whether it tells the sum or the time itself. */
    static boolean tells(Passage passage, Topic topic, String message) {
        return switch (topic) {
            case COST -> SUM.matcher(passage.text()).find();
            case DELAY -> TIME.matcher(passage.text()).find() && speaks(passage, topic, message);
            case INTRODUCTION, WHO, STEPS, DOCUMENTS, WHERE, WARNING, OTHER -> false;
        };
    }

    static boolean speaks(Passage passage, Topic topic, String message) {
        String folded = Folded.of(passage.lead() + " " + passage.text()).text();
        return switch (topic) {
            case COST -> passage.text().contains("€") || COST.matcher(folded).find();
            case DELAY ->
                DELAY.matcher(folded).find()
                        && (!VALIDITY.matcher(folded).find()
                                || ASKS_VALIDITY
                                        .matcher(Folded.of(message).text())
                                        .find());
            case WHERE -> Need.of(message).contains(Need.WHERE);
            case INTRODUCTION, WHO, STEPS, DOCUMENTS, WARNING, OTHER -> true;
        };
    }
}
