package fr.beffroi.server.platform;

import org.jspecify.annotations.Nullable;

/** Why the server does not start: one line that says what is wrong, where, and what to do. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
