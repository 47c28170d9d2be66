package fr.beffroi.water.location;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The competition's network and files, where the shared data are. */
public final class LTown {
    private LTown() {}

    public static byte[] inp() throws IOException {
        return Files.readAllBytes(path("L-TOWN.inp"));
    }

    public static Path path(String file) {
        String shared = System.getenv("BEFFROI_SHARED");
        assumeTrue(shared != null, "BEFFROI_SHARED is not set");
        return Path.of(String.valueOf(shared), "data", "water", "l-town", file);
    }
}
