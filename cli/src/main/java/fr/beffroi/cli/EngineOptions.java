package fr.beffroi.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command that needs the corpus finds it and keeps what it makes of it. */
final class EngineOptions {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    private @Nullable Path data;

    @Option(names = "--corpus", paramLabel = "PATH", descriptionKey = "option.corpus")
    private @Nullable Path corpus;

    /**
     * By the XDG convention {@code ~/.local/share/beffroi}; for root {@code /var/lib/beffroi}: PostgreSQL gives up
     * root's rights and could not read what lies under root's home.
     */
    Path data() {
        if (data != null) {
            return data.toAbsolutePath();
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        if (xdg != null && !xdg.isBlank()) {
            return Path.of(xdg, "beffroi").toAbsolutePath();
        }
        if (System.getProperty("user.name", "").equals("root")) {
            return Path.of("/var/lib/beffroi");
        }
        return Path.of(System.getProperty("user.home", "."), ".local", "share", "beffroi");
    }

    /** The corpus the user names, by option or by {@code BEFFROI_CORPUS}; null: the public one, fetched if need be. */
    @Nullable
    Path corpus() {
        if (corpus != null) {
            return corpus;
        }
        String named = System.getenv("BEFFROI_CORPUS");
        return named == null || named.isBlank() ? null : Path.of(named);
    }
}
