package fr.beffroi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.answers.search.FicheIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten lines of {@code package-info.java}, on an invented corpus. */
class PackageInfoTest {
    @Test
    void theModuleIsUsedAloneInTenLines(@TempDir Path folder) throws IOException {
        FicheIndex.build(Invented.corpus(), folder);
        try (FicheIndex index = FicheIndex.open(folder)) {
            Answers answers = new Answers(index, null, null);
            Answer answer = answers.answer("Quelle démarche pour la licence de dragon ?", Map.of(), LocalDate.now());
            assertThat(answer.draft()).isNotEmpty();
            assertThat(answer.confidence()).isBetween(0.0, 1.0);
            assertThat(answer.corpusDate()).isEqualTo(Invented.DATE);
        }
    }

    @Test
    void thePageShowsTheCallsThatTheTestMakes() throws IOException {
        String page = Files.readString(Path.of("src/main/java/fr/beffroi/answers/package-info.java"));
        assertThat(page)
                .contains(
                        "CorpusReader.read(",
                        "FicheIndex.build(",
                        "FicheIndex.open(",
                        "new Answers(index, null, null)",
                        "answers.answer(",
                        "Map.of(), LocalDate.now())");
    }
}
