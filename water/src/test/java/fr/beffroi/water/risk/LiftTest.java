package fr.beffroi.water.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LiftTest {
    @Test
    void breaks_are_counted_down_the_ranking() {
        Lift lift = new Lift(new double[] {3, 1, 2}, new double[] {10, 80, 10}, new double[] {5, 1, 4});

        assertThat(lift.captured(new double[] {10, 20, 100}, lift.once())).containsExactly(50, 90, 100);
        assertThat(lift.lengthFor(50, lift.once())).isEqualTo(10);
    }

    @Test
    void pipes_of_equal_score_are_taken_together_so_that_luck_does_not_order_them() {
        Lift lift = new Lift(new double[] {1, 1}, new double[] {50, 50}, new double[] {10, 0});

        assertThat(lift.captured(new double[] {20}, lift.once())).containsExactly(20);
        assertThat(lift.lengthFor(80, lift.once())).isCloseTo(80, within(1e-9));
    }

    @Property(tries = 200)
    void more_length_never_holds_fewer_breaks_and_all_of_it_holds_all(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(max = 5) Integer> breaks,
            @ForAll @DoubleRange(min = 1, max = 99) double percent) {
        double[] counts = breaks.stream().mapToDouble(Integer::doubleValue).toArray();
        counts[0] += 1;
        double[] score = new double[counts.length];
        double[] length = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            score[i] = i % 4;
            length[i] = 1 + (i * 7) % 13;
        }
        Lift lift = new Lift(score, length, counts);

        double[] found = lift.captured(new double[] {percent / 2, percent, 100}, lift.once());

        assertThat(found[0]).isLessThanOrEqualTo(found[1] + 1e-9);
        assertThat(found[2]).isCloseTo(100, within(1e-9));
        assertThat(lift.captured(new double[] {lift.lengthFor(percent, lift.once())}, lift.once())[0])
                .isCloseTo(percent, within(1e-6));
    }
}
