package fr.beffroi.water.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.water.pipes.Material;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.risk.PipeRisk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class PlanTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Property(tries = 60)
    void every_stretch_is_connected_whole_and_worth_what_is_said(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 9) int side,
            @ForAll @DoubleRange(min = 0.1, max = 20) double km) {
        List<PipeRisk> risks = grid(new SplittableRandom(seed), side);

        Plan plan = Plan.of(risks, km, Walk.USUAL);

        assertThat(plan.km()).isLessThanOrEqualTo(km + 1e-9);
        Set<String> seen = new HashSet<>();
        for (Stretch stretch : plan.stretches()) {
            assertThat(stretch.pipes())
                    .allSatisfy(risk -> assertThat(seen.add(risk.pipe().id())).isTrue());
            assertThat(stretch.pipes()).allSatisfy(risk -> assertThat(risks).contains(risk));
            assertThat(isConnected(stretch)).isTrue();
            assertThat(stretch.km())
                    .isLessThanOrEqualTo(
                            Math.max(3, stretch.pipes().getFirst().pipe().lengthM() / 1000));
            double expected = 0;
            double metres = 0;
            for (PipeRisk risk : stretch.pipes()) {
                expected += risk.breaksPerKmYear() * risk.pipe().lengthM() / 1000;
                metres += risk.pipe().lengthM();
            }
            assertThat(stretch.expectedPerKm()).isCloseTo(expected / metres * 1000, within(1e-9));
        }
        assertThat(plan.expected())
                .isCloseTo(
                        plan.stretches().stream()
                                .flatMap(stretch -> stretch.pipes().stream())
                                .mapToDouble(PipeRisk::breaksPerYear)
                                .sum(),
                        within(1e-9));
        assertThat(plan.stretches())
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(Stretch::expectedPerKm)
                        .reversed());
    }

    @Property(tries = 40)
    void what_is_chosen_is_worth_more_per_km_than_the_network_and_lies_in_fewer_places_than_scattered_pipes(
            @ForAll @IntRange(min = 1, max = 10_000) int seed) {
        List<PipeRisk> risks = grid(new SplittableRandom(seed), 14);
        double mean = risks.stream().mapToDouble(PipeRisk::breaksPerYear).sum()
                / risks.stream().mapToDouble(risk -> risk.pipe().lengthM()).sum()
                * 1000;

        Plan plan = Plan.of(risks, 6, Walk.USUAL);

        assertThat(plan.expected() / plan.km()).isGreaterThan(mean);
        assertThat(plan.km()).isGreaterThan(5.5);
        assertThat(plan.stretches().size()).isLessThan(plan.scattered().places());
        assertThat(plan.scattered().km()).isLessThanOrEqualTo(6);
    }

    @Test
    void a_bad_street_is_walked_whole_across_the_better_pipe_in_its_middle() {
        List<PipeRisk> street = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            street.add(risk("p" + i, i == 4 ? 0.05 : 2, line(i * 100, 0, i * 100 + 100, 0)));
        }
        for (int i = 0; i < 60; i++) {
            street.add(risk("far" + i, 0.1, line(i * 100, 5_000, i * 100 + 100, 5_000)));
        }

        Plan plan = Plan.of(street, 0.9, Walk.USUAL);

        assertThat(plan.stretches())
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.pipes())
                        .extracting(risk -> risk.pipe().id())
                        .containsExactly("p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"));
    }

    @Test
    void pipes_without_a_shape_are_walked_with_those_of_their_stretch_of_road() {
        List<PipeRisk> risks = List.of(
                risk("a", 1, null, "s1"), risk("b", 1, null, "s1"), risk("c", 1, null, "s2"), risk("d", 1, null, ""));

        Plan plan = Plan.of(risks, 10, Walk.USUAL);

        assertThat(plan.stretches()).hasSize(3);
        assertThat(plan.stretches().stream()
                        .mapToInt(stretch -> stretch.pipes().size())
                        .max())
                .hasValue(2);
    }

    @Test
    void a_pipe_longer_than_the_budget_is_left() {
        List<PipeRisk> risks = List.of(risk("long", 9, line(0, 0, 2_000, 0)), risk("short", 1, line(0, 500, 300, 500)));

        Plan plan = Plan.of(risks, 1, Walk.USUAL);

        assertThat(plan.stretches())
                .singleElement()
                .satisfies(stretch -> assertThat(stretch.pipes())
                        .extracting(risk -> risk.pipe().id())
                        .containsExactly("short"));
    }

    /** By the geometry itself, not by the graph under test. */
    private static boolean isConnected(Stretch stretch) {
        List<Pipe> left =
                new ArrayList<>(stretch.pipes().stream().map(PipeRisk::pipe).toList());
        List<Pipe> reached = new ArrayList<>(List.of(left.removeFirst()));
        boolean more = true;
        while (more) {
            List<Pipe> next = left.stream()
                    .filter(pipe -> reached.stream().anyMatch(one -> distance(one, pipe) <= Walk.USUAL.reach()))
                    .toList();
            more = !next.isEmpty();
            left.removeAll(next);
            reached.addAll(next);
        }
        return left.isEmpty();
    }

    private static double distance(Pipe one, Pipe other) {
        return java.util.Objects.requireNonNull(one.shape()).distance(java.util.Objects.requireNonNull(other.shape()));
    }

    private static List<PipeRisk> grid(SplittableRandom random, int side) {
        List<PipeRisk> risks = new ArrayList<>();
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                double rate = random.nextInt(6) == 0 ? 1 + random.nextDouble() : 0.1 * random.nextDouble();
                if (x + 1 < side) {
                    risks.add(risk("h" + x + "-" + y, rate, line(x * 110, y * 110, x * 110 + 110, y * 110)));
                }
                if (y + 1 < side && random.nextInt(4) > 0) {
                    risks.add(risk(
                            "v" + x + "-" + y,
                            random.nextDouble() * 0.3,
                            line(x * 110, y * 110, x * 110, y * 110 + 110)));
                }
            }
        }
        return risks;
    }

    private static Geometry line(double x, double y, double toX, double toY) {
        return SHAPES.createLineString(new Coordinate[] {new Coordinate(x, y), new Coordinate(toX, toY)});
    }

    private static PipeRisk risk(String id, double rate, Geometry shape) {
        return risk(id, rate, shape, "");
    }

    private static PipeRisk risk(String id, double rate, @Nullable Geometry shape, String street) {
        double length = shape == null ? 100 : shape.getLength();
        Pipe pipe = new Pipe(id, null, Material.UNKNOWN, null, length, street, "", "", "", "", shape, 1);
        return new PipeRisk(pipe, rate, List.of());
    }
}
