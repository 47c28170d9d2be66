package fr.beffroi.buildings.training;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDManager;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** What is learnt so far, on disk: a training that was killed goes on from there. The pace of each weight is learnt anew. */
final class Checkpoint {
    private static final int MAGIC = 0xBEFF0102;

    private Checkpoint() {}

    /**
     * @param print of settings and data: another training does not go on from here
     * @param seconds learnt so far
     * @param cpuSeconds of the processor's cores together, used so far
     */
    record State(int print, double seconds, double cpuSeconds, long steps, double best) {}

    static void write(Path file, State state, Network network) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
            out.writeInt(MAGIC);
            out.writeInt(state.print());
            out.writeDouble(state.seconds());
            out.writeDouble(state.cpuSeconds());
            out.writeLong(state.steps());
            out.writeDouble(state.best());
            network.saveParameters(out);
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Fills the network. Null, and the network as it was, if the file is of another training. */
    static @Nullable State read(Path file, int print, Network network, NDManager manager) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC || in.readInt() != print) {
                return null;
            }
            State state = new State(print, in.readDouble(), in.readDouble(), in.readLong(), in.readDouble());
            network.loadParameters(manager, in);
            return state;
        } catch (MalformedModelException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
