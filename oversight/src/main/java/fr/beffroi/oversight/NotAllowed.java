package fr.beffroi.oversight;

/** The person's role, or the state of the use, forbids the act. The key names a text of {@code messages}. */
public final class NotAllowed extends RuntimeException {
    private final String key;

    public NotAllowed(String key, String detail) {
        super(key + ": " + detail);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
