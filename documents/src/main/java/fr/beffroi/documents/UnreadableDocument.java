package fr.beffroi.documents;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/** Placeholder until merged. */
public final class UnreadableDocument extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String text;

    public UnreadableDocument(String text) {
        super(text);
        this.text = text;
    }

    public String message(Locale locale) {
        return text;
    }
}
