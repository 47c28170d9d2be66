package fr.beffroi.server.location;

import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.water.location.epanet.EpanetProgram;
import fr.beffroi.water.location.files.UnreadableLocationFile;
import fr.beffroi.water.location.hydraulics.Hydraulics;
import fr.beffroi.water.location.hydraulics.HydraulicsStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * EPANET, where the settings say that it lies; read once, when first needed. A network that it solved is kept in the data folder by
 * the hash of its file, and not solved again.
 */
@Component("locationEngine")
class Engine {
    private final @Nullable Path archive;
    private final HydraulicsStore solved;
    private @Nullable EpanetProgram program;

    Engine(ServerSettings settings) {
        archive = settings.water().epanet();
        solved = new HydraulicsStore(settings.data().resolve("water").resolve("networks"));
    }

    boolean isThere() {
        return archive != null;
    }

    /**
     * @param name of the file, for what is said
     * @throws UnreadableLocationFile if it is no network that EPANET solves
     */
    Hydraulics solve(String name, byte[] inp) throws UnreadableLocationFile {
        try {
            return solved.solve(this::program, name, inp);
        } catch (UnreadableLocationFile unreadable) {
            throw unreadable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a network was solved", e);
        }
    }

    private synchronized EpanetProgram program() throws IOException {
        if (archive == null) {
            throw new IllegalStateException("no EPANET in the settings");
        }
        EpanetProgram read = program == null ? EpanetProgram.read(archive) : program;
        program = read;
        return read;
    }
}
