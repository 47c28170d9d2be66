package fr.beffroi.server.costs;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which measures may be told together: whole months that are over, joined forward until {@value #PEOPLE} people stand behind each arm
 * and none of them made more than half of it. Six, so that five are left for whoever looks and is one of them. Pieces never overlap, and one
 * that was told is never told anew: whatever is subtracted from whatever is again made of whole pieces (as fr.beffroi.oversight.trust.Disclosure).
 */
final class Pieces {
    static final int PEOPLE = 6;
    private static final double DOMINANT = 0.5;

    private Pieces() {}

    /** @param measures none of a month that was told already. @param present the month that is not over */
    static List<Piece> of(Collection<Measure> measures, YearMonth present) {
        Map<YearMonth, List<Measure>> months = new TreeMap<>();
        measures.stream()
                .filter(one -> one.month().isBefore(present))
                .forEach(one -> months.computeIfAbsent(one.month(), unseen -> new ArrayList<>())
                        .add(one));
        List<Piece> pieces = new ArrayList<>();
        List<Measure> joined = new ArrayList<>();
        YearMonth first = null;
        for (Map.Entry<YearMonth, List<Measure>> month : months.entrySet()) {
            first = first == null ? month.getKey() : first;
            joined.addAll(month.getValue());
            if (tells(joined, true) && tells(joined, false)) {
                pieces.add(new Piece(first, month.getKey(), List.copyOf(joined)));
                joined.clear();
                first = null;
            }
        }
        return pieces;
    }

    private static boolean tells(List<Measure> joined, boolean aided) {
        Map<UUID, Integer> counts = new HashMap<>();
        joined.stream().filter(one -> one.aided() == aided).forEach(one -> counts.merge(one.person(), 1, Integer::sum));
        return tells(counts.values());
    }

    /** @param counts how much each person made of what is to be told */
    static boolean tells(Collection<Integer> counts) {
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        return counts.size() >= PEOPLE && counts.stream().allMatch(count -> count <= DOMINANT * all);
    }

    /** Measures of whole months, from the first to the last. */
    record Piece(YearMonth first, YearMonth last, List<Measure> measures) {
        /** In both arms together: at least {@link #PEOPLE}. */
        int people() {
            Set<UUID> people = new HashSet<>();
            measures.forEach(one -> people.add(one.person()));
            return people.size();
        }

        int count(boolean aided) {
            return (int) measures.stream().filter(one -> one.aided() == aided).count();
        }
    }
}
