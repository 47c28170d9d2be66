package fr.beffroi.answers.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {
    private static final List<String> PIECES =
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "carte", "gris", "##e", "'", "l", "ete");
    private static final float[][] VECTORS = {
        {9, 9}, {0, 0}, {0, 0}, {0, 0}, {6, 0}, {0, 4}, {0, 4}, {0, 0}, {0, 0}, {-1, 0}
    };

    @TempDir
    Path folder;

    private Path model() throws IOException {
        TinyModel.write(folder.resolve("model.onnx"), "input_ids", VECTORS);
        Files.write(folder.resolve("vocab.txt"), PIECES);
        return folder;
    }

    @Test
    void theVectorIsTheMeanOfTheTokensVectorsBroughtToLengthOne() throws IOException {
        try (OnnxEmbedder embedder = OnnxEmbedder.open(model())) {
            assertThat(embedder.dimension()).isEqualTo(2);
            assertThat(embedder.embed("Carte grise")).containsExactly(new float[] {0.6f, 0.8f}, Offset.offset(1e-6f));
            assertThat(embedder.embed("xylophone")).containsExactly(0, 0);
            assertThat(embedder.embed("")).containsExactly(0, 0);
        }
    }

    @Test
    void aVeryLongTextIsCut() throws IOException {
        try (OnnxEmbedder embedder = OnnxEmbedder.open(model())) {
            assertThat(embedder.embed("carte ".repeat(100_000)))
                    .containsExactly(new float[] {1, 0}, Offset.offset(1e-6f));
        }
    }

    @Test
    void theNameChangesWithTheModel() throws IOException {
        String before;
        try (OnnxEmbedder embedder = OnnxEmbedder.open(model())) {
            before = embedder.name();
        }
        float[][] other = VECTORS.clone();
        other[4] = new float[] {7, 0};
        TinyModel.write(folder.resolve("model.onnx"), "input_ids", other);
        try (OnnxEmbedder embedder = OnnxEmbedder.open(folder)) {
            assertThat(embedder.name()).isNotEqualTo(before);
        }
    }

    @Test
    void wordsAreCutIntoTheLongestPiecesWithoutCaseOrAccents() throws IOException {
        WordPiece words = WordPiece.read(model());
        assertThat(words.of("L'Été, carte GRISE", 50)).containsExactly(2, 8, 7, 9, 1, 4, 5, 6, 3);
        assertThat(words.of("carte carte carte carte", 4)).containsExactly(2, 4, 4, 3);
        assertThat(words.of("a".repeat(101), 50)).containsExactly(2, 1, 3);
    }

    @Test
    void theSettingsOfTheModelSayWhetherCaseCounts() throws IOException {
        model();
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"do_lower_case\": false}");
        assertThat(WordPiece.read(folder).of("carte Carte", 50)).containsExactly(2, 4, 1, 3);
    }

    @Test
    void whatIsMissingOrWrongIsSaidInOneLine() throws IOException {
        refused("pas-la", folder.resolve("pas-la"));
        refused("model.onnx", folder);
        Files.writeString(folder.resolve("model.onnx"), "this is no model");
        refused("vocab.txt", folder);
        Files.writeString(folder.resolve("vocab.txt"), "carte\n");
        refused("[UNK]", folder);
        Files.write(folder.resolve("vocab.txt"), new byte[] {(byte) 0xC3, (byte) 0x28});
        refused("UTF-8", folder);
        Files.write(folder.resolve("vocab.txt"), PIECES);
        Files.writeString(folder.resolve("tokenizer_config.json"), "{");
        refused("tokenizer_config.json", folder);
        Files.delete(folder.resolve("tokenizer_config.json"));
        refused("model.onnx", folder);
        TinyModel.write(folder.resolve("model.onnx"), "pixels", VECTORS);
        refused("pixels", folder);
    }

    private static void refused(String word, Path folder) {
        assertThatThrownBy(() -> OnnxEmbedder.open(folder))
                .isInstanceOf(EmbeddingException.class)
                .message()
                .contains(word)
                .doesNotContain("\n");
    }

    @Test
    void aVocabularyLargerThanTheModelIsAnErrorAndNoVector() throws IOException {
        model();
        Files.write(
                folder.resolve("vocab.txt"),
                List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "c", "d", "e", "f", "z"));
        try (OnnxEmbedder embedder = OnnxEmbedder.open(folder)) {
            assertThatThrownBy(() -> embedder.embed("z")).isInstanceOf(IllegalStateException.class);
        }
    }
}
