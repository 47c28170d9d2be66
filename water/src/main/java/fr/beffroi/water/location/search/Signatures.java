package fr.beffroi.water.location.search;

import fr.beffroi.water.location.hydraulics.HydraulicState;
import fr.beffroi.water.location.hydraulics.Hydraulics;
import fr.beffroi.water.location.hydraulics.PipeNetwork;
import fr.beffroi.water.location.hydraulics.PipeNetwork.Link;
import fr.beffroi.water.location.hydraulics.PipeNetwork.NodeKind;
import fr.beffroi.water.location.hydraulics.Sensitivities;
import java.util.stream.IntStream;

/**
 * What a leak of one litre per second in each pipe does to the residual of each pressure, on average over an ordinary day: what it
 * does to the pressure, less what the expectation follows of what it does to the measured flows.
 */
final class Signatures {
    private static final double LITRE = 1e-3;

    private Signatures() {}

    /** @return by pipe, then by pressure, m per L/s */
    static double[][] of(Hydraulics hydraulics, Instruments instruments, Residuals residuals) {
        PipeNetwork network = hydraulics.network();
        int[] sensors = ints(instruments.pressureNodes());
        int[] meters = ints(instruments.flowLinks());
        double[][] nodes = new double[network.nodes().size()][sensors.length];
        for (HydraulicState state : hydraulics.states()) {
            Sensitivities sensitivities = Sensitivities.of(network, state);
            double[][] heads = sensitivities.heads(sensors);
            double[][] flows = sensitivities.flows(meters);
            for (int s = 0; s < sensors.length; s++) {
                double[] slopes = slopes(residuals, s, meters, state);
                for (int node = 0; node < nodes.length; node++) {
                    double change = heads[s][node] * LITRE;
                    for (int m = 0; m < meters.length; m++) {
                        change -= slopes[m] * flows[m][node];
                    }
                    nodes[node][s] += change / hydraulics.states().size();
                }
            }
        }
        int[] pipes = network.pipes();
        double[][] signatures = new double[pipes.length][];
        for (int i = 0; i < pipes.length; i++) {
            signatures[i] = between(network, network.links().get(pipes[i]), nodes);
        }
        return signatures;
    }

    private static double[] slopes(Residuals residuals, int pressure, int[] meters, HydraulicState state) {
        return IntStream.range(0, meters.length)
                .mapToDouble(m -> residuals.slope(pressure, m, state.flows()[meters[m]] / LITRE))
                .toArray();
    }

    /** A leak lies anywhere along its pipe; at a tank or a reservoir it would change nothing. */
    private static double[] between(PipeNetwork network, Link pipe, double[][] nodes) {
        double[] from = nodes[pipe.from()];
        double[] to = nodes[pipe.to()];
        double share = isJunction(network, pipe.from()) ? isJunction(network, pipe.to()) ? 0.5 : 1 : 0;
        return IntStream.range(0, from.length)
                .mapToDouble(s -> share * from[s] + (1 - share) * to[s])
                .toArray();
    }

    private static boolean isJunction(PipeNetwork network, int node) {
        return network.nodes().get(node).kind() == NodeKind.JUNCTION;
    }

    private static int[] ints(java.util.List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
