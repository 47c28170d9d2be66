package fr.beffroi.server.web;

import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.server.platform.LegalTime;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Dates and figures as a reader expects them; in templates {@code ${@say.percent(0.87)}} is "87 %". */
@Component("say")
public class Typography {
    private static final double J_PER_KWH = 3.6e6;
    private static final Pattern ELISION = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\d])");

    private final MessageSource texts;
    private final Clock clock;

    Typography(MessageSource texts) {
        this.texts = texts;
        this.clock = Clock.systemUTC();
    }

    /** @param share 0 to 1 */
    public String percent(double share) {
        String figure = number(100 * share, 0);
        return french() ? figure + FrenchSpaces.NARROW + "%" : figure + "%";
    }

    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** A figure that may be below zero, with the sign that is meant for it: "−1,7"; what rounds to nothing has none. */
    public String signed(double value, int decimals) {
        String size = number(Math.abs(value), decimals);
        return value < 0 && !size.equals(number(0, decimals)) ? "\u2212" + size : size;
    }

    /** "12 novembre 2020", "1er septembre 2026" */
    public String date(LocalDate date) {
        String said = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .format(date);
        return french() && date.getDayOfMonth() == 1 ? said.replaceFirst("^1 ", "1er ") : said;
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, LegalTime.FRANCE));
    }

    /** "12 novembre 2020 à 14:05" */
    public String dateAndTime(Instant instant) {
        String time = DateTimeFormatter.ofPattern(french() ? "H 'h' mm" : "HH:mm", Locale.ROOT)
                .withZone(LegalTime.FRANCE)
                .format(instant)
                .replace(' ', FrenchSpaces.NARROW);
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

    /**
     * A short text of a fiche (a title, a question, a choice) set as French print sets it: curly apostrophes, and no line
     * that begins with a punctuation mark. Never for what is quoted or sent, which stays as it was written.
     */
    public String fine(String text) {
        if (!french()) {
            return text;
        }
        return ELISION.matcher(FrenchSpaces.set(text)).replaceAll("’");
    }

    /** Three significant figures at most: no meter here tells more. "0,0164", "12,5", "1 204". @param value at least 0 */
    public String figure(double value) {
        int whole = value <= 0 ? 1 : (int) Math.floor(Math.log10(value)) + 1;
        return number(value, Math.clamp(3 - whole, 0, 9));
    }

    /** "0,42 J", or "1,2 kJ", "3,4 kWh" for more. */
    public String energy(Energy energy) {
        return joules(energy.joules());
    }

    public String kwh(double kwh) {
        return joules(kwh * J_PER_KWH);
    }

    public String joules(double joules) {
        if (joules >= 3.6e5) {
            return number(joules / J_PER_KWH, 2) + FrenchSpaces.WIDE + "kWh";
        }
        return joules >= 1000
                ? number(joules / 1000, 1) + FrenchSpaces.WIDE + "kJ"
                : number(joules, joules < 10 ? 2 : 0) + FrenchSpaces.WIDE + "J";
    }

    /** "3,2 kg", "25 g", "3,18 mg", "13,6 µg". @param grams at least 0 */
    public String mass(double grams) {
        if (grams >= 1000) {
            return figure(grams / 1000) + FrenchSpaces.WIDE + "kg";
        }
        if (grams >= 1 || grams <= 0) {
            return figure(grams) + FrenchSpaces.WIDE + "g";
        }
        return grams >= 1e-3
                ? figure(grams * 1e3) + FrenchSpaces.WIDE + "mg"
                : figure(grams * 1e6) + FrenchSpaces.WIDE + "µg";
    }

    /** "12,50 €", and "moins de 0,01 €" for what no coin pays. @param euros at least 0 */
    public String euros(double euros) {
        if (euros > 0 && euros < 0.01) {
            return text("web.less-than-a-cent");
        }
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return french() ? format.format(euros) + FrenchSpaces.WIDE + "€" : "€" + format.format(euros);
    }

    /** "1 min 20 s" */
    public String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + "" + FrenchSpaces.WIDE + "s";
        }
        if (seconds < 3600) {
            return seconds / 60 + "" + FrenchSpaces.WIDE + "min" + FrenchSpaces.WIDE + seconds % 60 + FrenchSpaces.WIDE
                    + "s";
        }
        return seconds / 3600 + "" + FrenchSpaces.WIDE + "h" + FrenchSpaces.WIDE + seconds % 3600 / 60
                + FrenchSpaces.WIDE + "min";
    }

    /** An age in the unit that says it best: "45 jours", "8 mois", "6 ans". */
    public String age(long days) {
        if (days < 60) {
            return text("web.days", days);
        }
        return days < 730 ? text("web.months", days / 30) : text("web.years", days / 365);
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
