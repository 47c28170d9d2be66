package fr.beffroi.answers.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well fiches are found for real questions. A question is found at k if any fiche of its label list is among the
 * first k; {@code mrr} is the mean of 1/rank of the first one (0 beyond rank 100).
 *
 * @param p50Ms median time of one search, in milliseconds
 * @param p99Ms 99th percentile, nearest rank
 */
public record RetrievalEvaluation(
        int questions,
        double recallAt1,
        double recallAt3,
        double recallAt5,
        double recallAt10,
        double mrr,
        double p50Ms,
        double p99Ms,
        LocalDate corpusDate) {

    private static final int DEEPEST = 100;

    /** A question and the fiches that answer it, any of which will do. */
    public record Question(String question, Set<String> fiches) {
        public Question {
            fiches = Set.copyOf(fiches);
        }
    }

    /** The index's own search. */
    public static RetrievalEvaluation of(List<Question> questions, FicheIndex index) {
        return of(questions, message -> index.search(message, DEEPEST), index.date());
    }

    /** Plain BM25 on the same questions. */
    public static RetrievalEvaluation ofBaseline(List<Question> questions, FicheIndex index) {
        return of(questions, message -> index.baseline(message, DEEPEST), index.date());
    }

    private static RetrievalEvaluation of(
            List<Question> questions, Function<String, List<Hit>> search, LocalDate corpusDate) {
        int[] ranks = new int[questions.size()];
        double[] times = new double[questions.size()];
        for (int i = 0; i < ranks.length; i++) {
            long start = System.nanoTime();
            List<Hit> hits = search.apply(questions.get(i).question());
            times[i] = (System.nanoTime() - start) / 1e6;
            ranks[i] = rank(hits, questions.get(i).fiches());
        }
        Arrays.sort(times);
        return new RetrievalEvaluation(
                ranks.length,
                recall(ranks, 1),
                recall(ranks, 3),
                recall(ranks, 5),
                recall(ranks, 10),
                Arrays.stream(ranks)
                        .mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank)
                        .average()
                        .orElse(0),
                percentile(times, 0.50),
                percentile(times, 0.99),
                corpusDate);
    }

    /** Rank of the first fiche that answers, from 1; 0 if none is there. */
    static int rank(List<Hit> hits, Set<String> answers) {
        for (int i = 0; i < hits.size(); i++) {
            if (answers.contains(hits.get(i).fiche().id())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static double recall(int[] ranks, int k) {
        return Arrays.stream(ranks).filter(rank -> rank > 0 && rank <= k).count() / (double) ranks.length;
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /**
     * Reads {@code [{"question": "…", "fiches": ["F1", …]}, …]}; {@code message} may stand for {@code question}.
     *
     * @throws QuestionsException with line or element, field and what is expected, if the file is anything else
     */
    public static List<Question> read(Path file) throws IOException {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new QuestionsException("questions.not-json", file, line, e.getOriginalMessage());
        }
        if (root == null || !root.isArray() || root.isEmpty()) {
            throw new QuestionsException("questions.not-a-list", file);
        }
        List<Question> questions = new ArrayList<>();
        for (JsonNode entry : root) {
            questions.add(question(entry, file, questions.size() + 1));
        }
        return questions;
    }

    private static Question question(JsonNode entry, Path file, int number) throws QuestionsException {
        JsonNode question = entry.has("question") ? entry.get("question") : entry.get("message");
        JsonNode fiches = entry.get("fiches");
        if (question == null || !question.isString() || question.stringValue().isBlank()) {
            throw new QuestionsException("questions.no-question", file, number);
        }
        if (fiches == null || !fiches.isArray() || fiches.isEmpty()) {
            throw new QuestionsException("questions.no-fiches", file, number);
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode id : fiches) {
            if (!id.isString() || !id.stringValue().matches("[A-Z]\\w{0,40}")) {
                throw new QuestionsException("questions.bad-fiche", file, number, id.toString());
            }
            ids.add(id.stringValue());
        }
        return new Question(question.stringValue(), Set.copyOf(ids));
    }
}
