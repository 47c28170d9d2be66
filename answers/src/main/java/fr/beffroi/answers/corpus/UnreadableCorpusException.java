package fr.beffroi.answers.corpus;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Nothing can be read from a source. {@link #getMessage} is one line in the language of the machine. */
public final class UnreadableCorpusException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final String detail;

    UnreadableCorpusException(String key, String detail) {
        this.key = key;
        this.detail = detail;
    }

    UnreadableCorpusException(String key, String detail, Throwable cause) {
        super(cause);
        this.key = key;
        this.detail = detail;
    }

    /** Key of the text in the bundle {@code fr.beffroi.answers.corpus.messages}. */
    public String key() {
        return key;
    }

    @Override
    public String getMessage() {
        return message(key, Locale.getDefault(), detail);
    }

    static String message(String key, Locale locale, Object... arguments) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        ResourceBundle bundle = ResourceBundle.getBundle("fr.beffroi.answers.corpus.messages", known);
        return MessageFormat.format(bundle.getString(key), arguments);
    }
}
