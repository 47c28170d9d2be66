package fr.beffroi.buildings.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.OnnxSegmenter;
import fr.beffroi.buildings.outlines.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

class BuildingTrainingTest {
    private static final Village VILLAGE = Village.of(500, 1);
    private static final HoldOut HOLD_OUT = HoldOut.squares(60);

    @TempDir
    Path folder = Path.of("");

    @Test
    void what_is_learnt_is_found_again_on_ground_that_was_not_learnt() throws Exception {
        Path file = folder.resolve("village.onnx");
        List<Progress> told = new ArrayList<>();

        ModelCard card = training(0.9).run(territory(VILLAGE), file, told::add, clock());

        ModelCard.Worth worth = Objects.requireNonNull(card.worth());
        assertThat(told).isNotEmpty();
        assertThat(worth.figures().get("pixel_f1")).isGreaterThan(0.85);
        assertThat(worth.figures().get("object_recall")).isGreaterThan(0.8);
        assertThat(worth.data().getFirst().name()).isEqualTo("village");
        assertThat(worth.reliability()).isNotEmpty();
        assertThat(worth.sizes()).isNotEmpty();
        assertThat(worth.joules()).isPositive();
        Village elsewhere = Village.of(96, 9);
        Grid ground = elsewhere.grid().window(0, 0, 96, 96);
        try (OnnxSegmenter model = OnnxSegmenter.open(file)) {
            assertThat(model.card()).isEqualTo(card);
            float[] map = Objects.requireNonNull(
                    model.segment(elsewhere.read(ground)).kinds().get(Kind.BUILDING));
            Coordinate house = elsewhere.houses().getFirst().centre();
            int column = (int) ((house.x - 700_000) / 0.5);
            int row = (int) ((6_600_000 - house.y) / 0.5);
            assertThat(map[row * 96 + column]).isGreaterThan(0.5f);
            assertThat(map[2 * 96 + 2]).isLessThan(0.5f);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**checkpoint*");
    }

    @Test
    void decisions_mend_a_cadastre_that_is_late_and_the_card_counts_them() throws Exception {
        List<KnownOutline> all = VILLAGE.known();
        List<KnownOutline> decided = all.subList(0, all.size() / 2).stream()
                .map(one -> new KnownOutline(one.outline(), KnownOutline.Verdict.BUILDING, true))
                .toList();
        List<Polygon> cadastre = all.subList(all.size() / 2, all.size()).stream()
                .map(KnownOutline::outline)
                .toList();
        Territory late = Territory.of("village", VILLAGE, cadastre, List.of(), HOLD_OUT);
        Territory mended = Territory.of("village", VILLAGE, cadastre, decided, HOLD_OUT);

        ModelCard card = training(0.9).run(List.of(mended), folder.resolve("mended.onnx"), told -> {}, clock());

        ModelCard.Data data = Objects.requireNonNull(card.worth()).data().getFirst();
        assertThat(data.outlines()).isEqualTo(cadastre.size());
        assertThat(data.decisions()).isEqualTo(new ModelCard.Decisions(decided.size(), 0, 0));
        assertThat(ModelCard.of(card.toJson())).isEqualTo(card);
        assertThat(new Targets(late.known()).paint(VILLAGE.grid()).building())
                .isNotEqualTo(new Targets(mended.known()).paint(VILLAGE.grid()).building());
        assertThat(card.worth().figures().get("pixel_f1")).isGreaterThan(0.85);
    }

    @Test
    void a_training_that_was_killed_goes_on_where_it_was() throws Exception {
        Path file = folder.resolve("village.onnx");
        List<Long> first = new ArrayList<>();
        assertThatThrownBy(() -> training(0.9)
                        .run(
                                territory(VILLAGE),
                                file,
                                progress -> {
                                    first.add(progress.steps());
                                    throw new IllegalStateException("killed");
                                },
                                clock()))
                .hasMessage("killed");
        assertThat(file).doesNotExist();
        List<Progress> told = new ArrayList<>();

        ModelCard card = training(1.8).run(territory(VILLAGE), file, told::add, clock());

        assertThat(told.getFirst().steps()).isGreaterThan(first.getFirst());
        assertThat(Objects.requireNonNull(card.worth()).learnt()).isGreaterThan(100);
        assertThat(Files.size(file)).isPositive();
    }

    @Test
    void images_without_ground_to_measure_on_are_refused_and_nothing_is_written() {
        Path file = folder.resolve("village.onnx");
        Territory all = new Territory("village", VILLAGE, VILLAGE.known(), HoldOut.areas(List.of()));

        assertThatThrownBy(() -> training(0.5).run(List.of(all), file, progress -> {}, clock()))
                .isInstanceOf(TooLittleGround.class);
        assertThat(file).doesNotExist();
    }

    @Test
    void held_ground_never_counts_in_what_is_learnt() throws IOException {
        Territory territory = territory(VILLAGE).getFirst();

        for (Example example : Pool.draw(territory, 0.5, 96, 20, false, 3)) {
            assertThat(example.counted()).isPositive();
        }
        Grid window = VILLAGE.grid().window(0, 0, 400, 400);
        Example learnt = Example.of(territory, new Targets(territory.known()), window, false);
        Example held = Example.of(territory, new Targets(territory.known()), window, true);
        for (int at = 0; at < 400 * 400; at++) {
            double x = window.west() + (at % 400 + 0.5) * 0.5;
            double y = window.north() - (at / 400 + 0.5) * 0.5;
            assertThat(learnt.weight()[at] == 0).isEqualTo(HOLD_OUT.holds(x, y));
            assertThat(held.weight()[at] != 0).isEqualTo(HOLD_OUT.holds(x, y));
        }
        assertThat(held.counted()).isPositive();
    }

    private static List<Territory> territory(Village village) {
        return List.of(new Territory("village", village, village.known(), HOLD_OUT));
    }

    private static BuildingTraining training(double minutes) {
        Settings settings = new Settings(0.5, List.of(8, 16), 1, 96, 4, 1e-2f, 0.1f, 12);
        return new BuildingTraining(
                "village",
                settings,
                minutes,
                15,
                Path.of(System.getProperty("java.io.tmpdir"), "beffroi-natives"),
                List.of(),
                Map.of(),
                "",
                "");
    }

    /** Every look at it is half a second later, so that the number of steps does not hang on the machine. */
    private static LongSupplier clock() {
        long[] now = {0};
        return () -> now[0] += 500_000_000;
    }
}
