package fr.beffroi.acts.similar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.reading.ActReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Real acts of 2014: each is found by the words of its own body, and compared with itself. */
@Tag("shared-data")
@EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
class MontpellierSimilarTest {
    private static final int ASKED = 30;

    @Test
    void a_real_act_is_found_by_the_words_of_its_title_among_the_first_three() throws Exception {
        List<PublishedAct> read = new ArrayList<>();
        Path folder = Path.of(System.getenv("BEFFROI_SHARED"), "data", "acts", "montpellier-2014");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".pdf")).sorted().toList()) {
                Act act = new ActReader().read(file.getFileName().toString(), Files.readAllBytes(file));
                read.add(published(file.getFileName().toString(), act));
            }
        }
        assertThat(read)
                .hasSizeGreaterThan(50)
                .allSatisfy(act -> assertThat(act.paragraphs()).isNotEmpty());
        try (SimilarActs acts = SimilarActs.inMemory()) {
            // Without their titles: only what the acts say may find them.
            acts.replace(
                    "montpellier",
                    read.stream().map(act -> titled(act, "sans titre")).toList());
            long found =
                    read.stream().limit(ASKED).filter(act -> isFound(acts, act)).count();
            assertThat(found).isGreaterThanOrEqualTo(ASKED * 8 / 10);
        }
        Comparison same =
                Comparison.of(read.getFirst().paragraphs(), read.getFirst().paragraphs());
        assertThat(same.rows()).allSatisfy(row -> assertThat(row.likeness()).isEqualTo(1));
    }

    private static boolean isFound(SimilarActs acts, PublishedAct act) {
        try {
            return acts.search(Need.of(act.title()), 3).stream()
                    .anyMatch(hit -> hit.act().isSameAs(act));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static PublishedAct published(String file, Act act) {
        return new PublishedAct(
                "Ville de Montpellier",
                "213401722",
                Collectivity.Kind.COMMUNE,
                268_000,
                file,
                Objects.requireNonNull(act.session()).value(),
                null,
                Objects.requireNonNull(act.title()).value(),
                null,
                Paragraph.of(act));
    }

    private static PublishedAct titled(PublishedAct act, String title) {
        return new PublishedAct(
                act.collectivity(),
                act.siren(),
                act.kind(),
                act.population(),
                act.number(),
                act.date(),
                null,
                title,
                null,
                act.paragraphs());
    }
}
