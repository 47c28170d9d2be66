package fr.beffroi.server.vendors;

import java.io.Serial;
import org.springframework.http.HttpStatus;

/** A call that is refused for what it is, not for what it asks. Its message is the key of a text. */
final class Unwelcome extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient Object[] arguments;

    Unwelcome(HttpStatus status, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.arguments = arguments.clone();
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return String.valueOf(getMessage());
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
