package fr.beffroi.buildings.outlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void a_score_becomes_how_often_it_was_right() {
        Calibration calibration = Calibration.fit(boasting(4000));

        // The model says s where s squared is true.
        assertThat(calibration.of(0.5)).isCloseTo(0.25, within(0.06));
        assertThat(calibration.of(0.8)).isCloseTo(0.64, within(0.06));
        assertThat(calibration.of(0)).isBetween(0.0, 0.1);
        assertThat(calibration.of(1)).isBetween(0.85, 1.0);
    }

    @Test
    void few_objects_promise_no_certainty() {
        Calibration calibration =
                Calibration.fit(List.of(new Calibration.Seen(0.9, true), new Calibration.Seen(0.4, false)));

        assertThat(calibration.of(0.95)).isLessThan(0.7);
        assertThat(calibration.of(0.3)).isGreaterThan(0.3);
    }

    @Property
    void a_higher_score_is_never_worth_less(
            @ForAll @DoubleRange(min = 0, max = 1) double one, @ForAll @DoubleRange(min = 0, max = 1) double other) {
        Calibration calibration = Calibration.fit(boasting(60));

        assertThat(calibration.of(Math.max(one, other))).isGreaterThanOrEqualTo(calibration.of(Math.min(one, other)));
        assertThat(calibration.of(one)).isBetween(0.0, 1.0);
    }

    private static List<Calibration.Seen> boasting(int count) {
        Random random = new Random(7);
        List<Calibration.Seen> seen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double raw = random.nextDouble();
            seen.add(new Calibration.Seen(raw, random.nextDouble() < raw * raw));
        }
        return seen;
    }
}
