package fr.beffroi.water.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DailyBalanceTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void what_came_in_and_neither_filled_a_tank_nor_was_used_is_lost() {
        HourlySeries inflow = constant("2026-10-24T22:00:00Z", 73, 10);
        HourlySeries used = constant("2026-10-24T22:00:00Z", 73, 8);
        double[] levels = new double[73];
        Arrays.setAll(levels, hour -> 500 + hour);

        var days = DailyBalance.of(inflow, HourlySeries.of(Instant.parse("2026-10-24T22:00:00Z"), levels), used, PARIS);

        assertThat(days)
                .extracting(DailyBalance::date)
                .containsExactly(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 26));
        // 25 hours on the day on which the clock is set back.
        assertThat(days.getFirst().inflow()).isCloseTo(900, within(1e-6));
        assertThat(days.getFirst().lost()).isCloseTo(900 - 25 - 720, within(1e-6));
        assertThat(days.getLast().lost()).isCloseTo(864 - 24 - 691.2, within(1e-6));
        assertThat(days.getLast().litresPerSecond()).isCloseTo(148.8 / 86.4, within(1e-6));
    }

    @Test
    void a_day_with_a_gap_has_no_balance() {
        HourlySeries inflow = constant("2026-11-04T23:00:00Z", 20, 10);

        assertThat(DailyBalance.of(inflow, inflow, inflow, PARIS)).isEmpty();
    }

    private static HourlySeries constant(String first, int hours, double value) {
        double[] values = new double[hours];
        Arrays.fill(values, value);
        return HourlySeries.of(Instant.parse(first), values);
    }
}
