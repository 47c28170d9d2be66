package fr.beffroi.server.people;

import java.util.List;

/** Paths that a feature opens to everyone, declared as a bean, e.g. {@code new PublicPaths("/registre/**")}. */
public record PublicPaths(List<String> patterns) {
    public PublicPaths {
        patterns = List.copyOf(patterns);
    }

    public PublicPaths(String... patterns) {
        this(List.of(patterns));
    }
}
