package fr.beffroi.water.location.hydraulics;

import fr.beffroi.water.location.epanet.Epanet;
import fr.beffroi.water.location.epanet.EpanetProgram;
import fr.beffroi.water.location.files.UnreadableLocationFile;
import fr.beffroi.water.location.hydraulics.PipeNetwork.Link;
import fr.beffroi.water.location.hydraulics.PipeNetwork.LinkKind;
import fr.beffroi.water.location.hydraulics.PipeNetwork.Node;
import fr.beffroi.water.location.hydraulics.PipeNetwork.NodeKind;
import fr.beffroi.water.location.hydraulics.PipeNetwork.Place;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A network and its states through the first day of its period.
 *
 * @param states one an hour; one alone where the file describes one moment
 */
public record Hydraulics(PipeNetwork network, List<HydraulicState> states) {
    private static final int NODES = 0;
    private static final int LINKS = 2;
    private static final int ELEVATION = 0;
    private static final int EMITTER = 3;
    private static final int PRESSURE = 11;
    private static final int HEAD = 10;
    private static final int LENGTH = 1;
    private static final int FLOW = 8;
    private static final int ACCURACY = 1;
    private static final int EMITTER_EXPONENT = 3;
    private static final int DURATION = 0;
    private static final int STEP = 1;

    private static final int HOUR = 3600;
    private static final int SHORTEST_STEP = 300;
    private static final int MOST_STEPS = 5000;
    private static final double CONVERGED = 1e-6;

    public Hydraulics {
        states = List.copyOf(states);
    }

    /**
     * Solves the first day, or the whole period where it is shorter.
     *
     * @param name of the file, for what is said
     */
    public static Hydraulics solve(EpanetProgram program, String name, byte[] inp) throws UnreadableLocationFile {
        try (Epanet epanet = Epanet.open(program, name, inp)) {
            Units units = Units.of(epanet);
            PipeNetwork network = network(epanet, units, inp);
            epanet.setOption(ACCURACY, Math.min(CONVERGED, epanet.option(ACCURACY)));
            epanet.setTimeParameter(DURATION, (int) Math.min(23L * HOUR, epanet.timeParameter(DURATION)));
            epanet.setTimeParameter(STEP, (int) Math.clamp(epanet.timeParameter(STEP), SHORTEST_STEP, HOUR));
            return new Hydraulics(network, states(epanet, units, network, name));
        }
    }

    private static List<HydraulicState> states(Epanet epanet, Units units, PipeNetwork network, String name)
            throws UnreadableLocationFile {
        Slopes slopes = new Slopes(epanet, units);
        double exponent = epanet.option(EMITTER_EXPONENT);
        List<HydraulicState> states = new ArrayList<>();
        epanet.openHydraulics();
        long next = 0;
        int steps = 0;
        do {
            long seconds = epanet.solve();
            if (seconds >= next) {
                states.add(state(epanet, units, network, slopes, exponent, seconds));
                next = (seconds / HOUR + 1) * HOUR;
            }
            if (++steps > MOST_STEPS) {
                throw UnreadableLocationFile.of(name, null, "location.network.steps", String.valueOf(MOST_STEPS));
            }
        } while (epanet.advance() > 0);
        epanet.closeHydraulics();
        return states;
    }

    private static HydraulicState state(
            Epanet epanet, Units units, PipeNetwork network, Slopes slopes, double exponent, long seconds)
            throws UnreadableLocationFile {
        double[] heads = new double[network.nodes().size()];
        double[] emitters = new double[heads.length];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = epanet.nodeValue(i + 1, HEAD) * units.length();
            double coefficient = epanet.nodeValue(i + 1, EMITTER);
            double pressure = epanet.nodeValue(i + 1, PRESSURE);
            if (coefficient > 0 && pressure > 0) {
                double let = coefficient * Math.pow(pressure, exponent) * units.flow();
                double metres = heads[i] - network.nodes().get(i).elevation();
                emitters[i] = exponent * let / Math.max(metres, 0.01);
            }
        }
        int links = network.links().size();
        double[] flows = new double[links];
        double[] conductances = new double[links];
        int[] held = new int[links];
        for (int i = 0; i < links; i++) {
            flows[i] = epanet.linkValue(i + 1, FLOW) * units.flow();
            conductances[i] = slopes.conductance(i + 1);
            int node = slopes.held(i + 1);
            held[i] = node < 0 ? -1 : node - 1;
        }
        return new HydraulicState(seconds, heads, flows, conductances, held, emitters);
    }

    private static PipeNetwork network(Epanet epanet, Units units, byte[] inp) throws UnreadableLocationFile {
        List<Node> nodes = new ArrayList<>();
        for (int i = 1; i <= epanet.count(NODES); i++) {
            nodes.add(new Node(
                    epanet.nodeId(i),
                    NodeKind.values()[epanet.nodeType(i)],
                    epanet.nodeValue(i, ELEVATION) * units.length(),
                    epanet.findPlace(i)
                            .map(place -> new Place(place[0], place[1]))
                            .orElse(null)));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 1; i <= epanet.count(LINKS); i++) {
            int[] ends = epanet.linkNodes(i);
            int type = epanet.linkType(i);
            LinkKind kind = type <= 1 ? LinkKind.PIPE : type == 2 ? LinkKind.PUMP : LinkKind.VALVE;
            double length = kind == LinkKind.PIPE ? epanet.linkValue(i, LENGTH) * units.length() : 0;
            links.add(new Link(epanet.linkId(i), kind, ends[0] - 1, ends[1] - 1, length));
        }
        return new PipeNetwork(hash(inp), nodes, links, units.flow(), units.pressure());
    }

    static String hash(byte[] inp) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inp));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
