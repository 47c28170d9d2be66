package fr.beffroi.cli.evaluation;

import java.util.List;

/**
 * A message that a resident sent, and the fiches that answer it.
 *
 * @param fiches F numbers, at least one; each of them answers
 */
public record AskedQuestion(String question, List<String> fiches) {
    public AskedQuestion {
        fiches = List.copyOf(fiches);
    }
}
