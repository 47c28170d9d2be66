package fr.beffroi.answers;

import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.answers.triage.Triage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often Accueil stays silent when it should, and speaks when it can. A message counts as refused whenever its status
 * is not {@code ANSWERED}: {@code UNKNOWN} (weak support, or another language), {@code FORWARD} or {@code TO_A_PERSON}.
 *
 * @param curve the trade-off, by rising threshold
 * @param shipped the point of the shipped threshold
 * @param categories of the out-of-scope messages, at the shipped threshold
 */
public record RefusalEvaluation(
        int outOfScope, int inScope, List<Point> curve, Point shipped, Map<String, Category> categories) {
    private static final int STEPS = 50;

    public RefusalEvaluation {
        curve = List.copyOf(curve);
        categories = Map.copyOf(categories);
    }

    /**
     * @param category kind of message, "" where the file names none
     * @param half "development" (tuned on), "held-out" (reported on), or ""
     * @param fiches ids of the fiches that answer; empty for an out-of-scope message
     */
    public record Message(String text, String category, String half, Set<String> fiches) {
        public Message {
            fiches = Set.copyOf(fiches);
        }
    }

    /**
     * @param threshold probability of scope, 0 to 1
     * @param refused share (0 to 1) of the out-of-scope messages that are not answered
     * @param answered share of the in-scope messages that are
     * @param answeredRight share of the in-scope messages answered from a fiche that answers them
     */
    public record Point(double threshold, double refused, double answered, double answeredRight) {}

    /** Out-of-scope messages of one category: how many, and how many are refused. */
    public record Category(int messages, int refused) {}

    /** What becomes of a message: the threshold from which it is refused (0: always refused), and whether rightly found. */
    private record Outcome(Message message, double answeredUpTo, boolean right) {
        boolean isAnsweredAt(double threshold) {
            return answeredUpTo > 0 && answeredUpTo >= threshold;
        }
    }

    public static RefusalEvaluation of(List<Message> outOfScope, List<Message> inScope, FicheIndex index) {
        List<Outcome> out = outOfScope.stream().map(one -> outcome(one, index)).toList();
        List<Outcome> in = inScope.stream().map(one -> outcome(one, index)).toList();
        List<Point> curve = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            curve.add(point((double) i / STEPS, out, in));
        }
        double threshold = Calibration.SHIPPED.threshold();
        Map<String, Category> categories = new TreeMap<>();
        for (Outcome one : out) {
            categories.merge(
                    one.message().category(),
                    new Category(1, one.isAnsweredAt(threshold) ? 0 : 1),
                    (a, b) -> new Category(a.messages() + b.messages(), a.refused() + b.refused()));
        }
        return new RefusalEvaluation(out.size(), in.size(), curve, point(threshold, out, in), categories);
    }

    private static Outcome outcome(Message message, FicheIndex index) {
        Triage triage = Triage.of(message.text());
        boolean stopped = message.text().isBlank()
                || !triage.alarms().isEmpty()
                || triage.foreignLanguage() != null
                || triage.competence() != null;
        if (stopped) {
            return new Outcome(message, 0, false);
        }
        Answers.Finding found = Answers.Finding.of(message.text(), index);
        boolean right = !found.hits().isEmpty()
                && message.fiches().contains(found.hits().get(0).fiche().id());
        return new Outcome(message, found.scope(), right);
    }

    private static Point point(double threshold, List<Outcome> out, List<Outcome> in) {
        return new Point(
                threshold,
                share(out.stream().filter(one -> !one.isAnsweredAt(threshold)).count(), out.size()),
                share(in.stream().filter(one -> one.isAnsweredAt(threshold)).count(), in.size()),
                share(
                        in.stream()
                                .filter(one -> one.isAnsweredAt(threshold) && one.right())
                                .count(),
                        in.size()));
    }

    private static double share(long some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }

    /**
     * Reads a list of {@code {"message": "…", "category": "…", "half": "…", "fiches": ["F1", …]}}; {@code question} may
     * stand for {@code message}, and the others may be missing.
     *
     * @throws IOException saying which element and field, if the text is anything else
     */
    public static List<Message> read(InputStream json) throws IOException {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(json);
        } catch (JacksonException e) {
            throw new IOException("not JSON: " + e.getOriginalMessage(), e);
        }
        if (root == null || !root.isArray()) {
            throw new IOException("expected a list of messages");
        }
        List<Message> messages = new ArrayList<>();
        for (JsonNode entry : root) {
            String text = entry.path("message").asString(entry.path("question").asString(""));
            if (text.isBlank()) {
                throw new IOException("element " + (messages.size() + 1) + ": no message");
            }
            Set<String> fiches = new HashSet<>();
            entry.path("fiches").forEach(fiche -> fiches.add(fiche.asString("")));
            messages.add(new Message(
                    text,
                    entry.path("category").asString(""),
                    entry.path("half").asString(""),
                    fiches));
        }
        return messages;
    }
}
