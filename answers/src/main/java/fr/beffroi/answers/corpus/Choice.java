package fr.beffroi.answers.corpus;

import java.util.List;

/**
 * A branching of a fiche ({@code ListeSituations} or {@code BlocCas}).
 *
 * @param id unique in the fiche, e.g. {@code F1341/c2}
 * @param question the text that introduces it, or "" where the fiche gives none
 * @param options titles, in order
 * @param under the path at which it branches; empty at the top
 */
public record Choice(String id, String question, List<String> options, List<Condition> under) {
    public Choice {
        options = List.copyOf(options);
        under = List.copyOf(under);
    }
}
