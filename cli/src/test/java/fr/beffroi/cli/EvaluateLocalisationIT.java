package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EvaluateLocalisationIT {
    private static final String NETWORK = "[JUNCTIONS]\nA 10 5\nB 12 5\nC 11 5\n[RESERVOIRS]\nR 60\n"
            + "[PIPES]\np1 R A 100 150 120 0 Open\np2 A B 100 150 120 0 Open\np3 B C 100 150 120 0 Open\n"
            + "[OPTIONS]\nUnits CMH\nHeadloss H-W\n[END]\n";
    private static final String MEASURES =
            "Timestamp;A;B;C;p1\n2025-01-01 00:00;48;46;47;15\n2025-01-01 01:00;48;46;47;15\n";
    private static final String LEAKS = "pipe;start;end;diameter_m\np2;2025-02-01 00:00;2025-03-01 00:00;0.01\n";

    @TempDir
    Path world = Path.of("");

    /**
     * On a simulation of L-TOWN's year: no figure of the competition itself. The bar is below what was measured, so that a change of
     * the method that loses it is noticed.
     */
    @Test
    @Tag("shared-data")
    @Tag("epanet")
    void on_the_simulated_year_it_finds_half_of_the_leaks_with_few_false_alarms() throws Exception {
        String shared = System.getenv("BEFFROI_SHARED");
        assumeTrue(shared != null, "BEFFROI_SHARED is not set");
        Path town = Path.of(String.valueOf(shared), "data", "water", "l-town");

        Beffroi.Result result = withEngine()
                .run(
                        "evaluate",
                        "localisation",
                        "--network",
                        town.resolve("L-TOWN.inp").toString(),
                        "--scada",
                        town.resolve("replica-seed1-15min.csv.gz").toString(),
                        "--leaks",
                        town.resolve("leaks-2018-2019.csv").toString(),
                        "--until",
                        "2018-12-31",
                        "--json");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.fields())
                .containsExactly(
                        "leaks",
                        "true_positives",
                        "false_positives",
                        "median_distance_m",
                        "score_eur",
                        "score_max_eur");
        JsonNode json = result.json();
        assertThat(json.path("leaks").intValue()).isEqualTo(23);
        assertThat(json.path("true_positives").intValue()).isBetween(11, 23);
        assertThat(json.path("false_positives").intValue()).isBetween(0, 4);
        assertThat(json.path("median_distance_m").doubleValue()).isBetween(1.0, 300.0);
        // The competition's own flows give 523,154 €.
        assertThat(json.path("score_max_eur").doubleValue()).isBetween(510_000.0, 540_000.0);
        assertThat(json.path("score_eur").doubleValue())
                .isBetween(100_000.0, json.path("score_max_eur").doubleValue());
    }

    @Test
    @Tag("epanet")
    void what_is_wrong_is_one_line_that_says_where_and_leaves_no_result() throws Exception {
        given(NETWORK, MEASURES, LEAKS);
        assertFault("mesures.csv", "1 jours", "20");
        given(NETWORK.replace("p3 B C", "p3 B Z"), MEASURES, LEAKS);
        assertFault("reseau.inp", "ligne 10", "203");
        given(NETWORK, MEASURES, LEAKS.replace("p2", "p9"));
        assertFault("fuites.csv", "ligne 2", "p9");
    }

    @Test
    void measures_are_checked_before_anything_is_fetched() throws Exception {
        given(NETWORK, MEASURES.replace("47;15\n2025", "47;beaucoup\n2025"), LEAKS);
        CorpusFetchIT.fakeNpm(world, "echo > asked; exit 1");

        Beffroi.Result result =
                evaluate(new Beffroi(world).with("PATH", world.resolve("bin").toString()));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errorLines()).singleElement().asString().contains("mesures.csv", "ligne 2", "beaucoup");
    }

    @Test
    void an_engine_that_npm_cannot_fetch_is_told_with_what_to_do_and_nothing_is_left() throws Exception {
        given(NETWORK, MEASURES, LEAKS);
        CorpusFetchIT.fakeNpm(world, "echo 'npm error 404 Not found' >&2; exit 1");

        Beffroi.Result result =
                evaluate(new Beffroi(world).with("PATH", world.resolve("bin").toString()));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.errorLines()).first().asString().contains("Téléchargement", "epanet-js@0.9.0");
        assertThat(result.errorLines()).last().asString().contains("404 Not found", "--engine");
        assertThat(world.resolve("cache").resolve("beffroi").resolve(NpmPackage.EPANET.file()))
                .doesNotExist();
    }

    @Test
    void a_bad_day_or_a_missing_file_is_wrong_usage() throws Exception {
        given(NETWORK, MEASURES, LEAKS);

        assertThat(new Beffroi(world)
                        .run("evaluate", "localisation", "--network", "reseau.inp")
                        .exit())
                .isEqualTo(2);
        assertThat(new Beffroi(world)
                        .run(
                                "evaluate",
                                "localisation",
                                "--network",
                                "reseau.inp",
                                "--scada",
                                "mesures.csv",
                                "--leaks",
                                "fuites.csv",
                                "--until",
                                "hier")
                        .exit())
                .isEqualTo(2);
    }

    private void assertFault(String... parts) throws Exception {
        Beffroi.Result result = evaluate(withEngine());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.errorLines()).last().asString().contains(parts);
    }

    private void given(String network, String measures, String leaks) throws Exception {
        Files.writeString(world.resolve("reseau.inp"), network);
        Files.writeString(world.resolve("mesures.csv"), measures);
        Files.writeString(world.resolve("fuites.csv"), leaks);
    }

    private static Beffroi.Result evaluate(Beffroi beffroi) throws Exception {
        return beffroi.runJava(
                "evaluate",
                "localisation",
                "--network",
                "reseau.inp",
                "--scada",
                "mesures.csv",
                "--leaks",
                "fuites.csv",
                "--until",
                "2025-01-31");
    }

    private Beffroi withEngine() {
        String named = System.getenv("BEFFROI_EPANET");
        Path archive = named == null
                ? Path.of(System.getProperty("user.home"), ".cache", "beffroi", NpmPackage.EPANET.file())
                : Path.of(named);
        assumeTrue(Files.exists(archive), "BEFFROI_EPANET names no archive");
        return new Beffroi(world).with("BEFFROI_EPANET", archive.toString());
    }
}
