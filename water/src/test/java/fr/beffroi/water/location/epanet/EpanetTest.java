package fr.beffroi.water.location.epanet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.water.location.Engine;
import fr.beffroi.water.location.LTown;
import fr.beffroi.water.location.Village;
import fr.beffroi.water.location.files.UnreadableLocationFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("epanet")
class EpanetTest {
    private static final int DEMAND = 9;
    private static final int HEAD = 10;
    private static final int PRESSURE = 11;
    private static final int FLOW = 8;
    private static final int HEADLOSS = 10;

    @TempDir
    Path folder = Path.of("");

    @Test
    void what_enters_each_junction_leaves_it() throws Exception {
        try (Epanet village = Epanet.open(Engine.program(), "village.inp", Village.inp())) {
            village.openHydraulics();
            village.solve();

            double[] balance = new double[village.count(0) + 1];
            for (int link = 1; link <= village.count(2); link++) {
                int[] ends = village.linkNodes(link);
                balance[ends[0]] -= village.linkValue(link, FLOW);
                balance[ends[1]] += village.linkValue(link, FLOW);
            }
            for (int node = 1; node <= village.count(0); node++) {
                assertThat(balance[node])
                        .as(village.nodeId(node))
                        .isCloseTo(village.nodeValue(node, DEMAND), within(1e-3));
            }
        }
    }

    /** Hazen-Williams by hand, with EPANET's own constant in SI units: h = 10.667 L q^1.852 / (C^1.852 d^4.871). */
    @Test
    void a_pipe_loses_the_head_that_the_formula_says() throws Exception {
        try (Epanet village = Epanet.open(Engine.program(), "village.inp", Village.inp())) {
            village.openHydraulics();
            village.solve();
            double flow = village.linkValue(2, FLOW) / 3600;

            assertThat(village.linkId(2)).isEqualTo("p2");
            assertThat(village.linkValue(2, HEADLOSS))
                    .isCloseTo(
                            10.667 * 300 * Math.pow(Math.abs(flow) / 120, 1.852) / Math.pow(0.15, 4.871), within(1e-3));
        }
    }

    @Test
    void a_day_passes_step_by_step_and_the_tank_moves() throws Exception {
        try (Epanet village = Epanet.open(Engine.program(), "village.inp", Village.inp())) {
            int tank = village.findNode("T").orElseThrow();
            village.openHydraulics();
            long last;
            double least = Double.MAX_VALUE;
            double most = 0;
            do {
                last = village.solve();
                least = Math.min(least, village.nodeValue(tank, HEAD));
                most = Math.max(most, village.nodeValue(tank, HEAD));
            } while (village.advance() > 0);

            assertThat(last).isEqualTo(24 * 3600);
            assertThat(most - least).isGreaterThan(0.2);
            assertThat(village.findNode("nowhere")).isEmpty();
            assertThat(village.findLink("nowhere")).isEmpty();
            assertThat(village.findLink("p3")).hasValue(3);
        }
    }

    @Test
    void a_fault_is_told_with_its_line() {
        String text = Village.text().replace("p7 E D 220", "p7 E Nulle 220");
        int line = Arrays.asList(text.split("\n")).indexOf("p7 E Nulle 220 100 110 0 Open") + 1;

        assertThatThrownBy(() -> Epanet.open(Engine.program(), "village.inp", text.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UnreadableLocationFile.class)
                .hasMessageContaining("village.inp, ligne " + line + " :")
                .hasMessageContaining("203");
    }

    @Test
    void hostile_files_end_in_one_clear_error() {
        for (String hostile : new String[] {
            "",
            "MZ\u0000\u0001",
            "[JUNCTIONS]\n" + "x".repeat(5000) + " 1 2\n",
            "[JUNCTIONS]\nA 1 1\n[PIPES]\np A A 1 1 1 0 Open\n",
            "[RESERVOIRS]\nR 10\n[JUNCTIONS]\nA nan inf\n[PIPES]\np R A -1 0 0\n",
            "[PIPES]\n%s%n%n%x A B\n",
            Village.text().substring(0, 300)
        }) {
            Throwable thrown = catchThrowable(
                    () -> Epanet.open(Engine.program(), "hostile.inp", hostile.getBytes(StandardCharsets.US_ASCII)));

            assertThat(thrown)
                    .as(hostile.substring(0, Math.min(40, hostile.length())))
                    .isInstanceOf(UnreadableLocationFile.class)
                    .hasMessageStartingWith("hostile.inp");
            assertThat(thrown.getMessage()).doesNotContain("\n");
        }
    }

    @Test
    void files_that_a_network_names_are_neither_read_nor_written() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "A 1 1\n");
        String text = Village.text()
                .replace(
                        "[END]",
                        "[OPTIONS]\nMAP " + secret + "\nHYDRAULICS SAVE " + folder.resolve("out.hyd")
                                + "\n[REPORT]\nFILE " + folder.resolve("out.txt") + "\n[END]");

        try (Epanet village = Epanet.open(Engine.program(), "village.inp", text.getBytes(StandardCharsets.US_ASCII))) {
            village.openHydraulics();
            village.solve();
        }

        assertThat(folder.toFile().list()).containsExactly("secret.txt");
        assertThat(secret).hasContent("A 1 1\n");
    }

    @Test
    void another_archive_is_refused() throws Exception {
        Path other = Files.writeString(folder.resolve("other.tgz"), "forged");

        assertThatThrownBy(() -> EpanetProgram.read(other)).hasMessageContaining("empreinte");
    }

    /** What is asked of the network at midnight, summed from the file's own lines. */
    @Test
    @Tag("shared-data")
    void the_network_of_the_competition_solves() throws Exception {
        try (Epanet town = Epanet.open(Engine.program(), "L-TOWN.inp", LTown.inp())) {
            town.openHydraulics();
            town.solve();

            assertThat(town.count(0)).isEqualTo(785);
            assertThat(town.count(2)).isEqualTo(909);
            double demand = 0;
            for (int node = 1; node <= 782; node++) {
                demand += town.nodeValue(node, DEMAND);
                assertThat(town.nodeValue(node, PRESSURE)).isBetween(20.0, 80.0);
            }
            assertThat(demand)
                    .isCloseTo(demandAtMidnight(new String(LTown.inp(), StandardCharsets.US_ASCII)), within(1e-3));
        }
    }

    private static double demandAtMidnight(String inp) {
        Map<String, Double> first = new HashMap<>();
        double demand = 0;
        String section = "";
        Map<String, List<String[]>> sections = new HashMap<>();
        for (String line : inp.split("\\R")) {
            String[] words = line.replaceFirst(";.*", "").strip().split("\\s+");
            if (line.startsWith("[")) {
                section = line.strip();
            } else if (words.length > 1) {
                sections.computeIfAbsent(section, key -> new ArrayList<>()).add(words);
            }
        }
        for (String[] words : sections.getOrDefault("[PATTERNS]", List.of())) {
            first.putIfAbsent(words[0], Double.valueOf(words[1]));
        }
        for (String[] words : sections.getOrDefault("[DEMANDS]", List.of())) {
            demand += Double.parseDouble(words[1]) * first.getOrDefault(words[2], 0.0);
        }
        return demand;
    }
}
