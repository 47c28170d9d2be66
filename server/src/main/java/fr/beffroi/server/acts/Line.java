package fr.beffroi.server.acts;

import fr.beffroi.oversight.trust.Proportion;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A finding as pages and reports show it.
 *
 * @param number from 1
 * @param quote the words that it is about; "" where it is about something absent
 * @param precision of its rule in this collectivity; null: not yet measured
 * @param ruling the verdict in effect; null: none
 */
record Line(
        int number,
        CheckedAct.Held held,
        String quote,
        @Nullable Proportion precision,
        @Nullable Ruling ruling) {
    /** @param precision by rule @param ruled by finding, from 0 */
    static List<Line> of(CheckedAct checked, Map<String, Proportion> precision, Map<Integer, Ruling> ruled) {
        return IntStream.range(0, checked.findings().size())
                .mapToObj(i -> {
                    CheckedAct.Held held = checked.findings().get(i);
                    return new Line(i + 1, held, checked.quote(held), precision.get(held.rule()), ruled.get(i));
                })
                .toList();
    }
}
