package fr.beffroi.answers.search;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A questions file that is not as it should be. {@link #getMessage} is one line that says what, where and what to do. */
public final class QuestionsException extends IOException {
    private static final long serialVersionUID = 1L;

    QuestionsException(String key, Path file, Object... where) {
        super(message(key, file, where));
    }

    private static String message(String key, Path file, Object[] where) {
        Locale locale = Locale.getDefault().getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        ResourceBundle bundle = ResourceBundle.getBundle("fr.beffroi.answers.search.messages", locale);
        Object[] arguments = new Object[where.length + 1];
        arguments[0] = file.toString();
        System.arraycopy(where, 0, arguments, 1, where.length);
        return MessageFormat.format(bundle.getString(key), arguments);
    }
}
