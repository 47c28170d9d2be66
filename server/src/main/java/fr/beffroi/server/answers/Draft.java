package fr.beffroi.server.answers;

import fr.beffroi.answers.Answer;
import fr.beffroi.answers.corpus.Audience;
import fr.beffroi.answers.search.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the engine said for one proposal, as it is kept: fiches by their number rather than whole.
 *
 * @param answered the situation questions answered so far, in order
 */
record Draft(
        Answer.Status status,
        String text,
        List<Answer.Sentence> sentences,
        List<Question> questions,
        List<Answered> answered,
        List<Found> fiches,
        List<Found> baseline,
        LocalDate corpusDate,
        Answer.@Nullable Forward forward,
        List<Answer.Notice> notices) {

    /** A question that separates what the fiche says. */
    record Question(String choice, String fiche, String question, List<String> options) {}

    /** A question with the option the agent chose. */
    record Answered(String choice, String question, String option) {}

    /** A fiche found, and the share of each feature in its score. */
    record Found(String id, String title, Audience audience, double score, Map<String, Double> why) {
        static Found of(Hit hit) {
            return new Found(hit.fiche().id(), hit.fiche().title(), hit.fiche().audience(), hit.score(), hit.why());
        }
    }

    static Draft of(Answer answer, List<Answered> answered) {
        return new Draft(
                answer.status(),
                answer.draft(),
                answer.sentences(),
                answer.questions().stream()
                        .map(q ->
                                new Question(q.choice().id(), ficheOf(q.choice().id()), q.question(), q.options()))
                        .toList(),
                List.copyOf(answered),
                answer.fiches().stream().map(Found::of).toList(),
                answer.baseline().stream().map(Found::of).toList(),
                answer.corpusDate(),
                answer.forward(),
                answer.notices().stream()
                        .filter(n -> !n.key().startsWith("notice.acknowledgement"))
                        .toList());
    }

    /** An acknowledgement of receipt: a text of the law's own, that quotes no fiche. */
    static Draft acknowledgement(Answer answer, String text) {
        return new Draft(
                Answer.Status.ANSWERED,
                text,
                List.of(new Answer.Sentence(text, null, null, null, Answer.Part.DIRECT, true)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                answer.corpusDate(),
                null,
                answer.notices().stream()
                        .filter(n -> n.key().equals("notice.acknowledgement"))
                        .toList());
    }

    /** Choices are named {@code F1341/c2}. */
    private static String ficheOf(String choice) {
        int slash = choice.indexOf('/');
        return slash < 0 ? choice : choice.substring(0, slash);
    }

    static Map<String, String> situation(List<Answered> answered) {
        Map<String, String> situation = new LinkedHashMap<>();
        answered.forEach(a -> situation.put(a.choice(), a.option()));
        return situation;
    }

    /**
     * The answers so far with this one more, or without it where {@code option} is empty: then those given after it go
     * too, since they were asked under it.
     */
    List<Answered> answeredWith(String choice, String option) {
        List<Answered> now = new ArrayList<>();
        for (Answered earlier : answered) {
            if (earlier.choice().equals(choice)) {
                break;
            }
            now.add(earlier);
        }
        if (!option.isEmpty()) {
            String question = questions.stream()
                    .filter(q -> q.choice().equals(choice) && q.options().contains(option))
                    .map(Question::question)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("answers.option"));
            now.add(new Answered(choice, question, option));
        }
        return now;
    }

    /** What the sentences quote. */
    Rests rests() {
        boolean local = false;
        boolean national = false;
        for (Answer.Sentence sentence : sentences) {
            if (sentence.supported() && sentence.fiche() != null) {
                boolean own = sentence.fiche().startsWith("L");
                local |= own;
                national |= !own;
            }
        }
        return national ? (local ? Rests.BOTH : Rests.FICHES) : local ? Rests.DOCUMENTS : Rests.NOTHING;
    }

    /** On which texts a draft rests. */
    enum Rests {
        FICHES,
        DOCUMENTS,
        BOTH,
        NOTHING;

        String mention() {
            return "answers.mention." + this;
        }
    }

    /** Name of the proposal's kind. */
    String kind() {
        return switch (status) {
            case ANSWERED -> "answer";
            case UNKNOWN -> "unknown";
            case FORWARD -> "forward";
            case TO_A_PERSON -> "to_a_person";
        };
    }
}
