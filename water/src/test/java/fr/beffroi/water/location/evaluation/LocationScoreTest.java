package fr.beffroi.water.location.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.water.location.files.KnownPipeLeak;
import fr.beffroi.water.location.hydraulics.HydraulicState;
import fr.beffroi.water.location.hydraulics.Hydraulics;
import fr.beffroi.water.location.hydraulics.PipeNetwork;
import fr.beffroi.water.location.hydraulics.PipeNetwork.Link;
import fr.beffroi.water.location.hydraulics.PipeNetwork.LinkKind;
import fr.beffroi.water.location.hydraulics.PipeNetwork.Node;
import fr.beffroi.water.location.hydraulics.PipeNetwork.NodeKind;
import fr.beffroi.water.location.search.Alarm;
import fr.beffroi.water.location.search.PipeDistances;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A street of ten pipes of 100 m, all under 40 m of pressure. */
class LocationScoreTest {
    private static final LocalDateTime FROM = LocalDateTime.of(2025, 1, 1, 0, 0);
    private static final LocalDateTime TO = LocalDateTime.of(2026, 1, 1, 0, 0);

    /** 0.75 × π/4 × 0.01² × √(2 × 9.81 × 40) m³/s */
    private static final double FLOW = 1.6501e-3;

    @Test
    void a_leak_found_on_its_pipe_saves_all_that_it_would_still_let_out() {
        KnownPipeLeak leak = abrupt("p3", 10, 20);

        LocationScore score = score(List.of(alarm("p3", 12)), List.of(leak));

        assertThat(score.truePositives()).isEqualTo(1);
        assertThat(score.medianDistance()).hasValue(0);
        assertThat(score.score()).isCloseTo(0.8 * FLOW * 8 * 86_400, within(0.1));
        assertThat(score.scoreMax()).isCloseTo(0.8 * FLOW * 10 * 86_400, within(0.1));
    }

    @Test
    void the_search_in_the_field_costs_in_proportion_to_the_distance() {
        KnownPipeLeak leak = abrupt("p3", 10, 20);

        LocationScore score = score(List.of(alarm("p5", 12)), List.of(leak));

        // From middle to middle, one pipe between.
        assertThat(score.medianDistance()).hasValue(200);
        assertThat(score.score()).isCloseTo(0.8 * FLOW * 8 * 86_400 - 500 * 200 / 300.0, within(0.1));
    }

    @Test
    void too_far_too_early_or_too_late_is_false_and_costs() {
        KnownPipeLeak leak = abrupt("p3", 10, 20);

        LocationScore score = score(List.of(alarm("p3", 9), alarm("p7", 12), alarm("p3", 21)), List.of(leak));

        assertThat(score.truePositives()).isZero();
        assertThat(score.falsePositives()).isEqualTo(3);
        assertThat(score.medianDistance()).isEmpty();
        assertThat(score.score()).isEqualTo(-1500);
    }

    @Test
    void a_leak_found_again_counts_for_nothing() {
        LocationScore score = score(List.of(alarm("p3", 12), alarm("p4", 13)), List.of(abrupt("p3", 10, 20)));

        assertThat(score.truePositives()).isEqualTo(1);
        assertThat(score.falsePositives()).isZero();
        assertThat(score.score()).isCloseTo(0.8 * FLOW * 8 * 86_400, within(0.1));
    }

    @Test
    void two_leaks_near_one_another_take_two_alarms() {
        LocationScore score =
                score(List.of(alarm("p3", 12), alarm("p3", 13)), List.of(abrupt("p3", 10, 20), abrupt("p4", 10, 20)));

        assertThat(score.truePositives()).isEqualTo(2);
        assertThat(score.medianDistance()).hasValue(50);
    }

    @Test
    void a_diameter_that_grows_evenly_lets_out_a_third_of_what_it_ends_with() {
        KnownPipeLeak leak = new KnownPipeLeak("p3", day(10), day(20), day(20), 0.01);

        assertThat(score(List.of(), List.of(leak)).scoreMax()).isCloseTo(0.8 * FLOW * 10 * 86_400 / 3, within(1.0));
    }

    @Test
    void leaks_repaired_before_the_search_or_begun_after_the_measures_are_left_out() {
        LocationScore score =
                score(List.of(), List.of(abrupt("p1", -20, -2), abrupt("p2", 400, 410), abrupt("p3", -20, 5)));

        assertThat(score.leaks()).isEqualTo(1);
        assertThat(score.scoreMax()).isCloseTo(0.8 * FLOW * 5 * 86_400, within(0.1));
    }

    private static LocationScore score(List<Alarm> alarms, List<KnownPipeLeak> leaks) {
        Hydraulics street = street();
        return LocationScore.of(
                alarms, leaks, street, PipeDistances.of(street.network(), LocationScore.REACH), FROM, TO);
    }

    private static Hydraulics street() {
        List<Node> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        double[] heads = new double[11];
        for (int i = 0; i <= 10; i++) {
            nodes.add(new Node("n" + i, NodeKind.JUNCTION, 20, null));
            heads[i] = 60;
        }
        for (int i = 0; i < 10; i++) {
            links.add(new Link("p" + i, LinkKind.PIPE, i, i + 1, 100));
        }
        return new Hydraulics(
                new PipeNetwork("", nodes, links, 1, 1),
                List.of(new HydraulicState(0, heads, new double[10], new double[10], new int[10], new double[11])));
    }

    private static KnownPipeLeak abrupt(String pipe, int from, int to) {
        return new KnownPipeLeak(pipe, day(from), day(to), day(from), 0.01);
    }

    private static Alarm alarm(String pipe, int day) {
        return new Alarm(day(day), pipe, 1, 100, 1, List.of());
    }

    private static LocalDateTime day(int day) {
        return FROM.plusDays(day);
    }
}
