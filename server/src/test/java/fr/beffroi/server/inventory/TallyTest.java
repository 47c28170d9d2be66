package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
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
        Tally tally = Tally.of(people, counts);
        assertThat(tally.isTold()).isEqualTo(people >= 10);
        tally.cells().forEach((choice, told) -> {
            int count = counts.getOrDefault(choice, -1);
            assertThat(count).isGreaterThanOrEqualTo(5);
            assertThat(people - count).isGreaterThanOrEqualTo(5);
            assertThat(told % 5).isZero();
            assertThat(Math.abs(told - count)).isLessThanOrEqualTo(2);
        });
    }

    /**
     * Two surveys of the same people but one: whoever knows both tallies, and how all the others answered both times alike, must not
     * know what the one ticked. It is so unless the count lies at the edge between two roundings, or of what is told at all.
     */
    @Property
    void one_person_more_seldom_changes_what_is_told(
            @ForAll @IntRange(min = 20, max = 60) int people, @ForAll @IntRange(min = 5, max = 14) int count) {
        Map<Choice, Integer> without = new EnumMap<>(Map.of(Choice.UNCHECKED, count));
        Map<Choice, Integer> with = new EnumMap<>(Map.of(Choice.UNCHECKED, count + 1));
        boolean edge = count % 5 == 2;
        assertThat(Tally.of(people + 1, with)
                        .find(Choice.UNCHECKED)
                        .equals(Tally.of(people + 1, without).find(Choice.UNCHECKED)))
                .isEqualTo(!edge || people + 1 - count - 1 < 5);
    }

    @Test
    void all_but_four_is_told_no_more_than_four() {
        Tally tally =
                Tally.of(14, new EnumMap<>(Map.of(Choice.WANTS_RULES, 10, Choice.WANTS_TOOL, 4, Choice.UNCHECKED, 7)));
        assertThat(tally.find(Choice.WANTS_RULES)).isEmpty();
        assertThat(tally.find(Choice.WANTS_TOOL)).isEmpty();
        assertThat(tally.find(Choice.UNCHECKED)).contains(5);
        assertThat(Tally.of(9, Map.of(Choice.UNCHECKED, 5)).isTold()).isFalse();
    }

    private static Map<Choice, Integer> counts(int people, int[] ticked) {
        Map<Choice, Integer> counts = new EnumMap<>(Choice.class);
        for (Choice choice : Choice.values()) {
            counts.put(choice, Math.floorMod(ticked[choice.ordinal()], people + 1));
        }
        return counts;
    }
}
