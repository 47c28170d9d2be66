package fr.beffroi.buildings.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.OnnxSegmenter;
import fr.beffroi.buildings.model.UnusableModel;
import fr.beffroi.buildings.model.Windows;
import fr.beffroi.buildings.outlines.Calibration;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.outlines.Probabilities;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models of others, made here: random weights say nothing true, but they say it everywhere alike. */
class PluggedModelTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void a_model_without_a_card_is_read_by_the_file_beside_it() throws Exception {
        Path file = folder.resolve("autre.onnx");
        Files.write(file, model(2, 1, Map.of()));
        Files.writeString(folder.resolve("autre.json"), card(List.of("building", "other")));

        try (OnnxSegmenter model = OnnxSegmenter.open(file)) {
            Village village = Village.of(100, 1);
            Probabilities said = model.segment(village.read(village.grid().window(0, 0, 50, 30)));

            assertThat(said.kinds()).containsOnlyKeys(Kind.BUILDING);
            assertThat(said.kinds().get(Kind.BUILDING)).hasSize(50 * 30);
            assertThat(said.inside()).isNull();
        }
    }

    @Test
    void what_was_not_photographed_is_nothing() throws Exception {
        try (OnnxSegmenter model =
                OnnxSegmenter.of("m", model(2, 1, Map.of("beffroi", card(List.of("building", "inside")))))) {
            Village village = Village.of(100, 1);
            Probabilities said = model.segment(village.read(village.grid().window(-20, 0, 50, 30)));

            float[] map = Objects.requireNonNull(said.kinds().get(Kind.BUILDING));
            assertThat(map[19]).isZero();
            assertThat(map[20]).isPositive();
            assertThat(said.inside()).isNotNull();
        }
    }

    @Test
    void no_seam_shows_where_two_tiles_meet() throws Exception {
        try (OnnxSegmenter model =
                OnnxSegmenter.of("m", model(2, 1, Map.of("beffroi", card(List.of("building", "inside")))))) {
            Village village = Village.of(192, 1);
            float[] whole = Objects.requireNonNull(
                    new Windows(village, model, 192, 64).segment(0).kinds().get(Kind.BUILDING));
            Windows tiles = new Windows(village, model, 64, 64);
            assertThat(tiles.count()).isEqualTo(9);
            float[] middle = Objects.requireNonNull(tiles.segment(4).kinds().get(Kind.BUILDING));

            // The noise of this village hangs on the window; its light does not.
            double largest = 0;
            for (int at = 0; at < middle.length; at++) {
                largest = Math.max(largest, Math.abs(middle[at] - whole[(64 + at / 64) * 192 + 64 + at % 64]));
            }
            assertThat(largest).isLessThan(0.2);
        }
    }

    @Test
    void a_model_that_is_closed_ends_what_it_has_begun() throws Exception {
        Village village = Village.of(1200, 1);
        Pixels pixels = village.read(village.grid().window(0, 0, 1200, 1200));
        OnnxSegmenter model =
                OnnxSegmenter.of("m", model(2, 1, Map.of("beffroi", card(List.of("building", "inside")))));
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<Probabilities> said = thread.submit(() -> model.segment(pixels));
            while (!runs() && !said.isDone()) {
                Thread.onSpinWait();
            }
            model.close();
            assertThat(runs()).isFalse();
            assertThat(said.get().kinds().get(Kind.BUILDING)).hasSize(1200 * 1200);
        }
    }

    /** Whether a thread is inside of the runtime. */
    private static boolean runs() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().endsWith("OrtSession")
                        && frame.getMethodName().equals("run"));
    }

    @Test
    void two_models_are_told_apart_by_their_weights_and_by_their_card() throws Exception {
        Map<String, String> own = Map.of("beffroi", card(List.of("building", "inside")));
        Map<String, String> other = Map.of("beffroi", card(List.of("building", "other")));
        String fingerprint = fingerprint(model(2, 1, own));

        assertThat(fingerprint(model(2, 1, own))).isEqualTo(fingerprint).hasSize(64);
        assertThat(fingerprint(model(2, 1, other))).isNotEqualTo(fingerprint);
        assertThat(fingerprint(model(3, 1, own))).isNotEqualTo(fingerprint);
    }

    private static String fingerprint(byte[] file) {
        try (OnnxSegmenter model = OnnxSegmenter.of("m", file)) {
            return model.fingerprint();
        }
    }

    @Test
    void what_cannot_serve_is_told_in_one_line_with_what_to_do() throws Exception {
        Path file = folder.resolve("faux.onnx");
        Files.writeString(file, "bonjour");
        refused(file, "ONNX lisible");
        Files.write(file, model(2, 1, Map.of()));
        refused(file, "faux.json");
        Files.writeString(folder.resolve("faux.json"), "{\"name\": \"x\"");
        refused(file, "corrigez-la");
        Files.writeString(folder.resolve("faux.json"), card(List.of("building", "other", "pool")));
        used(file, "nomme 3");
        Files.writeString(folder.resolve("faux.json"), card(List.of("building", "maison")));
        used(file, "maison");
        Files.write(file, model(2, 4, Map.of()));
        Files.writeString(folder.resolve("faux.json"), card(List.of("building", "other")));
        used(file, "attend 4 canaux");
    }

    private static void refused(Path file, String words) {
        assertThatExceptionOfType(UnusableModel.class)
                .isThrownBy(() -> OnnxSegmenter.open(file).close())
                .satisfies(e -> assertThat(e.message(Locale.FRENCH))
                        .contains("faux.onnx", words)
                        .doesNotContain("\n"));
    }

    private static void used(Path file, String words) throws Exception {
        try (OnnxSegmenter model = OnnxSegmenter.open(file)) {
            Village village = Village.of(100, 1);
            assertThatExceptionOfType(UnusableModel.class)
                    .isThrownBy(() -> model.segment(village.read(village.grid().window(0, 0, 32, 32))))
                    .satisfies(e -> assertThat(e.message(Locale.FRENCH)).contains("faux.onnx", words));
        }
    }

    private static String card(List<String> outputs) {
        ModelCard.Input input = new ModelCard.Input(0.5, 4, 115, 60, outputs, ModelCard.Activation.NONE);
        return new ModelCard("essai", input, Map.of(), Calibration.NONE, null).toJson();
    }

    private static byte[] model(int outputs, int channels, Map<String, String> metadata) {
        Random random = new Random(5);
        return OnnxFile.of(
                new Plan(channels == 1 ? 3 : channels, List.of(8, 8), 1, outputs),
                conv -> {
                    int inputs = conv.from() * conv.kernel() * conv.kernel();
                    float[] kernel = new float[conv.to() * inputs];
                    for (int i = 0; i < kernel.length; i++) {
                        kernel[i] = (float) (random.nextGaussian() / Math.sqrt(inputs));
                    }
                    return new Weights(kernel, new float[conv.to()]);
                },
                metadata);
    }
}
