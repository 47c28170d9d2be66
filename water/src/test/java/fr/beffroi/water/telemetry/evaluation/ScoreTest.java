package fr.beffroi.water.telemetry.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.water.telemetry.HourlySeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Map<String, HourlySeries> YEAR = Map.of("Bourg", HourlySeries.of(START, new double[366 * 24]));

    @Test
    void an_alarm_while_a_leak_runs_finds_it_and_any_other_is_false() {
        Score score = Score.of(
                YEAR, Map.of("Bourg", List.of(day(5), day(12), day(14), day(40))), List.of(leak(10, 20), leak(30, 35)));

        assertThat(score.leaks()).isEqualTo(2);
        assertThat(score.detected()).isEqualTo(1);
        assertThat(score.medianDelay()).isEqualTo(48);
        assertThat(score.falseAlarms()).isEqualTo(2);
    }

    @Test
    void false_alarms_are_counted_over_the_time_in_which_none_could_be_right() {
        Score score = Score.of(YEAR, Map.of("Bourg", List.of(day(5))), List.of(leak(10, 193)));

        assertThat(score.falseAlarmsPerYear()).isCloseTo(2, within(0.01));
    }

    @Test
    void one_alarm_finds_one_leak_the_last_to_have_begun() {
        Score score = Score.of(YEAR, Map.of("Bourg", List.of(day(21))), List.of(leak(10, 40), leak(20, 40)));

        assertThat(score.delays()).containsExactly(Duration.ofDays(1));
        assertThat(score.falseAlarms()).isZero();
    }

    @Test
    void without_an_alarm_there_is_neither_delay_nor_false_alarm() {
        Score score = Score.of(YEAR, Map.of(), List.of(leak(10, 40)));

        assertThat(score.detected()).isZero();
        assertThat(score.medianDelay()).isNaN();
        assertThat(score.falseAlarmsPerYear()).isZero();
    }

    private static KnownLeak leak(int from, int to) {
        return new KnownLeak("Bourg", day(from), day(to), 1, Duration.ZERO);
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
