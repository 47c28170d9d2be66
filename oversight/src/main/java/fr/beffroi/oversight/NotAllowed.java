package fr.beffroi.oversight;

/**
 * The person's role, or the state of the use, forbids the act. The key names a text of {@code messages}. A rule that is not of this
 * module may tell more in a kind of its own.
 */
public class NotAllowed extends RuntimeException {
    private final String key;
    private final transient Object[] arguments;

    /** @param arguments of the text, where it has any */
    public NotAllowed(String key, String detail, Object... arguments) {
        super(key + ": " + detail);
        this.key = key;
        this.arguments = arguments.clone();
    }

    public final String key() {
        return key;
    }

    public final Object[] arguments() {
        return arguments.clone();
    }
}
