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

    /** @param current the month under way: it and what follows are left out @return by cell, oldest first */
    static List<Piece> of(Collection<Movement> movements, YearMonth current) {
        Map<Cell, List<Movement>> cells = movements.stream()
                .filter(movement -> movement.month().isBefore(current))
                .collect(Collectors.groupingBy(Movement::cell));
        Comparator<Cell> order = Comparator.comparing(Cell::domain).thenComparing(Cell::situation);
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .flatMap(cell -> pieces(cell.getKey(), cell.getValue()).stream())
                .toList();
    }

    /**
     * The pieces of each cell together.
     *
     * @param uses sum of their nets: at least what the last piece tells, and no more than was told
     * @param until last month of the last
     */
    record Total(Cell cell, int uses, YearMonth until) {}

    static List<Total> totals(List<Piece> pieces) {
        Map<Cell, Total> totals = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            totals.merge(
                    piece.cell(),
                    new Total(piece.cell(), piece.net(), piece.until()),
                    (before, now) -> new Total(piece.cell(), before.uses() + now.uses(), now.until()));
        }
        return List.copyOf(totals.values());
    }

    private static List<Piece> pieces(Cell cell, List<Movement> movements) {
        Map<YearMonth, List<Movement>> months =
                movements.stream().collect(Collectors.groupingBy(Movement::month, TreeMap::new, Collectors.toList()));
        List<Piece> pieces = new ArrayList<>();
        Map<UUID, Integer> net = new HashMap<>();
        YearMonth from = null;
        for (Map.Entry<YearMonth, List<Movement>> month : months.entrySet()) {
            from = from == null ? month.getKey() : from;
            month.getValue().forEach(movement -> net.merge(movement.town(), movement.net(), Integer::sum));
            // Who opened and closed again within the piece hides nobody.
            net.values().removeIf(sum -> sum == 0);
            if (net.size() >= TOWNS) {
                if (nobodyDominates(net)) {
                    int sum = net.values().stream().mapToInt(Integer::intValue).sum();
                    pieces.add(new Piece(cell, from, month.getKey(), net.size(), sum));
                }
                net.clear();
                from = null;
            }
        }
        return pieces;
    }

    private static boolean nobodyDominates(Map<UUID, Integer> net) {
        int all = net.values().stream().mapToInt(Math::abs).sum();
        return net.values().stream().allMatch(own -> Math.abs(own) <= DOMINANT * all);
    }
}
