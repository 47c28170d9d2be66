package fr.beffroi.water.telemetry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.telemetry.HourlySeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LocalDaysTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** Place of 2 o'clock in a day that begins at 6. */
    private static final int TWO = 20;

    @Test
    void the_hour_that_comes_twice_in_october_is_the_mean_of_both() {
        LocalDays days = LocalDays.of(counting("2026-10-24T04:00:00Z", 49), PARIS);

        // 25 hours from 6 o'clock summer time to 6 o'clock winter time: the 21st and the 22nd are both 2 o'clock.
        assertThat(days.date(0)).isEqualTo(LocalDate.of(2026, 10, 25));
        assertThat(days.at(0, TWO)).isEqualTo(20.5);
        assertThat(days.at(0, TWO + 1)).isEqualTo(22);
        assertThat(days.end(0)).isEqualTo(Instant.parse("2026-10-25T05:00:00Z"));
        assertThat(days.at(1, 0)).isEqualTo(25);
    }

    @Test
    void the_hour_that_is_missing_in_march_is_not_known() {
        LocalDays days = LocalDays.of(counting("2026-03-28T05:00:00Z", 47), PARIS);

        assertThat(days.at(0, TWO)).isNaN();
        assertThat(days.at(0, TWO - 1)).isEqualTo(19);
        assertThat(days.at(0, TWO + 1)).isEqualTo(20);
        assertThat(days.measured(0)).isEqualTo(23);
    }

    @Test
    void the_night_of_a_holiday_is_a_sundays_night() {
        LocalDays days = LocalDays.of(counting("2026-11-10T05:00:00Z", 24), PARIS);

        assertThat(days.kind(0, 0)).isEqualTo(DayKind.WORKDAY);
        assertThat(days.kind(0, TWO)).isEqualTo(DayKind.SUNDAY);
    }

    @Property(tries = 200)
    void no_hour_is_lost_and_none_is_there_twice(
            @ForAll @IntRange(max = 20_000) int start, @ForAll @IntRange(min = 1, max = 2000) int length) {
        HourlySeries ones = new HourlySeries(
                HourlySeries.hourOf(Instant.parse("2025-01-01T00:00:00Z")) + start,
                IntStream.range(0, length).mapToDouble(i -> 1).toArray());
        LocalDays days = LocalDays.of(ones, PARIS);

        int measured = IntStream.range(0, days.count()).map(days::measured).sum();

        // The hour that comes twice is one place; a series ends in it or holds it whole.
        long octobers = IntStream.range(0, length)
                .filter(i -> HourlySeries.startOf(ones.firstHour() + i)
                                .atZone(PARIS)
                                .toLocalDateTime()
                                .equals(HourlySeries.startOf(ones.firstHour() + i + 1)
                                        .atZone(PARIS)
                                        .toLocalDateTime())
                        && i + 1 < length)
                .count();
        assertThat((long) measured).isBetween(length - octobers - 1, (long) length);
    }

    private static HourlySeries counting(String first, int hours) {
        return HourlySeries.of(
                Instant.parse(first),
                IntStream.range(0, hours).mapToDouble(i -> i).toArray());
    }
}
