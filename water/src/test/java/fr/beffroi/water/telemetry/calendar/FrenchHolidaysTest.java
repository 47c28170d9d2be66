package fr.beffroi.water.telemetry.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchHolidaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1961-04-02",
                "2000-04-23",
                "2008-03-23",
                "2021-04-04",
                "2022-04-17",
                "2024-03-31",
                "2026-04-05",
                "2038-04-25",
                "2285-03-22"
            })
    void easter_is_where_the_calendar_has_it(LocalDate sunday) {
        assertThat(FrenchHolidays.easter(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void a_year_has_the_eleven_holidays_of_the_labour_code() {
        List<LocalDate> holidays = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(FrenchHolidays::isHoliday)
                .toList();

        assertThat(holidays)
                .containsExactlyElementsOf(Stream.of(
                                "2026-01-01",
                                "2026-04-06",
                                "2026-05-01",
                                "2026-05-08",
                                "2026-05-14",
                                "2026-05-25",
                                "2026-07-14",
                                "2026-08-15",
                                "2026-11-01",
                                "2026-11-11",
                                "2026-12-25")
                        .map(LocalDate::parse)
                        .toList());
    }

    @Test
    void a_holiday_in_the_week_is_like_a_sunday() {
        assertThat(DayKind.of(LocalDate.of(2026, 11, 11))).isEqualTo(DayKind.SUNDAY);
        assertThat(DayKind.of(LocalDate.of(2026, 11, 12))).isEqualTo(DayKind.WORKDAY);
        assertThat(DayKind.of(LocalDate.of(2026, 11, 14))).isEqualTo(DayKind.SATURDAY);
    }
}
