package fr.beffroi.server.telemetry;

import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.web.Csv;
import fr.beffroi.water.indicators.Indicator;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A year's sheet as a table: what was entered under SISPEA's numbers, then the indicators. In French, with decimal commas. */
@Component
class SheetCsv {
    private final MessageSource texts;

    SheetCsv(MessageSource texts) {
        this.texts = texts;
    }

    byte[] of(Years.Stored stored, YearSheet sheet) {
        String day = LocalDate.ofInstant(stored.at(), LegalTime.FRANCE).toString();
        Csv csv = new Csv(text("yearly.csv.titles").split(";", -1));
        stored.inputs()
                .entries()
                .forEach((item, entry) -> csv.line(
                        item.code(),
                        text("yearly.item." + item),
                        item.isYes() ? text("yearly.csv.yes") : figure(entry.value(), 6),
                        item.unit(),
                        sheet.year(),
                        "",
                        entry.source(),
                        day));
        for (Indicator one : sheet.all()) {
            csv.line(
                    one.code(),
                    one.name(Locale.FRENCH),
                    figure(one.value(), 4),
                    one.unit(),
                    sheet.year(),
                    one.formula(Locale.FRENCH),
                    one.source(Locale.FRENCH),
                    day);
        }
        return csv.bytes();
    }

    private static String figure(double value, int decimals) {
        String plain = String.format(Locale.FRANCE, "%." + decimals + "f", value);
        return plain.replaceFirst("0+$", "").replaceFirst(",$", "");
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }
}
