package fr.beffroi.acts.reading.text;

import fr.beffroi.documents.UnreadableDocument;
import java.io.IOException;
import java.io.Serial;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** A file in which no act can be read: what is wrong, in which file, and what to do. */
public final class UnreadableAct extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String OURS = "reading.";

    private final String key;
    private final List<String> arguments;
    private final String file;

    private UnreadableAct(String file, String key, List<String> arguments) {
        super(key + " " + arguments);
        this.file = file;
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    static UnreadableAct of(String key, String... arguments) {
        return new UnreadableAct("", key, List.of(arguments));
    }

    public static UnreadableAct of(UnreadableDocument unreadable) {
        var act = new UnreadableAct("", unreadable.key(), unreadable.arguments());
        act.initCause(unreadable);
        return act;
    }

    /** @param name of the file, of which the last part is shown */
    public UnreadableAct in(String name) {
        var named = new UnreadableAct(name.replaceFirst("(?s).*[/\\\\]", ""), key, arguments);
        named.initCause(getCause());
        return named;
    }

    /** Of the bundle {@code fr.beffroi.acts.reading.messages} or, where the file itself is at fault, of documents'. */
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }

    public String file() {
        return file;
    }

    /** One line, e.g. "acte.pdf : le fichier est vide ; …". English for English locales, else French. */
    public String message(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        ResourceBundle texts = ResourceBundle.getBundle("fr.beffroi.acts.reading.messages", spoken);
        String said = !key.startsWith(OURS) && getCause() instanceof UnreadableDocument unreadable
                ? unreadable.message(spoken)
                : new MessageFormat(texts.getString(key), spoken).format(arguments.toArray());
        return new MessageFormat(texts.getString("reading.problem"), spoken).format(new Object[] {file, said});
    }

    @Override
    public String getMessage() {
        return message(Locale.FRENCH);
    }
}
