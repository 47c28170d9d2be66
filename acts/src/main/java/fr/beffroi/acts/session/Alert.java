package fr.beffroi.acts.session;

import fr.beffroi.acts.check.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at now. Its text is {@link SessionTexts#message(Alert)}.
 *
 * @param severity blocking: what is decided so is exposed to annulment
 * @param article that it rests on, as cited
 * @param key without the bundle's prefix, e.g. {@code quorum.thin}
 * @param item id; null where it concerns the session
 */
public record Alert(
        Severity severity,
        String article,
        String key,
        List<String> arguments,
        @Nullable String item) {
    public Alert {
        arguments = List.copyOf(arguments);
    }
}
