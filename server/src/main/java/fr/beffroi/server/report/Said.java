package fr.beffroi.server.report;

import fr.beffroi.server.web.InFrench;
import fr.beffroi.server.web.Typography;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences of the report: always in French, whatever the language of who drafts it. */
@Component("reportSaid")
public class Said {
    private final MessageSource texts;
    private final Typography say;

    Said(MessageSource texts, Typography say) {
        this.texts = texts;
        this.say = say;
    }

    public String text(String key, Object... arguments) {
        return String.valueOf(texts.getMessage(key, arguments, Locale.FRENCH));
    }

    /** With what it counts and where it is shown: {@code key}, {@code key.definition}. */
    public ReportSection.Statement counted(String key, String address, Object... arguments) {
        return new ReportSection.Statement(text(key, arguments), text(key + ".definition", arguments), address);
    }

    String day(LocalDate day) {
        return InFrench.say(() -> say.date(day));
    }

    String day(Instant at) {
        return InFrench.say(() -> say.date(at));
    }

    /** Three significant figures at most, no trailing zeros. */
    String figure(double value) {
        return InFrench.say(() -> say.figure(value));
    }

    String energy(double kwh) {
        return InFrench.say(() -> say.kwh(kwh));
    }

    String mass(double grams) {
        return InFrench.say(() -> say.mass(grams));
    }

    String euros(double euros) {
        return InFrench.say(() -> say.euros(euros));
    }

    /** @param share 0 to 1 */
    String percent(double share) {
        return InFrench.say(() -> say.percent(share));
    }
}
