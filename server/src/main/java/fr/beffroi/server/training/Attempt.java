package fr.beffroi.server.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The questions drawn for one person, and what they answered.
 *
 * @param answers place of the choice in the module's own order, -1 where none was ticked; null: not answered yet
 */
record Attempt(Module module, List<Drawn> drawn, @Nullable List<Integer> answers, boolean passed) {
    /** How many are drawn, and how many of them must be right. */
    static final int QUESTIONS = 5;

    static final int ENOUGH = 4;

    /** @param question place in the module @param order of its choices as they are shown */
    record Drawn(int question, List<Integer> order) {}

    /** @param chosen place of what was chosen in the module's order; null: not answered yet */
    record Line(
            Module.Question question,
            List<Integer> order,
            @Nullable Integer chosen) {
        public boolean isRight() {
            return chosen != null && question.isRight(chosen);
        }
    }

    List<Line> lines() {
        List<Integer> given = answers;
        return java.util.stream.IntStream.range(0, drawn.size())
                .mapToObj(i -> new Line(
                        module.questions().get(drawn.get(i).question()),
                        drawn.get(i).order(),
                        given == null ? null : given.get(i)))
                .toList();
    }

    boolean isAnswered() {
        return answers != null;
    }

    public long right() {
        return lines().stream().filter(Line::isRight).count();
    }
}
