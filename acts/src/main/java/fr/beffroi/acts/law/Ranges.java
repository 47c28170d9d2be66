package fr.beffroi.acts.law;

import fr.beffroi.acts.law.Resolution.State;
import java.time.LocalDate;
import java.util.List;

/** What a range says as a whole: its ends are named, so they must stand; between them, what is in force is what is meant. */
final class Ranges {
    private static final List<State> WORST =
            List.of(State.UNKNOWN, State.REPEALED, State.RENUMBERED, State.NOT_VERIFIABLE);

    private Ranges() {}

    static Resolution together(Citation.OfCode citation, List<Resolution> each, LocalDate on) {
        Resolution first = each.getFirst();
        List<Resolution> named = citation.last() == null ? List.of(first) : List.of(first, each.getLast());
        for (State state : WORST) {
            for (Resolution one : named) {
                if (one.state() == state) {
                    return one;
                }
            }
        }
        long inForce =
                each.stream().filter(one -> one.state() == State.IN_FORCE).count();
        Code code = citation.code();
        String title = code == null ? "" : code.title();
        String count = String.valueOf(inForce);
        String last = citation.last();
        return new Resolution(
                State.IN_FORCE,
                first.article(),
                first.since(),
                first.until(),
                null,
                last == null ? "law.following_in_force" : "law.range_in_force",
                last == null
                        ? List.of(citation.number(), title, LawMessages.day(on), count)
                        : List.of(citation.number(), last, title, LawMessages.day(on), count));
    }
}
