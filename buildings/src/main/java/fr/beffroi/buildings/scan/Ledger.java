package fr.beffroi.buildings.scan;

import java.io.IOException;
import java.util.function.Consumer;

/** What a scan has done, kept where a crash does not take it. */
public interface Ledger {
    /** How many tiles are recorded: those before that number, and no other. */
    int done() throws IOException;

    /** Records what was found on the next tile. When this returns, a crash no longer takes it. */
    void record(byte[] found) throws IOException;

    /** Hands on what was recorded, tile after tile, one in memory at a time. */
    void replay(Consumer<byte[]> reader) throws IOException;
}
