package fr.beffroi.answers.embedding;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A sentence model that cannot be used. {@link #getMessage} is one line that says what, where and what to do. */
public final class EmbeddingException extends IOException {
    private static final long serialVersionUID = 1L;

    EmbeddingException(String key, Path file, String detail, @Nullable Throwable cause) {
        super(message(key, file, detail), cause);
    }

    EmbeddingException(String key, Path file) {
        this(key, file, "", null);
    }

    private static String message(String key, Path file, String detail) {
        Locale locale = Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        ResourceBundle bundle = ResourceBundle.getBundle("fr.beffroi.answers.embedding.messages", locale);
        return MessageFormat.format(
                bundle.getString(key), file, detail.replaceAll("\\s+", " ").strip());
    }
}
