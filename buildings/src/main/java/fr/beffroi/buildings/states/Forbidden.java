package fr.beffroi.buildings.states;

/** A decision that may not be taken. Its message is the key of a text, {@code buildings.forbidden.…}. */
public final class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Forbidden(String reason) {
        super("buildings.forbidden." + reason);
    }

    public String key() {
        return String.valueOf(getMessage());
    }
}
