package fr.beffroi.water.risk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.campaign.Plan;
import fr.beffroi.water.campaign.Walk;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Quality.Kind;
import fr.beffroi.water.pipes.Repair;
import fr.beffroi.water.source.NetworkImport;
import fr.beffroi.water.source.Source;
import fr.beffroi.water.source.Subject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A real network, raw. The floors lie below what is measured: they tell of a fault, not of progress (see bench/). */
@Tag("shared-data")
@EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
class KitchenerTest {
    private static final LocalDate CUT = LocalDate.of(2016, 12, 31);

    private static NetworkImport read() throws Exception {
        Path folder = Path.of(System.getenv("BEFFROI_SHARED"), "data", "water", "kitchener");
        return NetworkImport.of(
                Source.guess(folder.resolve("mains-2023-05.csv"), Subject.PIPES),
                Source.guess(folder.resolve("breaks-to-2022.csv"), Subject.REPAIRS),
                Source.guess(folder.resolve("roads.csv"), Subject.ROADS),
                LocalDate.of(2026, 1, 1));
    }

    @Test
    void the_raw_files_are_read_as_they_are_and_what_is_odd_in_them_is_told() throws Exception {
        NetworkImport read = read();

        assertThat(read.network().pipes()).hasSize(15_903);
        assertThat(read.network().repairs()).hasSize(2_763);
        assertThat(read.network().projection()).isEqualTo("EPSG:32617");
        assertThat(read.quality().count(Kind.PIPE_WITHOUT_DATE)).isEqualTo(135);
        assertThat(read.quality().count(Kind.PIPE_OF_IMPOSSIBLE_DIAMETER)).isEqualTo(49);
        assertThat(read.quality().count(Kind.REPAIR_OF_SERVICE_CONNECTION)).isEqualTo(30);
        assertThat(read.quality().count(Kind.REPAIR_CANCELLED)).isEqualTo(30);
        // 427 with the services.
        assertThat(read.quality().count(Kind.REPAIR_THAT_NO_PIPE_EXPLAINS)).isEqualTo(397);
        assertThat(read.quality().count(Kind.REPAIR_OLDER_THAN_PIPE)).isBetween(317, 331);
    }

    @Test
    void a_fifth_of_the_length_holds_seven_tenths_of_later_breaks_far_beyond_age_alone() throws Exception {
        Network network = read().network();
        List<Repair> later = network.repairs().stream()
                .filter(repair -> !repair.on().isAfter(CUT.plusYears(3)))
                .toList();

        HonestTest tested = HonestTest.of(network, CUT, later).orElseThrow();

        assertThat(tested.method()).isEqualTo(Method.BOOSTED);
        assertThat(tested.laterBreaks()).isEqualTo(231);
        assertThat(at20(tested.model())).isGreaterThan(70);
        assertThat(tested.model().lengthPercentFor80().value()).isLessThan(27);
        Outcome age = Objects.requireNonNull(tested.baselines().get(Baseline.AGE));
        assertThat(at20(tested.model())).isGreaterThan(at20(age) + 8);
    }

    @Test
    void twenty_km_to_walk_are_a_few_stretches_worth_nearly_as_much_as_scattered_pipes() throws Exception {
        Network network = read().network();
        Ranking ranking = Ranking.of(network, LocalDate.of(2022, 12, 31));

        long started = System.nanoTime();
        Plan plan = Plan.of(ranking.risks(), 20, Walk.USUAL);
        System.err.println("20 km chosen in " + (System.nanoTime() - started) / 1_000_000 + " ms");

        assertThat(plan.km()).isBetween(19.0, 20.0);
        assertThat(plan.stretches()).hasSizeLessThan(20);
        assertThat(plan.scattered().places()).isGreaterThan(5 * plan.stretches().size());
        assertThat(plan.expected()).isGreaterThan(0.8 * plan.scattered().expected());
    }

    private static double at20(Outcome outcome) {
        return Objects.requireNonNull(outcome.capturedPercent().get(20)).value();
    }
}
