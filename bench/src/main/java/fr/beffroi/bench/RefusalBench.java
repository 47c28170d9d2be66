package fr.beffroi.bench;

import fr.beffroi.answers.RefusalEvaluation;
import fr.beffroi.answers.RefusalEvaluation.Message;
import fr.beffroi.answers.RefusalEvaluation.Point;
import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.cli.evaluation.AskedQuestion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Silence where there is no answer against answers where there is one, as the threshold moves. */
final class RefusalBench {
    private RefusalBench() {}

    static List<Table> tables(List<AskedQuestion> asked, FicheIndex index) throws IOException {
        List<Message> out = read("out-of-scope.json");
        List<Message> in = read("in-scope.json");
        List<Message> real = asked.stream()
                .map(one -> new Message(one.question(), "", "", Set.copyOf(one.fiches())))
                .toList();
        List<Table> tables = new ArrayList<>();
        tables.add(shipped(
                RefusalEvaluation.of(half(out, "development"), half(in, "development"), index),
                RefusalEvaluation.of(half(out, "held-out"), half(in, "held-out"), index),
                RefusalEvaluation.of(out, real, index)));
        tables.add(curve(
                RefusalEvaluation.of(half(out, "held-out"), half(in, "held-out"), index),
                RefusalEvaluation.of(out, real, index)));
        return tables;
    }

    private static Table shipped(RefusalEvaluation development, RefusalEvaluation heldOut, RefusalEvaluation real) {
        Table table = new Table(
                "Refusal at the shipped threshold",
                "messages",
                "out of scope",
                "refused",
                "in scope",
                "answered",
                "answered from a right fiche");
        row(table, "development half (tuned on)", development);
        row(table, "held-out half", heldOut);
        row(table, "all out of scope, real questions", real);
        return table;
    }

    private static void row(Table table, String name, RefusalEvaluation evaluation) {
        Point point = evaluation.shipped();
        table.row(
                name,
                evaluation.outOfScope(),
                point.refused(),
                evaluation.inScope(),
                shareOf(evaluation.inScope(), point.answered()),
                shareOf(evaluation.inScope(), point.answeredRight()));
    }

    private static Object shareOf(int messages, double share) {
        return messages == 0 ? "-" : share;
    }

    private static Table curve(RefusalEvaluation heldOut, RefusalEvaluation real) {
        Table table = new Table(
                "Refusal trade-off",
                "threshold",
                "held-out refused",
                "held-out answered",
                "all refused",
                "real questions answered");
        for (int i = 0; i < heldOut.curve().size(); i += 2) {
            Point one = heldOut.curve().get(i);
            Point other = real.curve().get(i);
            table.row(one.threshold(), one.refused(), one.answered(), other.refused(), other.answered());
        }
        return table;
    }

    /** The messages of a file that nothing was tuned on. */
    static List<Message> heldOut(String resource) throws IOException {
        return half(read(resource), "held-out");
    }

    private static List<Message> half(List<Message> messages, String half) {
        return messages.stream().filter(one -> one.half().equals(half)).toList();
    }

    private static List<Message> read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(RefusalBench.class.getResourceAsStream(resource), resource)) {
            return RefusalEvaluation.read(in);
        }
    }
}
