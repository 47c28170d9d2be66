package fr.beffroi.server.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is told of a consultation's counts, question by question; inside {@code Tenancy.in}. */
@Component("consultationResults")
class Results {
    private final Consultations consultations;

    Results(Consultations consultations) {
        this.consultations = consultations;
    }

    /** @param cells of each option or mark, in order */
    record Counted(Question question, List<Cell> cells) {}

    /** @param internal and {@code everybody}: about how many, null where that may not be told or was not asked */
    record Cell(
            String label,
            @Nullable Integer internal,
            @Nullable Integer everybody) {}

    /** Of phases that are over alone; nothing where none of them may be told. */
    List<Counted> of(Consultation one) {
        if (one.openings().stream().noneMatch(Consultation.Opening::isTold)) {
            return List.of();
        }
        List<Counted> all = new ArrayList<>();
        for (Question question : one.questions()) {
            if (!question.isFree()) {
                Map<Integer, Integer> internal = told(one, question, Phase.INTERNAL);
                Map<Integer, Integer> everybody = told(one, question, Phase.PUBLIC);
                all.add(new Counted(
                        question,
                        question.cells().stream()
                                .map(cell -> new Cell(
                                        question.label(cell), shown(internal.get(cell)), shown(everybody.get(cell))))
                                .toList()));
            }
        }
        return all;
    }

    private Map<Integer, Integer> told(Consultation one, Question question, Phase phase) {
        boolean over = one.openings().stream().anyMatch(each -> each.phase() == phase && each.isTold());
        return over ? consultations.counts(question.id(), phase) : Map.of();
    }

    private static @Nullable Integer shown(@Nullable Integer count) {
        return count == null || count == Told.UNTOLD ? null : count;
    }
}
