package fr.beffroi.cli.evaluation;

import fr.beffroi.answers.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Where the first right fiche stood for each question.
 *
 * @param ranks from 1; 0 where none was among the first {@link #DEPTH}
 */
public record Retrieval(List<Integer> ranks) {
    /** How deep a right fiche is looked for. */
    public static final int DEPTH = 100;

    public Retrieval {
        ranks = List.copyOf(ranks);
    }

    public static Retrieval of(List<AskedQuestion> questions, Function<String, List<Hit>> search) {
        List<Integer> ranks = new ArrayList<>();
        for (AskedQuestion question : questions) {
            ranks.add(rank(search.apply(question.question()), question.fiches()));
        }
        return new Retrieval(ranks);
    }

    private static int rank(List<Hit> hits, List<String> right) {
        for (int i = 0; i < hits.size(); i++) {
            if (right.contains(hits.get(i).fiche().id())) {
                return i + 1;
            }
        }
        return 0;
    }

    public int questions() {
        return ranks.size();
    }

    /** Share (0 to 1) of the questions with a right fiche among the first {@code k}. */
    public double recallAt(int k) {
        return ranks.stream().filter(rank -> rank >= 1 && rank <= k).count() / (double) ranks.size();
    }

    /** Mean reciprocal rank of the first right fiche; 0 for a question without one. */
    public double mrr() {
        return ranks.stream().mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).sum() / ranks.size();
    }
}
