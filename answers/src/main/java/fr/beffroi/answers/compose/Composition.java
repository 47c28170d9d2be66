package fr.beffroi.answers.compose;

import fr.beffroi.answers.Answer.Sentence;
import fr.beffroi.answers.Answer.SituationQuestion;
import java.util.List;

/**
 * A draft before it is laid out.
 *
 * @param assumed options that were read in the message, for the agent to check
 * @param open true if what was chosen depends on a choice that is still open
 */
public record Composition(
        List<Sentence> sentences, List<SituationQuestion> questions, List<String> assumed, boolean open) {
    public Composition {
        sentences = List.copyOf(sentences);
        questions = List.copyOf(questions);
        assumed = List.copyOf(assumed);
    }
}
