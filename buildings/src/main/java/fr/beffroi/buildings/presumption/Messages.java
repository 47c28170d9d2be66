package fr.beffroi.buildings.presumption;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.ResourceBundle;

/** The package's texts, in English for English locales and in French for all others. */
final class Messages {
    private Messages() {}

    static String text(Locale locale, String key, Object... arguments) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        String pattern = ResourceBundle.getBundle("fr.beffroi.buildings.presumption.messages", spoken)
                .getString(key);
        Object[] known = Arrays.stream(arguments).map(one -> known(locale, one)).toArray();
        return new MessageFormat(pattern, spoken).format(known);
    }

    /** Days as the bundle writes them: a message format knows them only as instants, of which noon is in no other day. */
    private static Object known(Locale locale, Object argument) {
        return argument instanceof LocalDate day
                ? text(
                        locale,
                        "day",
                        day.getDayOfMonth(),
                        Date.from(
                                day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant()))
                : argument;
    }

    /** Of a key, by a constant's name. */
    static String part(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
