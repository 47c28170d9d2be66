package fr.beffroi.acts.session;

import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** What people read while they prepare and hold a session, in English for English locales and in French for all others. */
public final class SessionTexts {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Locale locale;
    private final ResourceBundle bundle;

    public SessionTexts(Locale locale) {
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        this.bundle = ResourceBundle.getBundle(SessionTexts.class.getPackageName() + ".messages", this.locale);
    }

    public String message(Alert alert) {
        return text("alert." + alert.key(), alert.arguments());
    }

    /** Why an event cannot be. */
    public String message(NotPossible refusal) {
        return text("refused." + refusal.key(), refusal.arguments());
    }

    private String text(String key, List<String> arguments) {
        MessageFormat format = new MessageFormat(bundle.getString(key), locale);
        Format[] formats = format.getFormatsByArgumentIndex();
        Object[] words = new Object[arguments.size()];
        for (int i = 0; i < words.length; i++) {
            boolean plural = i < formats.length && formats[i] instanceof ChoiceFormat;
            words[i] = plural ? (Object) Integer.valueOf(arguments.get(i)) : spoken(arguments.get(i));
        }
        return format.format(words);
    }

    private String spoken(String argument) {
        return DAY.matcher(argument).matches() ? day(LocalDate.parse(argument), locale) : argument;
    }

    /** "1er octobre 2026". */
    static String day(LocalDate day, Locale locale) {
        String written = DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
        return locale.equals(Locale.FRENCH) ? written.replaceFirst("^1 ", "1er ") : written;
    }
}
