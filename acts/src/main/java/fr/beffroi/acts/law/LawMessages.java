package fr.beffroi.acts.law;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this package, in French or in English. */
public final class LawMessages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private LawMessages() {}

    public static String text(Locale locale, String key, List<String> arguments) {
        Locale known = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        ResourceBundle bundle = ResourceBundle.getBundle("fr.beffroi.acts.law.messages", known);
        return new MessageFormat(bundle.getString(key), known).format(arguments.toArray());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
