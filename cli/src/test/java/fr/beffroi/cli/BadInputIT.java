package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputIT {
    @TempDir
    Path world = Path.of("");

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of("empty", "", "ligne 1"),
                Arguments.of("not JSON", "question;fiches\nbonjour;F1\n", "ligne 1"),
                Arguments.of("cut", "[\n{\"question\":\"bonjour\",\n\"fiches\":[\"F1\"", "ligne 3"),
                Arguments.of("no list", "{}", "liste JSON"),
                Arguments.of("empty list", "[]", "liste JSON"),
                Arguments.of(
                        "no question", "[{\"question\":\"un\",\"fiches\":[\"F1\"]},{\"fiches\":[\"F1\"]}]", "n° 2"),
                Arguments.of("no fiches", "[{\"question\":\"un\"}]", "n° 1"),
                Arguments.of("fiches of another type", "[{\"question\":\"un\",\"fiches\":[1]}]", "n° 1"),
                Arguments.of("deep nesting", "[".repeat(100_000), "ligne 1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void a_file_of_questions_that_is_none_is_one_line_that_says_where(String name, String content, String where)
            throws Exception {
        Files.writeString(world.resolve("questions.json"), content);

        Beffroi.Result result = new Beffroi(world).run("evaluate", "answers", "questions.json", "--json");

        assertFault(result);
        assertThat(result.err()).contains("questions.json").contains(where);
    }

    @Test
    void a_file_of_questions_in_another_encoding_is_one_line() throws Exception {
        Files.write(
                world.resolve("questions.json"),
                "[{\"question\":\"décès\",\"fiches\":[\"F1\"]}]".getBytes(StandardCharsets.ISO_8859_1));

        assertFault(new Beffroi(world).run("evaluate", "answers", "questions.json"));
    }

    @Test
    void files_that_are_absent_or_folders_are_one_line() throws Exception {
        assertFault(new Beffroi(world).run("evaluate", "answers", "absent.json"));
        assertFault(new Beffroi(world).run("evaluate", "answers", "."));
        assertFault(new Beffroi(world).run("journal", "verify", "absent"));
        assertFault(new Beffroi(world).run("journal", "verify", "."));
        assertFault(new Beffroi(world).run("ask", "bonjour", "--corpus", "absent"));
    }

    static Stream<Arguments> corpora() {
        return Stream.of(
                Arguments.of("empty.tgz", new byte[0]),
                Arguments.of("noise.tgz", new byte[] {31, -117, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}),
                Arguments.of("text.zip", "ceci n’est pas une archive".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpora")
    void a_corpus_that_is_none_is_one_line_and_leaves_no_index(String name, byte[] content) throws Exception {
        Files.write(world.resolve(name), content);
        Beffroi beffroi = new Beffroi(world);

        Beffroi.Result result = beffroi.run("ask", "bonjour", "--corpus", name);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        // The line before it tells that the index is being built.
        assertThat(result.errorLines()).hasSize(2).last().asString().contains(name);
        try (Stream<Path> files = Files.walk(beffroi.data())) {
            assertThat(files.filter(file -> file.getFileName().toString().equals("current")))
                    .isEmpty();
        }
    }

    private static void assertFault(Beffroi.Result result) {
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.errorLines()).hasSize(1);
        assertThat(result.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
