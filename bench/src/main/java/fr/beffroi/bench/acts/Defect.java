package fr.beffroi.bench.acts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One kind of defect.
 *
 * @param rule that has to find it
 * @param where the correct acts that can have it
 * @param injection what it changes in the act, or in what the office knows of the session
 */
record Defect(String kind, String rule, Predicate<Draft> where, Consumer<Draft> injection) {
    static Predicate<Draft> on(String... contents) {
        List<String> names = List.of(contents);
        return draft -> names.contains(draft.content);
    }

    static Predicate<Draft> of(Whose whose) {
        return draft -> draft.whose == whose;
    }

    static Predicate<Draft> deliberation() {
        return draft -> draft.kind == fr.beffroi.acts.act.ActKind.DELIBERATION;
    }

    static Predicate<Draft> decision() {
        return draft -> draft.kind == fr.beffroi.acts.act.ActKind.DECISION;
    }

    static Predicate<Draft> arrete() {
        return draft -> draft.kind == fr.beffroi.acts.act.ActKind.ARRETE;
    }

    /** A délibération of which nothing special is asked: no accounts, no vote in secret, no vote on persons. */
    static Predicate<Draft> ordinary() {
        return deliberation()
                .and(on("accounts", "deputy", "appointment", "report", "wish").negate());
    }

    static Predicate<Draft> proxies(int least) {
        return ordinary().and(draft -> draft.proxies.size() >= least);
    }

    static Predicate<Draft> absent(int least) {
        return ordinary().and(draft -> draft.absent.size() >= least);
    }
}
