package fr.beffroi.answers.compose;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The module's bundle in French: a draft is for a resident, and article L111-1 of the CRPA prescribes French. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("fr.beffroi.answers.messages", Locale.FRENCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

    private Texts() {}

    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), Locale.FRENCH).format(arguments);
    }

    /** E.g. "12 novembre 2020", and "1er janvier": Java writes "1 janvier". */
    public static String day(LocalDate date) {
        String written = DAY.format(date);
        return date.getDayOfMonth() == 1 ? written.replaceFirst("^1 ", "1er ") : written;
    }
}
