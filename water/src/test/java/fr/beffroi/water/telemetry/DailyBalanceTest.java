package fr.beffroi.water.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DailyBalanceTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    @Test
    void what_came_in_and_neither_filled_a_tank_nor_was_used_is_lost() {
        HourlySeries inflow = constant("2026-10-24T22:00:00Z", 73, 10);
        double[] levels = new double[73];
        Arrays.setAll(levels, hour -> 500 + hour);
        HourlySeries stock = HourlySeries.of(Instant.parse("2026-10-24T22:00:00Z"), levels);
        Map<LocalDate, Double> used = Map.of(AUTUMN, 720.0, AUTUMN.plusDays(1), 691.2);

        List<DailyBalance> days = days(inflow, stock, used, AUTUMN, AUTUMN.plusDays(1));

        assertThat(days).allMatch(DailyBalance::isWhole);
        // 25 hours on the day on which the clock is set back.
        assertThat(days.getFirst().hours()).isEqualTo(25);
        assertThat(days.getFirst().inflow()).isCloseTo(900, within(1e-6));
        assertThat(days.getFirst().lost()).isCloseTo(900 - 25 - 720, within(1e-6));
        assertThat(days.getFirst().litresPerSecond()).isCloseTo(155 / 90.0, within(1e-6));
        assertThat(days.getLast().lost()).isCloseTo(864 - 24 - 691.2, within(1e-6));
        assertThat(days.getLast().litresPerSecond()).isCloseTo(148.8 / 86.4, within(1e-6));
    }

    @Test
    void what_is_not_measured_whole_is_told_and_nothing_is_said_to_be_lost() {
        HourlySeries inflow = constant("2026-11-04T23:00:00Z", 44, 10);
        HourlySeries none = constant("2026-11-04T23:00:00Z", 73, 0);
        LocalDate first = LocalDate.of(2026, 11, 5);

        List<DailyBalance> days = days(inflow, none, Map.of(first.plusDays(1), 700.0), first, first.plusDays(1));

        assertThat(days.getFirst().missingHours()).isZero();
        assertThat(days.getFirst().inflow()).isCloseTo(864, within(1e-6));
        assertThat(days.getFirst().isWhole())
                .as("nobody's consumption is known")
                .isFalse();
        assertThat(days.getLast().missingHours()).isEqualTo(4);
        assertThat(days.getLast().isWhole()).isFalse();
    }

    private static List<DailyBalance> days(
            HourlySeries inflow, HourlySeries stock, Map<LocalDate, Double> used, LocalDate from, LocalDate to) {
        return DailyBalance.of(inflow, stock, day -> used.getOrDefault(day, Double.NaN), from, to, PARIS);
    }

    private static HourlySeries constant(String first, int hours, double value) {
        double[] values = new double[hours];
        Arrays.fill(values, value);
        return HourlySeries.of(Instant.parse(first), values);
    }
}
