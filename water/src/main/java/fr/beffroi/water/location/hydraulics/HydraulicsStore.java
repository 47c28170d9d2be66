package fr.beffroi.water.location.hydraulics;

import fr.beffroi.water.location.epanet.EpanetProgram;
import fr.beffroi.water.location.hydraulics.PipeNetwork.Link;
import fr.beffroi.water.location.hydraulics.PipeNetwork.LinkKind;
import fr.beffroi.water.location.hydraulics.PipeNetwork.Node;
import fr.beffroi.water.location.hydraulics.PipeNetwork.NodeKind;
import fr.beffroi.water.location.hydraulics.PipeNetwork.Place;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps solved networks in a folder by the hash of their file: the same network is solved once. A damaged entry counts as none. */
public final class HydraulicsStore {
    /** Changes with the form of an entry and with what is solved. */
    private static final int FORM = 0x48590001;

    private static final int MOST = 5_000_000;

    private final Path folder;

    public HydraulicsStore(Path folder) {
        this.folder = folder;
    }

    /**
     * What is kept of this network; it is solved and kept where nothing is.
     *
     * @param engine asked for only then
     * @param name of the file, for what is said
     */
    public Hydraulics solve(Engine engine, String name, byte[] inp) throws IOException, InterruptedException {
        Path entry = folder.resolve(Hydraulics.hash(inp));
        Optional<Hydraulics> kept = find(entry);
        if (kept.isPresent()) {
            return kept.get();
        }
        Hydraulics solved = Hydraulics.solve(engine.get(), name, inp);
        keep(solved, entry);
        return solved;
    }

    /** Where the engine comes from: it may have to be fetched. */
    public interface Engine {
        EpanetProgram get() throws IOException, InterruptedException;
    }

    private static Optional<Hydraulics> find(Path entry) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(entry)))) {
            if (in.readInt() != FORM) {
                return Optional.empty();
            }
            PipeNetwork network = network(in, entry.getFileName().toString());
            List<HydraulicState> states = new ArrayList<>();
            for (int i = count(in); i > 0; i--) {
                states.add(state(in, network));
            }
            return in.readInt() == FORM ? Optional.of(new Hydraulics(network, states)) : Optional.empty();
        } catch (IOException | RuntimeException missingOrDamaged) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, whoever else writes there. */
    private void keep(Hydraulics solved, Path entry) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, ".unfinished-", "");
        try {
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                out.writeInt(FORM);
                write(out, solved.network());
                out.writeInt(solved.states().size());
                for (HydraulicState state : solved.states()) {
                    write(out, state);
                }
                out.writeInt(FORM);
            }
            Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(DataOutputStream out, PipeNetwork network) throws IOException {
        out.writeDouble(network.flowUnit());
        out.writeDouble(network.pressureUnit());
        out.writeInt(network.nodes().size());
        for (Node node : network.nodes()) {
            out.writeUTF(node.id());
            out.writeByte(node.kind().ordinal());
            out.writeDouble(node.elevation());
            @Nullable Place place = node.place();
            out.writeBoolean(place != null);
            if (place != null) {
                out.writeDouble(place.x());
                out.writeDouble(place.y());
            }
        }
        out.writeInt(network.links().size());
        for (Link link : network.links()) {
            out.writeUTF(link.id());
            out.writeByte(link.kind().ordinal());
            out.writeInt(link.from());
            out.writeInt(link.to());
            out.writeDouble(link.length());
        }
    }

    private static PipeNetwork network(DataInputStream in, String hash) throws IOException {
        double flowUnit = in.readDouble();
        double pressureUnit = in.readDouble();
        List<Node> nodes = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            String id = in.readUTF();
            NodeKind kind = NodeKind.values()[in.readByte()];
            double elevation = in.readDouble();
            @Nullable Place place = in.readBoolean() ? new Place(in.readDouble(), in.readDouble()) : null;
            nodes.add(new Node(id, kind, elevation, place));
        }
        List<Link> links = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            links.add(new Link(
                    in.readUTF(), LinkKind.values()[in.readByte()], in.readInt(), in.readInt(), in.readDouble()));
        }
        return new PipeNetwork(hash, nodes, links, flowUnit, pressureUnit);
    }

    private static void write(DataOutputStream out, HydraulicState state) throws IOException {
        out.writeLong(state.seconds());
        write(out, state.heads());
        write(out, state.emitters());
        write(out, state.flows());
        write(out, state.conductances());
        for (int held : state.held()) {
            out.writeInt(held);
        }
    }

    private static HydraulicState state(DataInputStream in, PipeNetwork network) throws IOException {
        int nodes = network.nodes().size();
        int links = network.links().size();
        long seconds = in.readLong();
        double[] heads = doubles(in, nodes);
        double[] emitters = doubles(in, nodes);
        double[] flows = doubles(in, links);
        double[] conductances = doubles(in, links);
        int[] held = new int[links];
        for (int i = 0; i < links; i++) {
            held[i] = in.readInt();
        }
        return new HydraulicState(seconds, heads, flows, conductances, held, emitters);
    }

    private static void write(DataOutputStream out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] doubles(DataInputStream in, int n) throws IOException {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("damaged");
        }
        return count;
    }
}
