package fr.beffroi.water.location.search;

import fr.beffroi.water.location.hydraulics.PipeNetwork;
import fr.beffroi.water.location.hydraulics.PipeNetwork.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** How far pipes lie from one another along the network, from the middle of one to the middle of the other. */
public final class PipeDistances {
    private final double most;
    private final List<Map<Integer, Double>> near;

    private PipeDistances(double most, List<Map<Integer, Double>> near) {
        this.most = most;
        this.near = near;
    }

    /** @param most metres beyond which nobody asks */
    public static PipeDistances of(PipeNetwork network, double most) {
        int[] pipes = network.pipes();
        List<List<Link>> around = new ArrayList<>();
        network.nodes().forEach(node -> around.add(new ArrayList<>()));
        for (Link link : network.links()) {
            around.get(link.from()).add(link);
            around.get(link.to()).add(link);
        }
        List<List<Integer>> pipesAt = new ArrayList<>();
        network.nodes().forEach(node -> pipesAt.add(new ArrayList<>()));
        for (int i = 0; i < pipes.length; i++) {
            pipesAt.get(network.links().get(pipes[i]).from()).add(i);
            pipesAt.get(network.links().get(pipes[i]).to()).add(i);
        }
        List<Map<Integer, Double>> near = new ArrayList<>();
        for (int i = 0; i < pipes.length; i++) {
            Link pipe = network.links().get(pipes[i]);
            double[] reached = reached(around, pipe, most);
            Map<Integer, Double> distances = new HashMap<>();
            for (int node = 0; node < reached.length; node++) {
                for (int other : reached[node] <= most ? pipesAt.get(node) : List.<Integer>of()) {
                    double distance = reached[node]
                            + (pipe.length() + network.links().get(pipes[other]).length()) / 2;
                    if (distance <= most) {
                        distances.merge(other, distance, Math::min);
                    }
                }
            }
            distances.put(i, 0.0);
            near.add(distances);
        }
        return new PipeDistances(most, near);
    }

    /** Pipes no farther than asked from one of them, itself among them; all by their place among the network's pipes. */
    public Map<Integer, Double> near(int pipe) {
        return near.get(pipe);
    }

    public double most() {
        return most;
    }

    /** @return metres, if no more than asked for */
    public OptionalDouble findBetween(int one, int other) {
        @Nullable Double distance = near.get(one).get(other);
        return distance == null ? OptionalDouble.empty() : OptionalDouble.of(distance);
    }

    /** Shortest ways from either end of a pipe, its own length not counted. */
    private static double[] reached(List<List<Link>> around, Link pipe, double most) {
        double[] distance = new double[around.size()];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        PriorityQueue<double[]> next = new PriorityQueue<>((a, b) -> Double.compare(a[0], b[0]));
        for (int end : new int[] {pipe.from(), pipe.to()}) {
            distance[end] = 0;
            next.add(new double[] {0, end});
        }
        while (!next.isEmpty()) {
            double[] nearest = next.remove();
            int node = (int) nearest[1];
            if (nearest[0] > distance[node] || nearest[0] > most) {
                continue;
            }
            for (Link link : around.get(node)) {
                int other = link.from() == node ? link.to() : link.from();
                double way = nearest[0] + link.length();
                if (way < distance[other]) {
                    distance[other] = way;
                    next.add(new double[] {way, other});
                }
            }
        }
        return distance;
    }
}
