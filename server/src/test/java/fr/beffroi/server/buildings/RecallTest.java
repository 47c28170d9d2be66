package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecallTest {
    @Property
    void theEstimateLiesWithinItsIntervalAndNothingClaimsMoreThanAll(
            @ForAll @IntRange(min = 1, max = 200) int confirmed,
            @ForAll @IntRange(max = 40) int drawn,
            @ForAll @IntRange(min = 1, max = 60) int looked,
            @ForAll @IntRange(max = 60) int holding,
            @ForAll @IntRange(max = 5) int more,
            @ForAll @IntRange(max = 3000) int beyond) {
        Assume.that(holding <= looked);
        Recall recall =
                new Recall(confirmed, 0, drawn, looked + beyond, looked, holding, holding == 0 ? 0 : holding + more);
        assertThat(recall.low()).isBetween(0.0, 1.0);
        assertThat(recall.high()).isBetween(recall.low(), 1.0);
        assertThat(recall.estimate()).isBetween(recall.low() - 1e-9, recall.high() + 1e-9);
    }

    @Test
    void aSampleThatShowsNothingMissedStillDoesNotProveAll() {
        Recall recall = new Recall(20, 0, 0, 400, 30, 0, 0);
        assertThat(recall.estimate()).isEqualTo(1);
        assertThat(recall.low()).isLessThan(0.5);
    }

    @Test
    void whatPersonsDrewWasMissedWhateverTheSampleShows() {
        Recall recall = new Recall(20, 0, 5, 400, 30, 0, 0);
        assertThat(recall.estimate()).isEqualTo(0.8);
        assertThat(recall.high()).isEqualTo(0.8);
    }

    @Test
    void withoutALookNothingIsKnown() {
        assertThat(new Recall(20, 0, 0, 400, 0, 0, 0).isKnown()).isFalse();
        assertThat(new Recall(20, 3, 0, 400, 30, 0, 0).isTold())
                .as("while presumptions wait")
                .isFalse();
    }
}
