package fr.beffroi.server.publication;

import fr.beffroi.server.acts.Clean;
import org.jspecify.annotations.Nullable;

/** What strangers may put in an address: anything, cut down to what a list can be asked. */
final class PublicQuery {
    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 100_000;

    private PublicQuery() {}

    static @Nullable String words(String typed) {
        String words = Clean.text(typed).strip();
        return words.isEmpty() ? null : words.substring(0, Math.min(words.length(), LONGEST));
    }

    static @Nullable Integer year(@Nullable Integer typed) {
        return typed == null || typed < 1000 || typed > 9998 ? null : typed;
    }

    static @Nullable String matter(String typed) {
        return typed.matches("[0-9](\\.[0-9]{1,2}){0,4}") ? typed : null;
    }

    static int page(int typed) {
        return Math.clamp(typed, 1, LAST_PAGE);
    }
}
