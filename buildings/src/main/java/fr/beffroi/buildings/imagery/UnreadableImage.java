package fr.beffroi.buildings.imagery;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An image that cannot be read: which file, what is wrong with it, what to do. */
public final class UnreadableImage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String key;
    private final List<String> arguments;

    /**
     * @param message names the file and says what is wrong and what to do, in the reader's language
     */
    public UnreadableImage(String message, Throwable cause) {
        this("", cause, "image.said", List.of(message));
    }

    private UnreadableImage(String file, @Nullable Throwable cause, String key, List<String> arguments) {
        super(key, cause);
        this.file = file;
        this.key = key;
        this.arguments = arguments;
    }

    static UnreadableImage of(Path file, String key, Object... arguments) {
        return of(file, null, key, arguments);
    }

    static UnreadableImage of(Path file, @Nullable Throwable cause, String key, Object... arguments) {
        Path name = file.getFileName();
        return new UnreadableImage(
                (name == null ? file : name).toString(),
                cause,
                key,
                List.of(arguments).stream().map(Object::toString).toList());
    }

    /** Name of the file or folder, without what lies above it; empty if the message itself names it. */
    public String file() {
        return file;
    }

    /** One line: the file, what is wrong, what to do. */
    public String message(Locale locale) {
        String what = Messages.text(locale, key, arguments);
        return file.isEmpty() ? what : Messages.text(locale, "image.problem", List.of(file, what));
    }

    @Override
    public String getMessage() {
        return message(Locale.FRENCH);
    }
}
