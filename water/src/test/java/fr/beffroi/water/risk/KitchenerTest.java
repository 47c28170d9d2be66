package fr.beffroi.water.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.source.NetworkImport;
import fr.beffroi.water.source.Source;
import fr.beffroi.water.source.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real network, which has neither soil nor frost: what is published of it must not move. */
@Tag("shared-data")
class KitchenerTest {
    /** Their later years had no part in the choice of the model. */
    private static final List<LocalDate> NOT_CHOSEN_ON = ends(2000, 2003, 2019);

    private static final List<LocalDate> CHOSEN_ON = ends(2007, 2010, 2013, 2016);

    @Test
    void the_published_figures_stand_those_of_2020_to_2022_and_those_of_several_cuts_together() throws IOException {
        String shared = System.getenv("BEFFROI_SHARED");
        assumeTrue(shared != null, "BEFFROI_SHARED is not set");
        Network network = network(Path.of(shared, "data", "water", "kitchener"));
        HonestTest published = HonestTest.of(network, LocalDate.of(2019, 12, 31), network.repairs())
                .orElseThrow();
        assertThat(published.laterBreaks()).isEqualTo(218);
        assertThat(at(published.model().capturedPercent(), 20).value()).isCloseTo(75.7, within(0.05));

        gains(network, NOT_CHOSEN_ON, 5.2, 0.4);
        gains(network, CHOSEN_ON, 1.1, -1.0);
        gains(network, Stream.concat(NOT_CHOSEN_ON.stream(), CHOSEN_ON.stream()).toList(), 2.7, 0.3);
    }

    /** Over the best of the baselines, in a fifth of the length. */
    private static void gains(Network network, List<LocalDate> cuts, double gain, double low) {
        PooledTest pooled = PooledTest.of(network, cuts, 3, Settings.USUAL);
        assertThat(pooled.best(20)).isEqualTo(Baseline.COHORT_WITH_OWN_HISTORY);
        Outcome.Interval over = at(Objects.requireNonNull(pooled.gains().get(Baseline.COHORT_WITH_OWN_HISTORY)), 20);
        assertThat(over.value()).isCloseTo(gain, within(0.05));
        assertThat(over.low()).isCloseTo(low, within(0.05));
        assertThat(at(Objects.requireNonNull(pooled.gains().get(Baseline.AGE)), 20)
                        .low())
                .isPositive();
    }

    private static Outcome.Interval at(Map<Integer, Outcome.Interval> by, int percent) {
        return Objects.requireNonNull(by.get(percent));
    }

    private static List<LocalDate> ends(int... years) {
        return Arrays.stream(years).mapToObj(year -> LocalDate.of(year, 12, 31)).toList();
    }

    private static Network network(Path folder) throws IOException {
        return NetworkImport.of(
                        Source.guess(folder.resolve("mains-2023-05.csv"), Subject.PIPES),
                        Source.guess(folder.resolve("breaks-to-2022.csv"), Subject.REPAIRS),
                        Source.guess(folder.resolve("roads.csv"), Subject.ROADS),
                        LocalDate.of(2026, 1, 1))
                .network();
    }
}
