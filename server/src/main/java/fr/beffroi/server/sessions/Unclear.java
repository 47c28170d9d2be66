package fr.beffroi.server.sessions;

/** What was typed cannot be taken. The message is a key; nothing was changed. */
final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unclear(String key) {
        super(key);
    }

    String key() {
        return String.valueOf(getMessage());
    }
}
