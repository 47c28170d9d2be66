package fr.beffroi.answers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.answers.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HybridSearchTest {
    private static final Corpus CORPUS = new Corpus(
            "test",
            LocalDate.of(2026, 1, 15),
            List.of(
                    FicheIndexTest.fiche("F1", "Carte grise", "La carte grise s'obtient en ligne."),
                    FicheIndexTest.fiche("F2", "Se plaindre du bruit", "Le tapage nocturne est puni d'une amende."),
                    FicheIndexTest.fiche("F3", "Carte de pêche", "Pour pêcher il faut une carte.")),
            List.of());

    @TempDir
    Path folder;

    /** Knows of vehicles (first number) and of noise (second), by the letters of a few words. */
    private record Meaning(String name, int dimension) implements Embedder {
        @Override
        public float[] embed(String text) {
            float[] vector = new float[dimension];
            vector[0] = text.matches("(?is).*(carte grise|bagnole).*") ? 5 : 0;
            vector[1] = text.matches("(?is).*(bruit|vacarme|fanfare).*") ? 2 : 0;
            return vector;
        }
    }

    private static final Embedder MEANING = new Meaning("meaning", 3);

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.fiche().id()).toList();
    }

    @Test
    void aMessageWithoutAnyWordOfTheFicheFindsItByMeaning() throws IOException {
        FicheIndex.build(CORPUS, folder, MEANING);
        try (FicheIndex words = FicheIndex.open(folder);
                FicheIndex hybrid = FicheIndex.open(folder, MEANING)) {
            assertThat(words.search("quel vacarme", 3)).isEmpty();
            List<Hit> hits = hybrid.search("quel vacarme", 3);
            assertThat(ids(hits)).startsWith("F2");
            assertThat(hits.get(0).why()).containsKey("vector");
        }
    }

    @Test
    void meaningAndWordsAddUp() throws IOException {
        FicheIndex.build(CORPUS, folder, MEANING);
        try (FicheIndex words = FicheIndex.open(folder);
                FicheIndex hybrid = FicheIndex.open(folder, MEANING)) {
            Hit before = words.search("carte grise", 3).get(0);
            Hit after = hybrid.search("carte grise", 3).get(0);
            assertThat(after.fiche().id()).isEqualTo("F1");
            assertThat(after.score()).isGreaterThan(before.score());
            assertThat(after.why().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(after.score(), org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    void whatSaysNothingToTheModelIsSearchedByWordsAlone() throws IOException {
        FicheIndex.build(CORPUS, folder, MEANING);
        try (FicheIndex hybrid = FicheIndex.open(folder, MEANING)) {
            assertThat(ids(hybrid.search("pêche", 3))).containsExactly("F3");
            assertThat(hybrid.search("Bonjour, merci", 3)).isEmpty();
        }
    }

    @Test
    void anIndexRemembersItsEmbedderAndRefusesAnother() throws IOException {
        FicheIndex.build(CORPUS, folder, MEANING);
        for (Embedder other : List.of(new Meaning("other", 3), new Meaning("meaning", 4))) {
            assertThatThrownBy(() -> FicheIndex.open(folder, other))
                    .isInstanceOf(WrongEmbedderException.class)
                    .message()
                    .contains("meaning/3", other.name() + "/" + other.dimension());
        }
        FicheIndex.build(CORPUS, folder);
        assertThatThrownBy(() -> FicheIndex.open(folder, MEANING))
                .isInstanceOf(WrongEmbedderException.class)
                .message()
                .contains("meaning/3");
    }

    @Test
    void anEmbedderThatDoesNotKeepItsWordLeavesTheFormerIndexInUse() throws IOException {
        FicheIndex.build(CORPUS, folder);
        Embedder liar = new Embedder() {
            @Override
            public String name() {
                return "liar";
            }

            @Override
            public int dimension() {
                return 4;
            }

            @Override
            public float[] embed(String text) {
                return new float[] {1};
            }
        };
        assertThatThrownBy(() -> FicheIndex.build(CORPUS, folder, liar)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> FicheIndex.build(CORPUS, folder, new Meaning("wide", 5_000)))
                .isInstanceOf(IllegalArgumentException.class);
        try (FicheIndex index = FicheIndex.open(folder)) {
            assertThat(index.size()).isEqualTo(3);
        }
    }
}
