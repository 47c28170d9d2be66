package fr.beffroi.server.web;

import fr.beffroi.oversight.footprint.Energy;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates and figures as a reader expects them; in templates {@code ${@say.percent(0.87)}} is "87 %". */
@Component("say")
public class Typography {
    private static final ZoneId HERE = ZoneId.of("Europe/Paris");
    private static final char NARROW_SPACE = '\u202f';
    private static final char SPACE = '\u00a0';

    private final MessageSource texts;
    private final Clock clock;

    Typography(MessageSource texts) {
        this.texts = texts;
        this.clock = Clock.systemUTC();
    }

    /** @param share 0 to 1 */
    public String percent(double share) {
        String figure = number(100 * share, 0);
        return french() ? figure + NARROW_SPACE + "%" : figure + "%";
    }

    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** "12 novembre 2020" */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(date);
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, HERE));
    }

    /** "12 novembre 2020 à 14:05" */
    public String dateAndTime(Instant instant) {
        String time = DateTimeFormatter.ofPattern(french() ? "H 'h' mm" : "HH:mm", Locale.ROOT)
                .withZone(HERE)
                .format(instant)
                .replace(' ', NARROW_SPACE);
        return date(instant) + (french() ? " à " : ", ") + time;
    }

    /** "il y a 12 min", "il y a 3 h", "il y a 2 j", then the date. */
    public String ago(Instant instant) {
        Duration age = Duration.between(instant, clock.instant());
        if (age.toMinutes() < 1) {
            return text("web.just-now");
        }
        if (age.toMinutes() < 60) {
            return text("web.minutes-ago", age.toMinutes());
        }
        if (age.toHours() < 48) {
            return text("web.hours-ago", age.toHours());
        }
        return age.toDays() < 60 ? text("web.days-ago", age.toDays()) : date(instant);
    }

    /** "0,42 J", or "1,2 kJ", "3,4 kWh" for more. */
    public String energy(Energy energy) {
        return joules(energy.joules());
    }

    public String joules(double joules) {
        if (joules >= 3.6e5) {
            return number(joules / 3.6e6, 2) + SPACE + "kWh";
        }
        return joules >= 1000
                ? number(joules / 1000, 1) + SPACE + "kJ"
                : number(joules, joules < 10 ? 2 : 0) + SPACE + "J";
    }

    /** "1 min 20 s" */
    public String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + "" + SPACE + "s";
        }
        if (seconds < 3600) {
            return seconds / 60 + "" + SPACE + "min" + SPACE + seconds % 60 + SPACE + "s";
        }
        return seconds / 3600 + "" + SPACE + "h" + SPACE + seconds % 3600 / 60 + SPACE + "min";
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static boolean french() {
        return Locale.FRENCH
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
