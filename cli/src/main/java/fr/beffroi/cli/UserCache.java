package fr.beffroi.cli;

import java.nio.file.Path;

/** What can be made or fetched again, by the XDG convention {@code ~/.cache/beffroi}. */
final class UserCache {
    private UserCache() {}

    static Path folder() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path caches =
                xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(xdg);
        return caches.resolve("beffroi");
    }
}
