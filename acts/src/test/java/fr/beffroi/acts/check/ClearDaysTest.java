package fr.beffroi.acts.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClearDaysTest {
    @Test
    void neitherTheDayOfSendingNorThatOfTheSessionCounts() {
        assertThat(ClearDays.between(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 14)))
                .isEqualTo(5);
        assertThat(ClearDays.between(LocalDate.of(2026, 10, 13), LocalDate.of(2026, 10, 14)))
                .isZero();
    }

    @Test
    void sundaysAndHolidaysCountLikeAnyOtherDay() {
        LocalDate beforeChristmas = LocalDate.of(2026, 12, 24);
        assertThat(ClearDays.between(beforeChristmas, LocalDate.of(2026, 12, 28)))
                .isEqualTo(3);
    }

    @Test
    void aSessionOnOrBeforeTheDayOfSendingLeavesLessThanNoDay() {
        assertThat(ClearDays.between(LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 14)))
                .isNegative();
    }

    @Property
    void theLatestSendingLeavesExactlyTheDaysDue(
            @ForAll @IntRange(max = 20_000) int day, @ForAll @IntRange(min = 1, max = 5) int due) {
        LocalDate session = LocalDate.ofEpochDay(day);
        assertThat(ClearDays.between(ClearDays.latestSending(session, due), session))
                .isEqualTo(due);
    }
}
