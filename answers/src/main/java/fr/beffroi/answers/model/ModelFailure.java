package fr.beffroi.answers.model;

import java.io.Serial;
import java.util.List;

/** The model gave nothing usable: a key of the package's bundle says why. */
final class ModelFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final List<String> arguments;

    ModelFailure(String key, String... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    List<String> arguments() {
        return arguments;
    }
}
