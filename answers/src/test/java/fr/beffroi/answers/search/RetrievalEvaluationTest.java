package fr.beffroi.answers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.answers.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrievalEvaluationTest {
    @TempDir
    Path folder;

    @Test
    void aQuestionIsFoundIfAnyOfItsFichesIs() throws IOException {
        LocalDate date = LocalDate.of(2026, 1, 15);
        Corpus corpus = new Corpus(
                "test",
                date,
                List.of(
                        FicheIndexTest.fiche("F1", "Passeport", "Le passeport se demande en mairie."),
                        FicheIndexTest.fiche("F2", "Passeport perdu", "Déclarez la perte."),
                        FicheIndexTest.fiche("F3", "Chasse", "Le permis de chasser.")),
                List.of());
        FicheIndex.build(corpus, folder);
        try (FicheIndex index = FicheIndex.open(folder)) {
            RetrievalEvaluation found = RetrievalEvaluation.of(
                    List.of(
                            new RetrievalEvaluation.Question("chasse", Set.of("F9", "F3")),
                            new RetrievalEvaluation.Question("passeport", Set.of("F2")),
                            new RetrievalEvaluation.Question("xylophone", Set.of("F1"))),
                    index);
            assertThat(found.questions()).isEqualTo(3);
            assertThat(found.recallAt1()).isCloseTo(1 / 3.0, within(1e-9));
            assertThat(found.recallAt3()).isCloseTo(2 / 3.0, within(1e-9));
            assertThat(found.mrr()).isCloseTo((1 + 0.5) / 3, within(1e-9));
            assertThat(found.corpusDate()).isEqualTo(date);
            assertThat(found.p99Ms()).isGreaterThanOrEqualTo(found.p50Ms());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{ | 1",
                "~[\n{\"question\": }]~ | 2",
                "[] | question",
                "{} | question",
                "[{\"fiches\": [\"F1\"]}] | question",
                "[{\"question\": \"a\", \"fiches\": []}] | fiches",
                "[{\"question\": \"a\", \"fiches\": [3]}] | fiches",
                "[{\"question\": \"a\", \"fiches\": [\"F1\"]}, {\"question\": \" \"}] | 2",
            })
    void aBadQuestionsFileIsRefusedInOneLineThatSaysWhere(String content, String where) throws IOException {
        Path file = Files.writeString(folder.resolve("questions.json"), content);
        assertThatThrownBy(() -> RetrievalEvaluation.read(file))
                .isInstanceOf(QuestionsException.class)
                .message()
                .contains("questions.json", where)
                .doesNotContain("\n");
    }
}
