package fr.beffroi.documents;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Locale;

/**
 * A document that cannot be taken: what is wrong and what to do, as a key of the bundle
 * {@code fr.beffroi.documents.messages}. An {@link IOException}, as {@link java.util.zip.ZipException} is one.
 */
public final class UnreadableDocument extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final List<String> arguments;

    public UnreadableDocument(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** One line that says what is wrong and what to do. English for English locales, else French. */
    public String message(Locale locale) {
        return Messages.text(locale, key, arguments);
    }

    @Override
    public String getMessage() {
        return message(Locale.FRENCH);
    }
}
