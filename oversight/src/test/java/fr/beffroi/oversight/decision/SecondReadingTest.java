package fr.beffroi.oversight.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SecondReadingTest {
    private static final SecondReading ONE = reading("a secret of one server");
    private static final SecondReading OTHER = reading("a secret of another one");

    @Test
    void theShareDrawnIsTheRate() {
        // 20,000 ids: five standard deviations of a binomial at 0.1 are 212.
        assertThat(drawn(ONE, 0.1)).isBetween(1_788L, 2_212L);
    }

    @Property
    void noneIsDrawnAtZeroAndAllAtOneAndAHigherRateKeepsThoseDrawn(@ForAll long high, @ForAll long low) {
        UUID id = new UUID(high, low);
        assertThat(ONE.drawn(id, 0)).isFalse();
        assertThat(ONE.drawn(id, 1)).isTrue();
        if (ONE.drawn(id, 0.2)) {
            assertThat(ONE.drawn(id, 0.6)).isTrue();
        }
        assertThat(ONE.drawn(id, 0.3))
                .isEqualTo(reading("a secret of one server").drawn(id, 0.3));
    }

    @Test
    void withoutTheSecretTheDrawIsNotForeseen() {
        long both = LongStream.range(0, 20_000)
                .filter(i -> ONE.drawn(new UUID(0, i), 0.5) == OTHER.drawn(new UUID(0, i), 0.5))
                .count();
        assertThat(both).isBetween(9_646L, 10_354L);
    }

    @Test
    void aRateOrASecretThatIsNoneIsRefused() {
        assertThatThrownBy(() -> ONE.drawn(new UUID(0, 0), Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reading("short")).hasMessage("second_reading.secret");
    }

    @Test
    void timeInViewIsNeverMoreThanWasPossibleNorThanTheLongestNorNegative() {
        Instant served = Instant.parse("2026-11-23T12:00:00Z");
        Instant decided = served.plusSeconds(100);
        Duration longest = Duration.ofMinutes(30);
        assertThat(TimeInView.capped(Duration.ofSeconds(40), served, decided, longest))
                .hasSeconds(40);
        assertThat(TimeInView.capped(Duration.ofDays(9), served, decided, longest))
                .hasSeconds(100);
        assertThat(TimeInView.capped(Duration.ofDays(9), served, served.plus(Duration.ofDays(2)), longest))
                .hasMinutes(30);
        assertThat(TimeInView.capped(Duration.ofSeconds(-1), served, decided, longest))
                .isZero();
        assertThat(TimeInView.capped(Duration.ofSeconds(5), decided, served, longest))
                .isZero();
    }

    private static long drawn(SecondReading reading, double rate) {
        return LongStream.range(0, 20_000)
                .filter(i -> reading.drawn(new UUID(0, i), rate))
                .count();
    }

    private static SecondReading reading(String secret) {
        return new SecondReading(secret.getBytes(StandardCharsets.UTF_8));
    }
}
