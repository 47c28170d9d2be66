package fr.beffroi.server.location;

import java.io.Serial;

/** What a person asked cannot be done, and nothing was; its text says why and what to do. */
final class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param key of the text */
    Refused(String key) {
        super(key);
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
