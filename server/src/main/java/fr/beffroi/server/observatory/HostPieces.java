package fr.beffroi.server.observatory;

import fr.beffroi.server.observatory.Movement.Cell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of the collectivités of a host together.
 *
 * <p><b>No cell under five.</b> A figure is a sum over at least {@value #TOWNS} collectivités, so that five others stand behind it
 * whoever looks, their own figures known to them; and none of them makes more than {@value #DOMINANT} of it.
 *
 * <p><b>Differencing.</b> A sum of today less the same sum of yesterday is what changed since: perhaps one collectivité's act. So
 * what is told is made of pieces of one fixed division of the past, as in {@code oversight.trust.Disclosure}: per cell, whole
 * calendar months that are over, joined forward until enough collectivités moved in them. Pieces never overlap, and what falls in
 * one never changes afterwards; whatever is added or subtracted among them, within an export or over successive ones, is again made
 * of whole pieces. There is one division into cells only: figures by supplier, or any other that crosses it, could be subtracted.
 *
 * <p><b>What remains.</b> Several collectivités that put their own figures together can subtract them from a piece they are in.
 */
final class HostPieces {
    /** Fewest collectivités in a piece: five, and whoever looks. */
    static final int TOWNS = 6;

    /** Largest share of a piece's movements that one collectivité may have made. */
    static final double DOMINANT = 0.85;

    private HostPieces() {}

    /**
     * @param from first month @param until last month
     * @param towns how many moved, at least {@link #TOWNS}
     * @param net uses that began to count, less those that ended
     */
    record Piece(Cell cell, YearMonth from, YearMonth until, int towns, int net) {}

    /** @param told whether it may be: nobody dominates it */
    private record Part(Piece piece, boolean told) {}

    /** @param current the month under way: it and what follows are left out @return by cell, oldest first */
    static List<Piece> of(Collection<Movement> movements, YearMonth current) {
        return parts(movements, current).stream()
                .filter(Part::told)
                .map(Part::piece)
                .toList();
    }

    private static List<Part> parts(Collection<Movement> movements, YearMonth current) {
        Map<Cell, List<Movement>> cells = movements.stream()
                .filter(movement -> movement.month().isBefore(current))
                .collect(Collectors.groupingBy(Movement::cell));
        Comparator<Cell> order = Comparator.comparing(Cell::domain).thenComparing(Cell::situation);
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .flatMap(cell -> parts(cell.getKey(), cell.getValue()).stream())
                .toList();
    }

    /**
     * The pieces of each cell together.
     *
     * @param uses how many there are, the sum of their nets; null where a piece was withheld, since the rest is no number of uses
     * @param until last month of the last that is told
     */
    record Total(Cell cell, @Nullable Integer uses, YearMonth until) {}

    /** @param current as in {@link #of} @return one per cell of which a piece is told */
    static List<Total> totals(Collection<Movement> movements, YearMonth current) {
        Map<Cell, List<Part>> cells = parts(movements, current).stream()
                .collect(Collectors.groupingBy(part -> part.piece().cell(), LinkedHashMap::new, Collectors.toList()));
        List<Total> totals = new ArrayList<>();
        cells.forEach((cell, parts) -> {
            List<Piece> told =
                    parts.stream().filter(Part::told).map(Part::piece).toList();
            if (!told.isEmpty()) {
                boolean whole = told.size() == parts.size();
                int sum = told.stream().mapToInt(Piece::net).sum();
                totals.add(new Total(
                        cell, whole ? (Integer) sum : null, told.getLast().until()));
            }
        });
        return totals;
    }

    private static List<Part> parts(Cell cell, List<Movement> movements) {
        Map<YearMonth, List<Movement>> months =
                movements.stream().collect(Collectors.groupingBy(Movement::month, TreeMap::new, Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        Map<UUID, Integer> net = new HashMap<>();
        YearMonth from = null;
        for (Map.Entry<YearMonth, List<Movement>> month : months.entrySet()) {
            from = from == null ? month.getKey() : from;
            month.getValue().forEach(movement -> net.merge(movement.town(), movement.net(), Integer::sum));
            // Who opened and closed again within the piece hides nobody.
            net.values().removeIf(sum -> sum == 0);
            if (net.size() >= TOWNS) {
                int sum = net.values().stream().mapToInt(Integer::intValue).sum();
                parts.add(new Part(new Piece(cell, from, month.getKey(), net.size(), sum), nobodyDominates(net)));
                net.clear();
                from = null;
            }
        }
        return parts;
    }

    private static boolean nobodyDominates(Map<UUID, Integer> net) {
        int all = net.values().stream().mapToInt(Math::abs).sum();
        return net.values().stream().allMatch(own -> Math.abs(own) <= DOMINANT * all);
    }
}
