package fr.beffroi.acts.session;

import java.util.List;

/**
 * An event that cannot be: nothing of it is taken. Its text is {@link SessionTexts#message(NotPossible)}.
 */
public final class NotPossible extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;
    private final int event;

    NotPossible(String key, int event, List<String> arguments) {
        super(key + " " + arguments);
        this.key = key;
        this.event = event;
        this.arguments = List.copyOf(arguments);
    }

    /** Without the bundle's prefix, e.g. {@code quorum.lacking}. */
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** The event's place in the list, from 0. */
    public int event() {
        return event;
    }
}
