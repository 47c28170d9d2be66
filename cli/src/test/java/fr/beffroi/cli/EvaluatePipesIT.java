package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvaluatePipesIT {
    @TempDir
    Path world = Path.of("");

    /** Forty streets with one old and one new pipe each; the old ones of every fourth street break every other year. */
    @BeforeEach
    void town() throws Exception {
        var mains = new StringBuilder("idcana;anfinpose;materiau;diametre;longcana;roadsegmentid\n");
        var breaks = new StringBuilder("dt,asset\n");
        var roads = new StringBuilder("roadsegmentid,street,startx,starty,endx,endy\n");
        var test = new StringBuilder("dt,asset\n");
        for (int street = 0; street < 40; street++) {
            mains.append("old%1$d;1955;12;100;100,5;%1$d%n".formatted(street));
            mains.append("new%1$d;1999;27;160;100;%1$d%n".formatted(street));
            int y = 6_860_000 + 300 * street;
            roads.append("%d,Rue %d,650000,%d,650200,%d%n".formatted(street, street, y, y));
            for (int year = 2000; year < 2020 && street % 4 == 0; year += 2) {
                breaks.append("%d-0%d-11,old%d%n".formatted(year, 1 + street % 9, street));
            }
            if (street % 4 == 0) {
                test.append("2020-02-03,old%d%n".formatted(street));
            }
        }
        Files.writeString(world.resolve("mains.csv"), mains);
        Files.writeString(world.resolve("breaks.csv"), breaks);
        Files.writeString(world.resolve("roads.csv"), roads);
        Files.writeString(world.resolve("test.csv"), test);
    }

    private Beffroi.Result evaluate(String mains) throws Exception {
        return new Beffroi(world)
                .run(
                        "evaluate",
                        "pipes",
                        "--mains",
                        mains,
                        "--breaks",
                        "breaks.csv",
                        "--roads",
                        "roads.csv",
                        "--until",
                        "2019-12-31",
                        "--test",
                        "test.csv",
                        "--json");
    }

    @Test
    void the_json_has_the_fields_of_the_contract_and_nothing_else() throws Exception {
        Beffroi.Result result = evaluate("mains.csv");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.fields())
                .containsExactly(
                        "pipes",
                        "km",
                        "test_breaks",
                        "captured_percent",
                        "length_percent_for_80",
                        "baselines",
                        "train_ms");
        JsonNode json = result.json();
        assertThat(json.path("pipes").intValue()).isEqualTo(80);
        assertThat(json.path("km").doubleValue()).isBetween(8.0, 8.1);
        assertThat(json.path("test_breaks").intValue()).isEqualTo(10);
        assertThat(json.path("captured_percent").propertyNames()).containsExactly("1", "5", "10", "20", "30");
        assertThat(json.path("captured_percent").path("20").doubleValue()).isEqualTo(100);
        assertThat(json.path("baselines").propertyNames())
                .containsExactly("age", "past_breaks_per_km", "cohort_with_own_history");
        assertThat(json.path("baselines").path("age").propertyNames())
                .containsExactly("captured_percent", "length_percent_for_80");
    }

    @Test
    void a_value_that_cannot_be_read_is_one_line_that_says_where() throws Exception {
        Files.writeString(world.resolve("bad.csv"), "idcana;longcana\nA;100\nB;cent\n");

        Beffroi.Result result = evaluate("bad.csv");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.errorLines()).hasSize(1);
        assertThat(result.err()).contains("bad.csv", "ligne 3", "longcana", "cent");
    }

    @Test
    void a_test_file_that_names_none_of_the_pipes_is_one_line_of_error() throws Exception {
        Files.writeString(world.resolve("test.csv"), "dt,asset\n2020-02-03,elsewhere\n");

        Beffroi.Result result = evaluate("mains.csv");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.errorLines()).last().asString().contains("test.csv");
    }
}
