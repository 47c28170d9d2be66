package fr.beffroi.server.needs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the questions about one need stand. @param answers the latest of each step */
record Guide(Map<Step, Answer> answers) {
    Guide {
        answers = Map.copyOf(answers);
    }

    enum Verdict {
        /** It meets the need; of AI: it is worth its cost. */
        ENOUGH,
        NOT_ENOUGH,
        UNKNOWN
    }

    record Answer(Step step, Verdict verdict, String why, java.util.UUID by, java.time.Instant at) {}

    /** The first step that meets the need. */
    public Optional<Step> suffices() {
        return Arrays.stream(Step.values())
                .filter(step -> verdict(step) == Verdict.ENOUGH)
                .findFirst();
    }

    /** What is still to answer, or to find out. */
    public List<Step> open() {
        return Arrays.stream(Step.values())
                .filter(step -> verdict(step) == Verdict.UNKNOWN)
                .toList();
    }

    /** Nothing simpler does, and AI would. */
    public boolean callsForAi() {
        return suffices().filter(Step.AI::equals).isPresent()
                && Arrays.stream(Step.values())
                        .filter(Step::isSimpler)
                        .allMatch(step -> verdict(step) == Verdict.NOT_ENOUGH);
    }

    private Verdict verdict(Step step) {
        Answer answer = answers.get(step);
        return answer == null ? Verdict.UNKNOWN : answer.verdict();
    }
}
