package fr.beffroi.water.location.hydraulics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.water.location.Engine;
import fr.beffroi.water.location.LTown;
import fr.beffroi.water.location.Village;
import fr.beffroi.water.location.epanet.Epanet;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each derivative against the engine itself, solved with a little more and a little less taken out. */
@Tag("epanet")
class SensitivitiesTest {
    private static final int BASE_DEMAND = 1;
    private static final int HEAD = 10;
    private static final int FLOW = 8;
    private static final int ACCURACY = 1;
    private static final double TOLERANCE = 0.01;

    @ParameterizedTest
    @ValueSource(strings = {"H-W", "D-W", "C-M"})
    void they_are_the_differences_that_the_engine_finds(String form) throws Exception {
        String text = Village.text().replace("Headloss H-W", "Headloss " + form);
        if (form.equals("D-W")) {
            text = text.replaceAll("(?m)^(p\\d+ .*) 1[123]0 ", "$1 0.25 ");
        } else if (form.equals("C-M")) {
            text = text.replaceAll("(?m)^(p\\d+ .*) 1[123]0 ", "$1 0.012 ");
        }
        check(
                text.getBytes(StandardCharsets.US_ASCII),
                3600,
                0.4,
                IntStream.range(0, 8).toArray());
    }

    @Test
    @Tag("shared-data")
    void they_are_so_in_the_network_of_the_competition() throws Exception {
        check(LTown.inp(), 3600, 0.7729, new int[] {0, 30, 200, 399, 500, 700, 781});
    }

    @Test
    void a_valve_that_holds_its_pressure_hides_a_leak_behind_it() throws Exception {
        Hydraulics village = Hydraulics.solve(Engine.program(), "village.inp", Village.inp());
        PipeNetwork network = village.network();
        int valve = network.findLink("V").orElseThrow();
        int held = network.findNode("F").orElseThrow();

        assertThat(village.states()).hasSize(24);
        assertThat(village.states().getFirst().held()[valve]).isEqualTo(held);
        Sensitivities first = Sensitivities.of(network, village.states().getFirst());
        assertThat(first.heads(new int[] {held})[0]).containsOnly(0);
        // All that leaks behind it passes through it.
        assertThat(first.flows(new int[] {valve})[0][network.findNode("H").orElseThrow()])
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void a_part_that_is_shut_off_does_not_stop_it() throws Exception {
        String text = Village.text()
                .replace("[RESERVOIRS]", "I 5 0\n[RESERVOIRS]")
                .replace("[PUMPS]", "p12 D I 50 100 120 0 Closed\n[PUMPS]");
        Hydraulics village =
                Hydraulics.solve(Engine.program(), "village.inp", text.getBytes(StandardCharsets.US_ASCII));
        int shut = village.network().findNode("I").orElseThrow();
        int open = village.network().findNode("E").orElseThrow();

        double[] heads =
                Sensitivities.of(village.network(), village.states().getFirst()).heads(new int[] {open})[0];

        assertThat(heads[open]).isNegative();
        assertThat(heads[shut]).isCloseTo(0, within(1e-6));
    }

    /**
     * @param unit units of flow in a cubic metre per second
     * @param first multiplier of the first demand's pattern at the start
     */
    private static void check(byte[] inp, double unit, double first, int[] leaking) throws Exception {
        Hydraulics solved = Hydraulics.solve(Engine.program(), "network.inp", inp);
        PipeNetwork network = solved.network();
        int[] nodes = IntStream.range(0, network.nodes().size()).toArray();
        int[] links = IntStream.range(0, network.links().size()).toArray();
        Sensitivities sensitivities = Sensitivities.of(network, solved.states().getFirst());
        double[][] heads = sensitivities.heads(nodes);
        double[][] flows = sensitivities.flows(links);
        double largest = 0;
        try (Epanet engine = Epanet.open(Engine.program(), "network.inp", inp)) {
            engine.setOption(ACCURACY, 1e-8);
            engine.openHydraulics();
            double step = 0.02;
            for (int leak : leaking) {
                double base = engine.nodeValue(leak + 1, BASE_DEMAND);
                double[][] more = values(engine, network, leak, base + step / first);
                double[][] less = values(engine, network, leak, base - step / first);
                engine.setNodeValue(leak + 1, BASE_DEMAND, base);
                for (int node : nodes) {
                    double found = (more[0][node] - less[0][node]) / (2 * step) * unit;
                    largest = Math.max(largest, Math.abs(found));
                    assertThat(heads[node][leak])
                            .as(
                                    "head of %s, leak at %s",
                                    network.nodes().get(node).id(),
                                    network.nodes().get(leak).id())
                            .isCloseTo(found, within(TOLERANCE * Math.abs(found) + 0.05));
                }
                for (int link : links) {
                    double found = (more[1][link] - less[1][link]) / (2 * step);
                    assertThat(flows[link][leak])
                            .as(
                                    "flow of %s, leak at %s",
                                    network.links().get(link).id(),
                                    network.nodes().get(leak).id())
                            .isCloseTo(found, within(TOLERANCE));
                }
            }
        }
        assertThat(largest).isGreaterThan(10);
    }

    private static double[][] values(Epanet engine, PipeNetwork network, int leak, double demand) throws Exception {
        engine.setNodeValue(leak + 1, BASE_DEMAND, demand);
        engine.restartHydraulics();
        engine.solve();
        double[] heads = new double[network.nodes().size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = engine.nodeValue(i + 1, HEAD);
        }
        double[] flows = new double[network.links().size()];
        for (int i = 0; i < flows.length; i++) {
            flows[i] = engine.linkValue(i + 1, FLOW);
        }
        return new double[][] {heads, flows};
    }
}
