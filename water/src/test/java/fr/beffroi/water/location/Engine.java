package fr.beffroi.water.location;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.beffroi.water.location.epanet.EpanetProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The engine for tests: the archive that {@code BEFFROI_EPANET} names; without it such a test is skipped. Compiled once. */
public final class Engine {
    private static final Supplier<Optional<EpanetProgram>> PROGRAM = new Supplier<>() {
        private Optional<EpanetProgram> read = Optional.empty();

        @Override
        public synchronized Optional<EpanetProgram> get() {
            Optional<Path> archive = findArchive();
            if (read.isEmpty() && archive.isPresent()) {
                try {
                    read = Optional.of(EpanetProgram.read(archive.orElseThrow()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return read;
        }
    };

    private Engine() {}

    public static Optional<Path> findArchive() {
        String named = System.getenv("BEFFROI_EPANET");
        Path archive = named == null
                ? Path.of(System.getProperty("user.home"), ".cache", "beffroi", "epanet-js-0.9.0.tgz")
                : Path.of(named);
        return Optional.of(archive).filter(Files::exists);
    }

    public static EpanetProgram program() {
        Optional<EpanetProgram> program = PROGRAM.get();
        assumeTrue(program.isPresent(), "BEFFROI_EPANET names no archive of " + EpanetProgram.PACKAGE);
        return program.orElseThrow();
    }
}
