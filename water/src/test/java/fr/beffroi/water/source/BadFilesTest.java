package fr.beffroi.water.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.beffroi.tables.UnreadableSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadFilesTest {
    @TempDir
    Path folder = Path.of("");

    static Stream<Arguments> pipes() {
        return Stream.of(
                Arguments.of("empty", "", "documents.empty", null, null),
                Arguments.of("headers only", "idcana;longcana\n", "source.empty", null, null),
                Arguments.of("no identifier", "rue;longcana\nx;3\n", "source.column.missing", null, null),
                Arguments.of("same column twice", "idcana;idcana\nA;B\n", "source.column.twice", 1, "idcana"),
                Arguments.of("blank identifier", "idcana;longcana\nA;1\n;2\n", "source.blank", 3, "idcana"),
                Arguments.of("a word for a length", "idcana;longcana\nA;long\n", "source.number", 2, "longcana"),
                Arguments.of("a length without end", "idcana;longcana\nA;1e999\n", "source.number", 2, "longcana"),
                Arguments.of(
                        "no such day", "idcana;longcana;anfinpose\nA;1;31/02/1990\n", "source.date", 2, "anfinpose"),
                Arguments.of("a cell too many", "idcana;longcana\nA;1;2\n", "source.width", 2, null),
                Arguments.of("cut in a quote", "idcana;longcana\n\"A;1\n", "source.truncated", null, null),
                Arguments.of("binary", "id\u0000cana", "documents.binary", null, null),
                Arguments.of(
                        "one endless line", "idcana;longcana\n" + "x".repeat(300_000), "documents.line", null, null),
                Arguments.of("JSON cut", "{\"features\": [\n{\"type\":", "source.json", 2, null),
                Arguments.of("JSON of another kind", "{\"a\": 1}", "source.geojson", null, null),
                Arguments.of("JSON nested without end", "[".repeat(100_000), "source.json", 1, null),
                Arguments.of(
                        "a shape that is none",
                        "{\"features\":[{\"properties\":{\"id\":1},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[1]]}}]}",
                        "source.shape",
                        1,
                        "geometry"),
                Arguments.of("all without length", "idcana;longcana\nA;0\n", "source.no-pipe", null, null),
                Arguments.of("a GeoPackage cut", "SQLite format 3\u0000abc", "source.geopackage", null, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pipes")
    void one_message_says_where_and_what_to_do(
            String name, String content, String key, @Nullable Integer line, @Nullable String field) throws Exception {
        UnreadableSource refused =
                catchThrowableOfType(UnreadableSource.class, () -> Files.read(folder, content, Files.REPAIRS));

        assertThat(refused.problem().key()).isEqualTo(key);
        assertThat(refused.problem().line()).isEqualTo(line);
        assertThat(refused.problem().field()).isEqualTo(field);
        assertThat(refused.problem().message(Locale.FRENCH))
                .startsWith("pipes.csv")
                .hasLineCount(1);
        assertThat(refused.problem().message(Locale.ENGLISH))
                .startsWith("pipes.csv")
                .hasLineCount(1);
    }

    @Test
    void an_absent_file_is_named() {
        UnreadableSource refused = catchThrowableOfType(
                UnreadableSource.class, () -> Source.guess(folder.resolve("absent.csv"), Subject.PIPES));

        assertThat(refused).hasMessageContaining("absent.csv");
    }

    @Test
    void a_bad_repair_refuses_the_whole_import() {
        UnreadableSource refused = catchThrowableOfType(
                UnreadableSource.class,
                () -> Files.read(folder, Files.PIPES, "idsuprepar;daterepar\nA;2015-01-01\nA;hier\n"));

        assertThat(refused.problem().file()).isEqualTo("repairs.csv");
        assertThat(refused.problem().line()).isEqualTo(3);
        assertThat(refused).hasMessageContaining("hier");
    }

    @Test
    void a_projection_that_is_not_supported_is_told() {
        String json = "{\"crs\":{\"properties\":{\"name\":\"EPSG:9999\"}},\"features\":[{\"properties\":{\"id\":1},"
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}";
        UnreadableSource refused =
                catchThrowableOfType(UnreadableSource.class, () -> Files.read(folder, json, Files.REPAIRS));

        assertThat(refused.problem().key()).isEqualTo("source.projection");
        assertThat(refused).hasMessageContaining("EPSG:9999");
    }

    @Test
    void a_mapping_that_is_none_is_told() {
        for (String json : new String[] {"", "[]", "{\"subject\":\"PIPES\",\"columns\":{\"REPAIR_ID\":\"a\"}}"}) {
            assertThat(catchThrowableOfType(UnreadableSource.class, () -> Mapping.fromJson("m.json", json)))
                    .as(json)
                    .hasMessageContaining("m.json");
        }
    }

    @Test
    void accents_lost_before_the_file_was_saved_are_told_with_their_line() throws Exception {
        Path pipes =
                Files.write(folder, "pipes.csv", "idcana;longcana;rue\nA;1;Ch\ufffdteau\n", StandardCharsets.UTF_8);
        Path repairs = Files.write(folder, "repairs.csv", Files.REPAIRS);

        assertThat(catchThrowableOfType(UnreadableSource.class, () -> Files.read(pipes, repairs)))
                .hasMessageContaining("2");
    }
}
