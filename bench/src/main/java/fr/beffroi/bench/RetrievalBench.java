package fr.beffroi.bench;

import fr.beffroi.answers.RefusalEvaluation.Message;
import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.cli.evaluation.AskedQuestion;
import fr.beffroi.cli.evaluation.Retrieval;
import java.util.List;

/**
 * How often a right fiche is found, beside plain BM25 over whole fiches, in the same run: on the real questions, which
 * the ranking was tuned on, and on messages that it was never tuned on.
 */
final class RetrievalBench {
    private RetrievalBench() {}

    /** @param unseen in-scope messages that no weight, synonym or threshold was chosen on */
    static Table table(List<AskedQuestion> asked, List<Message> unseen, FicheIndex index) {
        Table table = new Table(
                "Retrieval: share of messages with a right fiche among the first k",
                "messages",
                "ranking",
                "recall@1",
                "recall@3",
                "recall@5",
                "recall@10",
                "MRR");
        rows(table, asked.size() + " real questions (tuned on)", asked, index);
        List<AskedQuestion> held = unseen.stream()
                .map(message -> new AskedQuestion(message.text(), List.copyOf(message.fiches())))
                .toList();
        rows(table, held.size() + " messages of ours (never tuned on)", held, index);
        return table;
    }

    private static void rows(Table table, String name, List<AskedQuestion> questions, FicheIndex index) {
        Retrieval baseline = Retrieval.of(questions, message -> index.baseline(message, Retrieval.DEPTH));
        Retrieval ours = Retrieval.of(questions, message -> index.search(message, Retrieval.DEPTH));
        row(table, name, "plain BM25", baseline);
        row(table, name, "Beffroi", ours);
        table.row(
                name,
                "ratio",
                ours.recallAt(1) / baseline.recallAt(1),
                ours.recallAt(3) / baseline.recallAt(3),
                ours.recallAt(5) / baseline.recallAt(5),
                ours.recallAt(10) / baseline.recallAt(10),
                ours.mrr() / baseline.mrr());
    }

    private static void row(Table table, String messages, String ranking, Retrieval retrieval) {
        table.row(
                messages,
                ranking,
                retrieval.recallAt(1),
                retrieval.recallAt(3),
                retrieval.recallAt(5),
                retrieval.recallAt(10),
                retrieval.mrr());
    }
}
