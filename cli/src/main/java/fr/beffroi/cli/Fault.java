package fr.beffroi.cli;

import java.util.Objects;

/** The input or the machine is at fault: one line says what, where and what to do; the exit code is 1. */
final class Fault extends RuntimeException {
    Fault(String key, Object... arguments) {
        super(Texts.of(key, arguments));
    }

    private Fault(String said, Throwable cause) {
        super(said, cause);
    }

    /** Another module already says it in one line. */
    static Fault said(Throwable cause) {
        return new Fault(Objects.requireNonNullElse(cause.getMessage(), cause.toString()), cause);
    }

    Fault(Throwable cause, String key, Object... arguments) {
        super(Texts.of(key, arguments), cause);
    }
}
