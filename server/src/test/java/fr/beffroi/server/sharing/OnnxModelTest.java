package fr.beffroi.server.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.beffroi.server.buildings.RednessModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ONNX file is told from whatever else bears its name. */
class OnnxModelTest {
    @TempDir
    private Path temp;

    @Test
    void models_are_models_and_their_words_are_read_without_their_numbers() throws IOException {
        byte[] small = Files.readAllBytes(RednessModel.write(temp));
        assertThat(OnnxModel.is(small)).isTrue();
        assertThat(OnnxModel.words(small)).contains("rougeur").contains("Conv");
        try (InputStream in = RednessModel.class.getResourceAsStream("/fr/beffroi/buildings/model/buildings.onnx")) {
            byte[] whole = Objects.requireNonNull(in).readAllBytes();
            assertThat(OnnxModel.is(whole)).isTrue();
            assertThat(OnnxModel.words(whole)).hasSizeLessThan(whole.length / 4);
        }
    }

    @Test
    void what_is_something_else_or_cut_is_no_model() throws IOException {
        for (String text : new String[] {"", "nom;adresse\nMme Dupont;3 rue du Port\n", "%PDF-1.7", "PK\u0003\u0004"}) {
            assertThat(OnnxModel.is(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isFalse();
        }
        byte[] model = Files.readAllBytes(RednessModel.write(temp));
        for (int end = 0; end < model.length; end++) {
            assertThat(OnnxModel.is(Arrays.copyOf(model, end)))
                    .as("cut at %d", end)
                    .isFalse();
        }
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            assertThatCode(() -> OnnxModel.is(noise)).doesNotThrowAnyException();
        }
    }
}
