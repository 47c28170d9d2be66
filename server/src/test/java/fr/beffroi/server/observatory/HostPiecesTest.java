package fr.beffroi.server.observatory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.observatory.HostPieces.Piece;
import fr.beffroi.server.observatory.HostPieces.Total;
import fr.beffroi.server.observatory.Movement.Cell;
import fr.beffroi.server.observatory.Movement.Situation;
import fr.beffroi.server.register.Domain;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Sums over collectivités reveal none of them, over successive exports either. */
class HostPiecesTest {
    private static final Cell WATER = new Cell(Domain.WATER, Situation.RUNNING);
    private static final Cell PEOPLE = new Cell(Domain.RESIDENTS, Situation.DECLARED);
    private static final YearMonth START = YearMonth.of(2025, 1);
    private static final YearMonth NOW = START.plusMonths(12);

    private static UUID town(int number) {
        return new UUID(7, number);
    }

    private static Movement moved(int town, int month, int net) {
        return new Movement(town(town), WATER, START.plusMonths(month), net);
    }

    private static List<Movement> all(int from, int to, int month, int net) {
        List<Movement> movements = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            movements.add(moved(i, month, net));
        }
        return movements;
    }

    @Test
    void six_are_told_and_five_are_not() {
        assertThat(HostPieces.of(all(1, 5, 0, 1), NOW)).isEmpty();
        assertThat(HostPieces.of(all(1, 6, 0, 1), NOW)).containsExactly(new Piece(WATER, START, START, 6, 6));
    }

    @Test
    void months_are_joined_until_six_moved_and_the_month_under_way_waits() {
        List<Movement> movements = new ArrayList<>(all(1, 3, 0, 1));
        movements.addAll(all(4, 7, 2, 2));
        movements.addAll(all(1, 9, 12, 1));
        assertThat(HostPieces.of(movements, NOW)).containsExactly(new Piece(WATER, START, START.plusMonths(2), 7, 11));
    }

    @Test
    void who_opened_and_closed_again_stands_behind_nothing() {
        List<Movement> movements = new ArrayList<>(all(1, 5, 0, 1));
        movements.add(moved(6, 0, 1));
        movements.add(moved(6, 0, -1));
        assertThat(HostPieces.of(movements, NOW)).isEmpty();
    }

    @Test
    void a_sum_that_is_nearly_one_collectivites_is_not_told() {
        List<Movement> movements = new ArrayList<>(all(1, 5, 0, 1));
        movements.add(moved(6, 0, 60));
        assertThat(HostPieces.of(movements, NOW)).isEmpty();
    }

    @Test
    void a_total_is_told_only_where_no_piece_of_it_was_withheld() {
        List<Movement> movements = new ArrayList<>(all(1, 6, 0, 1));
        assertThat(HostPieces.totals(movements, NOW)).containsExactly(new Total(WATER, 6, START));
        movements.addAll(all(1, 6, 1, 2));
        assertThat(HostPieces.totals(movements, NOW)).containsExactly(new Total(WATER, 18, START.plusMonths(1)));
        movements.addAll(all(1, 5, 2, 1));
        movements.add(moved(6, 2, 60));
        movements.addAll(all(1, 6, 3, -3));
        assertThat(HostPieces.of(movements, NOW)).extracting(Piece::net).containsExactly(6, 12, -18);
        assertThat(HostPieces.totals(movements, NOW))
                .as("what is left is no number of uses")
                .containsExactly(new Total(WATER, null, START.plusMonths(3)));
    }

    /** Whatever town opens and closes, as long as it closes what it opened. */
    @Property
    void no_total_is_below_zero(@ForAll("histories") List<Movement> history) {
        Map<UUID, Map<Cell, Integer>> open = new HashMap<>();
        List<Movement> possible = new ArrayList<>();
        history.stream().sorted(Comparator.comparing(Movement::month)).forEach(one -> {
            Map<Cell, Integer> of = open.computeIfAbsent(one.town(), unseen -> new HashMap<>());
            if (of.getOrDefault(one.cell(), 0) + one.net() >= 0) {
                of.merge(one.cell(), one.net(), Integer::sum);
                possible.add(one);
            }
        });
        for (Total total : HostPieces.totals(possible, NOW)) {
            assertThat(total.uses())
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            sum -> assertThat(sum).isNotNegative());
        }
    }

    @Test
    void cells_are_not_added_up_to_reach_six() {
        List<Movement> movements = new ArrayList<>(all(1, 3, 0, 1));
        movements.addAll(all(4, 6, 0, 1).stream()
                .map(one -> new Movement(one.town(), PEOPLE, one.month(), one.net()))
                .toList());
        assertThat(HostPieces.of(movements, NOW)).isEmpty();
    }

    @Property
    void what_an_earlier_export_told_stands_unchanged_in_every_later_one(
            @ForAll("histories") List<Movement> history, @ForAll @IntRange(min = 0, max = 12) int earlier) {
        YearMonth then = START.plusMonths(earlier);
        List<Movement> known =
                history.stream().filter(one -> one.month().isBefore(then)).toList();
        assertThat(HostPieces.of(history, NOW)).containsAll(HostPieces.of(known, then));
    }

    /** The differencing attack: whatever is new between two exports has six collectivités or more behind it, each with its part. */
    @Property
    void the_difference_of_two_exports_has_six_collectivites_behind_it_none_of_which_dominates(
            @ForAll("histories") List<Movement> history, @ForAll @IntRange(min = 0, max = 12) int earlier) {
        List<Piece> before = HostPieces.of(history, START.plusMonths(earlier));
        List<Piece> fresh = new ArrayList<>(HostPieces.of(history, NOW));
        fresh.removeAll(before);
        for (Piece piece : fresh) {
            Map<UUID, Integer> parts = parts(history, piece);
            assertThat(parts).hasSizeGreaterThanOrEqualTo(HostPieces.TOWNS).hasSize(piece.towns());
            assertThat(parts.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(piece.net());
            int moved = parts.values().stream().mapToInt(Math::abs).sum();
            assertThat(parts.values()).allMatch(own -> Math.abs(own) <= HostPieces.DOMINANT * moved);
        }
    }

    @Property
    void pieces_of_a_cell_never_overlap(@ForAll("histories") List<Movement> history) {
        List<Piece> pieces = HostPieces.of(history, NOW);
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).cell().equals(pieces.get(i - 1).cell())) {
                assertThat(pieces.get(i).from()).isAfter(pieces.get(i - 1).until());
            }
        }
    }

    /** An attacker who opens and closes uses of their own, and knows it, still faces five others in each piece. */
    @Property
    void whoever_looks_has_five_others_before_them(@ForAll("histories") List<Movement> history) {
        for (Piece piece : HostPieces.of(history, NOW)) {
            for (UUID attacker : parts(history, piece).keySet()) {
                Map<UUID, Integer> others = parts(history, piece);
                others.remove(attacker);
                assertThat(others).hasSizeGreaterThanOrEqualTo(5);
            }
        }
    }

    private static Map<UUID, Integer> parts(List<Movement> history, Piece piece) {
        Map<UUID, Integer> parts = new HashMap<>();
        history.stream()
                .filter(one -> one.cell().equals(piece.cell())
                        && !one.month().isBefore(piece.from())
                        && !one.month().isAfter(piece.until()))
                .forEach(one -> parts.merge(one.town(), one.net(), Integer::sum));
        parts.values().removeIf(sum -> sum == 0);
        return parts;
    }

    @Provide
    Arbitrary<List<Movement>> histories() {
        Arbitrary<Movement> movement = Combinators.combine(
                        Arbitraries.integers().between(1, 14),
                        Arbitraries.of(WATER, PEOPLE),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.of(1, 1, 1, 2, -1, 9))
                .as((town, cell, month, net) -> new Movement(town(town), cell, START.plusMonths(month), net));
        return movement.list().ofMinSize(10).ofMaxSize(120);
    }
}
