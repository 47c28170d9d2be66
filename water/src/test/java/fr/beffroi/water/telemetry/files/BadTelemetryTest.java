package fr.beffroi.water.telemetry.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadTelemetryTest {
    private static final TelemetryMapping MAPPING = new TelemetryMapping(
            ";",
            true,
            "Date",
            null,
            TimeForm.DAY_FIRST,
            "Europe/Paris",
            null,
            List.of(new MeterColumn("Bourg", "Bourg", Quantity.FLOW, Unit.CUBIC_METRES_PER_HOUR)));

    static Stream<Arguments> files() {
        String good = "Date;Bourg\n05/11/2026 00:00;3,6\n";
        return Stream.of(
                Arguments.of("nothing", "", "vide"),
                Arguments.of("titles only", "Date;Bourg\n", "aucune ligne"),
                Arguments.of("no such column", "Date;Plateau\n05/11/2026 00:00;1\n", "colonne Bourg"),
                Arguments.of("a column twice", "Date;Bourg;Bourg\n05/11/2026 00:00;1;1\n", "colonne Bourg"),
                Arguments.of("an hour twice", good + "05/11/2026 00:00;3,6\n", "ligne 3, colonne Date"),
                Arguments.of("an hour that was not", "Date;Bourg\n29/03/2026 02:30;1\n", "ligne 2, colonne Date"),
                Arguments.of("month before day", good + "11/30/2026 00:00;1\n", "ligne 3, colonne Date"),
                Arguments.of("no such day", good + "31/11/2026 00:00;1\n", "ligne 3, colonne Date"),
                Arguments.of("a word", good + "05/11/2026 01:00;panne\n", "ligne 3, colonne Bourg"),
                Arguments.of("a formula", good + "05/11/2026 01:00;=A1+1\n", "ligne 3, colonne Bourg"),
                Arguments.of("cut in a line", good + "05/11/2026 01:0", "ligne 3"),
                Arguments.of("cut in quotes", good + "\"05/11/2026 01:00;1\n", "guillemet"),
                Arguments.of("another program's file", "PK\u0003\u0004\u0000\u0000\u0014", "texte"),
                Arguments.of("one endless line", "Date;Bourg\n" + "9".repeat(500_000), "ligne 2"),
                Arguments.of("only gaps", "Date;Bourg\n05/11/2026 00:00;\n", "aucune mesure"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void what_cannot_be_read_is_one_line_that_says_where_and_what_to_do(String name, String text, String where) {
        UnreadableTelemetry refused = catchThrowableOfType(
                UnreadableTelemetry.class,
                () -> TelemetryFile.read("export.csv", text.getBytes(StandardCharsets.UTF_8), MAPPING));

        assertThat(refused.getMessage())
                .startsWith("export.csv")
                .contains(where)
                .doesNotContain("\n", "{0}", "''");
        assertThat(refused.problem().message(Locale.ENGLISH))
                .startsWith("export.csv")
                .isNotEqualTo(refused.getMessage());
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void a_saved_mapping_that_was_changed_by_hand_is_checked(String json, String where) {
        assertThatThrownBy(() -> TelemetryMapping.fromJson("mapping.json", json))
                .isInstanceOf(UnreadableTelemetry.class)
                .hasMessageStartingWith("mapping.json")
                .hasMessageContaining(where);
    }

    static Stream<Arguments> mappings() {
        String good = MAPPING.toJson();
        return Stream.of(
                Arguments.of("", "correspondance"),
                Arguments.of("[]", "correspondance"),
                Arguments.of("{}", "correspondance"),
                Arguments.of(good.substring(0, good.length() / 2), "ligne"),
                Arguments.of(good.replace("Europe/Paris", "Paris"), "Europe/Paris"),
                Arguments.of(good.replace("\";\"", "\";;\""), "séparateur"),
                Arguments.of(good.replace("\"FLOW\"", "\"INDEX\""), "colonne Bourg"),
                Arguments.of(good.replace("\"FLOW\"", "\"DEBIT\""), "correspondance"));
    }

    @Test
    void a_mapping_is_saved_and_found_again_as_it_was() throws Exception {
        assertThat(TelemetryMapping.fromJson("mapping.json", MAPPING.toJson())).isEqualTo(MAPPING);
    }

    @Test
    void both_languages_have_the_same_texts() throws Exception {
        assertThat(texts("fr").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    private static Properties texts(String language) throws Exception {
        Properties texts = new Properties();
        try (var in = BadTelemetryTest.class.getResourceAsStream("messages_" + language + ".properties")) {
            texts.load(in);
        }
        return texts;
    }
}
