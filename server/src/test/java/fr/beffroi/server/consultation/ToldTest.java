package fr.beffroi.server.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Nothing told of a consultation tells of a person. */
class ToldTest {
    @Property
    void no_cell_told_holds_fewer_than_five_people_on_either_side_and_no_cell_alone_stays_untold(
            @ForAll @IntRange(max = 80) int people,
            @ForAll @IntRange(min = 2, max = 10) int options,
            @ForAll @Size(80) @IntRange(max = 10) List<Integer> answers) {
        Map<Integer, Integer> counts = counts(people, options, answers);
        SplittableRandom random = new SplittableRandom(people * 31L + options);
        Told told = Told.of(people, List.of(counts), () -> Told.chance(random::nextInt));
        assertThat(told.people() >= 0).isEqualTo(people >= 10);
        Map<Integer, Integer> cells = told.cells().getFirst();
        cells.forEach((cell, about) -> {
            int count = counts.getOrDefault(cell, 0);
            assertThat(count).isGreaterThanOrEqualTo(5);
            assertThat(people - count).isGreaterThanOrEqualTo(5);
            assertThat(about % 5).isZero();
            assertThat(about).isBetween(5, Math.max(5, told.people()));
        });
        assertThat(options - cells.size())
                .as("one cell alone is found by subtraction")
                .isNotEqualTo(1);
    }

    /** What one more person does to a number must not be sure to be seen, nor a rounding tell on which side of it a count lies. */
    @Test
    void neighbours_are_told_alike_and_the_same_count_differently() {
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
        return Told.of(40, List.of(Map.of(0, count, 1, 15, 2, 18)), () -> Told.chance(random::nextInt))
                .cells()
                .getFirst()
                .getOrDefault(0, -1);
    }

    private static Map<Integer, Integer> counts(int people, int options, List<Integer> answers) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int option = 0; option < options; option++) {
            counts.put(option, 0);
        }
        List<Integer> each = new ArrayList<>(answers.subList(0, people));
        // Beyond the options: did not answer.
        each.stream().filter(option -> option < options).forEach(option -> counts.merge(option, 1, Integer::sum));
        return counts;
    }
}
