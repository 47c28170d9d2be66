package fr.beffroi.answers.compose;

import fr.beffroi.answers.corpus.Passage;
import fr.beffroi.answers.triage.Folded;
import java.util.regex.Pattern;

/** Tells a paper to bring ("Justificatif de domicile") from a remark in the same chapter ("Il faut des originaux"). */
final class Papers {
    private static final Pattern REMARK = Pattern.compile(
            "\\b(?:faut|faudra|devez|depend|dependent|doit|doivent|pouvez|peut|peuvent|pourra|sont|est|sera|seront|suffit)\\b");
    private static final Pattern LABEL =
            Pattern.compile("^ (?:a noter|a savoir|attention|rappel|exemple|par exemple|avertissement)\\b");

    /** A sentence before a list that says more than "you must bring": in which case, for whom, all of them or one. */
    private static final Pattern CONDITION = Pattern.compile(
            "\\b(?:si|s il|s ils|pour|en cas|lorsque|quand|selon|sauf|un des|une des|l un|l une|ou|choix|exemple|necessaire)\\b");

    private Papers() {}

    static boolean isPaper(Passage passage) {
        if (passage.lead().isEmpty()) {
            return !passage.text().endsWith(":")
                    && !REMARK.matcher(Folded.of(passage.text()).text()).find();
        }
        return !LABEL.matcher(Folded.of(passage.lead()).text()).find()
                && !Lines.isRow(passage)
                && !passage.text().endsWith(":");
    }

    /** Whether the heading "Pièces à fournir" says all that this sentence says. */
    static boolean isPlain(String lead) {
        return lead.isEmpty() || !CONDITION.matcher(Folded.of(lead).text()).find();
    }
}
