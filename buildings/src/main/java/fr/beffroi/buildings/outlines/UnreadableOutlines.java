package fr.beffroi.buildings.outlines;

import fr.beffroi.tables.SourceProblem;
import fr.beffroi.tables.UnreadableSource;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** A file of outlines that cannot be used: which, where in it, what to do. */
public final class UnreadableOutlines extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;
    private final transient @Nullable SourceProblem problem;

    UnreadableOutlines(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
        problem = null;
    }

    UnreadableOutlines(UnreadableSource source) {
        super(source);
        key = source.problem().key();
        arguments = new Object[0];
        problem = source.problem();
    }

    /** One line, in English for English locales and in French for all others. */
    public String message(Locale locale) {
        if (problem != null) {
            return problem.message(locale);
        }
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        String pattern = ResourceBundle.getBundle("fr.beffroi.buildings.outlines.messages", spoken)
                .getString(key);
        return new MessageFormat(pattern, spoken).format(arguments);
    }
}
