package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Nothing told of a survey tells of a person. */
class TallyTest {
    @Property
    void no_cell_told_holds_fewer_than_five_people_on_either_side(
            @ForAll @IntRange(max = 60) int people, @ForAll @Size(18) int[] ticked) {
        Map<Choice, Integer> counts = counts(people, ticked);
        SplittableRandom random = new SplittableRandom(people);
        Tally tally = Tally.of(people, counts, () -> Tally.chance(random::nextInt));
        assertThat(tally.isTold()).isEqualTo(people >= 10);
        tally.cells().forEach((choice, told) -> {
            int count = counts.getOrDefault(choice, -1);
            assertThat(count).isGreaterThanOrEqualTo(5);
            assertThat(people - count).isGreaterThanOrEqualTo(5);
            assertThat(told % 5).isZero();
            assertThat(told).isBetween(5, Math.max(5, tally.people()));
        });
    }

    /**
     * Two surveys of the same people but one: whoever knows both tallies, and that all the others answered both times alike, must not
     * be sure of what the one ticked. Seven shown as 5 and eight as 10 is what roundings alone would tell.
     */
    @Test
    void the_same_count_is_not_always_told_alike_nor_two_neighbours_apart() {
        SplittableRandom random = new SplittableRandom(417);
        Set<Integer> seven = new HashSet<>();
        Set<Integer> eight = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            seven.add(told(7, random));
            eight.add(told(8, random));
        }
        assertThat(seven).contains(5, 10);
        assertThat(eight).contains(5, 10);
    }

    private static int told(int count, SplittableRandom random) {
        return Tally.of(40, Map.of(Choice.UNCHECKED, count), () -> Tally.chance(random::nextInt))
                .find(Choice.UNCHECKED)
                .orElse(-1);
    }

    @Test
    void chance_is_two_sided_geometric() {
        SplittableRandom random = new SplittableRandom(1);
        Map<Integer, Integer> drawn = new HashMap<>();
        int draws = 120_000;
        for (int i = 0; i < draws; i++) {
            drawn.merge(Tally.chance(random::nextInt), 1, Integer::sum);
        }
        for (int k = -3; k <= 3; k++) {
            double expected = draws / 3.0 / (1 << Math.abs(k));
            // Six standard deviations of a binomial count.
            assertThat((double) drawn.getOrDefault(k, 0)).isCloseTo(expected, within(6 * Math.sqrt(expected)));
        }
    }

    @Test
    void all_but_four_is_told_no_more_than_four() {
        Tally tally = Tally.of(
                14, new EnumMap<>(Map.of(Choice.WANTS_RULES, 10, Choice.WANTS_TOOL, 4, Choice.UNCHECKED, 7)), () -> 0);
        assertThat(tally.find(Choice.WANTS_RULES)).isEmpty();
        assertThat(tally.find(Choice.WANTS_TOOL)).isEmpty();
        assertThat(tally.find(Choice.UNCHECKED)).contains(5);
        assertThat(Tally.of(9, Map.of(Choice.UNCHECKED, 5), () -> 5).isTold()).isFalse();
    }

    private static Map<Choice, Integer> counts(int people, int[] ticked) {
        Map<Choice, Integer> counts = new EnumMap<>(Choice.class);
        for (Choice choice : Choice.values()) {
            counts.put(choice, Math.floorMod(ticked[choice.ordinal()], people + 1));
        }
        return counts;
    }
}
