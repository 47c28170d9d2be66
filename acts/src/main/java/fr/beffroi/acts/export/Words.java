package fr.beffroi.acts.export;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a printed act. An act is in French, whoever prints it. */
final class Words {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("fr.beffroi.acts.export.extract", Locale.FRENCH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern(" MMMM yyyy", Locale.FRENCH);

    private Words() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.FRENCH).format(arguments);
    }

    /** "1er mars 2026" */
    static String day(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? of("first") : day.getDayOfMonth()) + LONG.format(day);
    }
}
