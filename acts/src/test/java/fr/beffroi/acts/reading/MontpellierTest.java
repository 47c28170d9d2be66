package fr.beffroi.acts.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.acts.invented.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real acts of 2014, in two halves chosen by the hash of their names: the reader was made on one and not on the other. */
@Tag("shared-data")
@EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
class MontpellierTest {
    private static final double FLOOR = 0.95;
    private static final List<Field> MEASURED = List.of(
            Field.SESSION,
            Field.NUMBER,
            Field.TITLE,
            Field.CONVOCATION,
            Field.PRESENT,
            Field.REPRESENTED,
            Field.RECEIVED,
            Field.IDENTIFIER);

    @ParameterizedTest
    @CsvSource({"development, [0-9].*", "held-out, [a-f].*"})
    void what_the_acts_tell_is_read(String half, String chosen) throws Exception {
        RealActs facts = RealActs.of("montpellier-" + half + ".json");
        assumeTrue(facts != null, "no facts of the half " + half);
        Path folder = Path.of(System.getenv("BEFFROI_SHARED"), "data", "acts", "montpellier-2014");
        List<Path> files = files(folder, chosen);
        var known = Objects.requireNonNull(facts).byFile();
        assertThat(files.stream().map(f -> f.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(known.keySet());

        var reader = new ActReader();
        var evaluation = new ReadingEvaluation();
        for (Path file : files) {
            String name = file.getFileName().toString();
            evaluation.compare(reader.read(name, Files.readAllBytes(file)), Objects.requireNonNull(known.get(name)));
        }
        evaluation.write("montpellier-" + half, half.equals("development"));
        for (Field field : MEASURED) {
            assertThat(evaluation.of(field).share()).as("%s", field).isGreaterThanOrEqualTo(FLOOR);
            assertThat(evaluation.of(field).right).as("%s", field).isPositive();
        }
    }

    private static List<Path> files(Path folder, String chosen) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".pdf"))
                    .filter(f -> RealActs.hash(f.getFileName().toString()).matches(chosen))
                    .sorted()
                    .toList();
        }
    }
}
