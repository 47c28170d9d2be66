package fr.beffroi.water.location.hydraulics;

import fr.beffroi.water.location.hydraulics.PipeNetwork.Link;
import fr.beffroi.water.location.hydraulics.PipeNetwork.NodeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.data.DMatrixSparseTriplet;
import org.ejml.interfaces.linsol.LinearSolverSparse;
import org.ejml.ops.DConvertMatrixStruct;
import org.ejml.sparse.FillReducing;
import org.ejml.sparse.csc.factory.LinearSolverFactory_DSCC;

/**
 * What water let out at a node changes elsewhere, to first order. The balance of flows at a solved state, made linear, is
 * {@code A δh = −δd}; what is asked of a few nodes is a few rows of the inverse of A, each one solution with A transposed: one
 * sparse factorisation serves them all. Heads of tanks and reservoirs stand still, as does the head that a working valve holds.
 */
public final class Sensitivities {
    /** Ties a node that everything around it shuts off; far below what any pipe conducts, m²/s. */
    private static final double LOOSE = 1e-12;

    private final PipeNetwork network;
    private final HydraulicState state;
    private final int[] unknown;
    private final int size;
    private final int[] valves;
    private final LinearSolverSparse<DMatrixSparseCSC, DMatrixRMaj> solver;

    private Sensitivities(PipeNetwork network, HydraulicState state) {
        this.network = network;
        this.state = state;
        // No two hold the same node: EPANET refuses such a network.
        valves = IntStream.range(0, network.links().size())
                .filter(link -> state.held()[link] >= 0 && isJunction(state.held()[link]))
                .toArray();
        unknown = places();
        size = (int) Arrays.stream(unknown).filter(place -> place >= 0).count() + valves.length;
        solver = LinearSolverFactory_DSCC.lu(FillReducing.NONE);
        if (size > 0 && !solver.setA(transposed())) {
            throw new IllegalStateException("the network's balance is singular");
        }
    }

    public static Sensitivities of(PipeNetwork network, HydraulicState state) {
        return new Sensitivities(network, state);
    }

    /**
     * @param nodes whose heads are asked
     * @return of each, its change with what is let out at each node of the network: m per m³/s, never above 0 but for rounding
     */
    public double[][] heads(int[] nodes) {
        DMatrixRMaj asked = new DMatrixRMaj(size, nodes.length);
        for (int k = 0; k < nodes.length; k++) {
            if (unknown[nodes[k]] >= 0) {
                asked.set(unknown[nodes[k]], k, 1);
            }
        }
        return spread(solved(asked));
    }

    /**
     * @param links whose flows are asked
     * @return of each, its change with what is let out at each node of the network: m³/s per m³/s
     */
    public double[][] flows(int[] links) {
        DMatrixRMaj asked = new DMatrixRMaj(size, links.length);
        for (int k = 0; k < links.length; k++) {
            int valve = Arrays.binarySearch(valves, links[k]);
            if (valve >= 0) {
                asked.set(size - valves.length + valve, k, 1);
                continue;
            }
            Link link = network.links().get(links[k]);
            double conductance = state.conductances()[links[k]];
            add(asked, link.from(), k, conductance);
            add(asked, link.to(), k, -conductance);
        }
        return spread(solved(asked));
    }

    private void add(DMatrixRMaj asked, int node, int column, double value) {
        if (unknown[node] >= 0) {
            asked.add(unknown[node], column, value);
        }
    }

    private DMatrixRMaj solved(DMatrixRMaj asked) {
        DMatrixRMaj rows = new DMatrixRMaj(size, asked.numCols);
        if (size > 0 && asked.numCols > 0) {
            solver.solve(asked, rows);
        }
        return rows;
    }

    private double[][] spread(DMatrixRMaj rows) {
        double[][] changes = new double[rows.numCols][unknown.length];
        for (int k = 0; k < rows.numCols; k++) {
            for (int node = 0; node < unknown.length; node++) {
                changes[k][node] = unknown[node] < 0 ? 0 : 0.0 - rows.get(unknown[node], k);
            }
        }
        return changes;
    }

    private DMatrixSparseCSC transposed() {
        int links = network.links().size();
        DMatrixSparseTriplet sum = new DMatrixSparseTriplet(size, size, 4 * links + size);
        double[] diagonal = new double[size];
        for (int node = 0; node < unknown.length; node++) {
            if (unknown[node] >= 0) {
                diagonal[unknown[node]] += LOOSE + state.emitters()[node];
            }
        }
        for (int i = 0; i < links; i++) {
            Link link = network.links().get(i);
            double conductance = state.conductances()[i];
            int from = unknown[link.from()];
            int to = unknown[link.to()];
            if (from >= 0) {
                diagonal[from] += conductance;
            }
            if (to >= 0) {
                diagonal[to] += conductance;
            }
            if (from >= 0 && to >= 0 && conductance > 0) {
                sum.addItem(from, to, -conductance);
                sum.addItem(to, from, -conductance);
            }
        }
        for (int i = 0; i < size - valves.length; i++) {
            sum.addItem(i, i, diagonal[i]);
        }
        for (int k = 0; k < valves.length; k++) {
            // One unknown more, the valve's flow; one equation more, the head it holds does not move.
            int row = size - valves.length + k;
            Link valve = network.links().get(valves[k]);
            if (unknown[valve.from()] >= 0) {
                sum.addItem(row, unknown[valve.from()], 1);
            }
            if (unknown[valve.to()] >= 0) {
                sum.addItem(row, unknown[valve.to()], -1);
            }
            sum.addItem(unknown[state.held()[valves[k]]], row, 1);
        }
        // Two pipes between the same nodes are two entries there: the conversion keeps both, so they are added up.
        DMatrixSparseCSC matrix = DConvertMatrixStruct.convert(sum, (DMatrixSparseCSC) null);
        matrix.sortIndices(null);
        org.ejml.sparse.csc.CommonOps_DSCC.duplicatesAdd(matrix, null);
        return matrix;
    }

    private int[] places() {
        List<Integer> junctions = new ArrayList<>();
        int[] number = new int[network.nodes().size()];
        Arrays.fill(number, -1);
        for (int node = 0; node < number.length; node++) {
            if (isJunction(node)) {
                number[node] = junctions.size();
                junctions.add(node);
            }
        }
        List<List<Integer>> neighbours = new ArrayList<>();
        junctions.forEach(node -> neighbours.add(new ArrayList<>()));
        for (Link link : network.links()) {
            int from = number[link.from()];
            int to = number[link.to()];
            if (from >= 0 && to >= 0) {
                neighbours.get(from).add(to);
                neighbours.get(to).add(from);
            }
        }
        int[] order = Ordering.reverseCuthillMckee(neighbours);
        int[] places = new int[number.length];
        for (int node = 0; node < number.length; node++) {
            places[node] = number[node] < 0 ? -1 : order[number[node]];
        }
        return places;
    }

    private boolean isJunction(int node) {
        return network.nodes().get(node).kind() == NodeKind.JUNCTION;
    }
}
