package fr.beffroi.server.report;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences of the report: always in French, whatever the language of who drafts it. */
@Component("reportSaid")
class Said {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final MessageSource texts;

    Said(MessageSource texts) {
        this.texts = texts;
    }

    String text(String key, Object... arguments) {
        return String.valueOf(texts.getMessage(key, arguments, Locale.FRENCH));
    }

    /** With what it counts and where it is shown: {@code key}, {@code key.definition}. */
    ReportSection.Statement counted(String key, String address, Object... arguments) {
        return new ReportSection.Statement(text(key, arguments), text(key + ".definition", arguments), address);
    }

    String day(LocalDate day) {
        return day.format(DAY);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, Reports.HERE));
    }

    /** Three significant figures at most, no trailing zeros. */
    String figure(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.FRENCH);
        int whole = value <= 0 ? 1 : (int) Math.floor(Math.log10(value)) + 1;
        format.setMaximumFractionDigits(Math.clamp(3 - whole, 0, 9));
        return format.format(value);
    }

    /** @param share 0 to 1 */
    String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
