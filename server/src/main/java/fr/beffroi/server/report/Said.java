package fr.beffroi.server.report;

import fr.beffroi.server.web.Typography;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Sentences of the report: always in French, whatever the language of who drafts it. */
@Component("reportSaid")
class Said {
    private final MessageSource texts;
    private final Typography say;

    Said(MessageSource texts, Typography say) {
        this.texts = texts;
        this.say = say;
    }

    String text(String key, Object... arguments) {
        return String.valueOf(texts.getMessage(key, arguments, Locale.FRENCH));
    }

    /** With what it counts and where it is shown: {@code key}, {@code key.definition}. */
    ReportSection.Statement counted(String key, String address, Object... arguments) {
        return new ReportSection.Statement(text(key, arguments), text(key + ".definition", arguments), address);
    }

    String day(LocalDate day) {
        return inFrench(() -> say.date(day));
    }

    String day(Instant at) {
        return inFrench(() -> say.date(at));
    }

    /** Three significant figures at most, no trailing zeros. */
    String figure(double value) {
        return inFrench(() -> say.figure(value));
    }

    /** @param share 0 to 1 */
    String percent(double share) {
        return inFrench(() -> say.percent(share));
    }

    private static String inFrench(Supplier<String> words) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Locale.FRENCH);
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
