package fr.beffroi.server.telemetry;

import fr.beffroi.water.indicators.Indicator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.StringJoiner;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A year's sheet as a table: what was entered under SISPEA's numbers, then the indicators. In French, with decimal commas. */
@Component
class SheetCsv {
    private static final String NEW_LINE = "\r\n";

    private final MessageSource texts;

    SheetCsv(MessageSource texts) {
        this.texts = texts;
    }

    byte[] of(Years.Stored stored, YearSheet sheet) {
        String day = LocalDate.ofInstant(stored.at(), TelemetryFeature.FRANCE).toString();
        StringBuilder text = new StringBuilder("\ufeff");
        text.append(text("yearly.csv.titles")).append(NEW_LINE);
        stored.inputs()
                .entries()
                .forEach((item, entry) -> line(
                        text,
                        item.code(),
                        text("yearly.item." + item),
                        item.isYes() ? text("yearly.csv.yes") : figure(entry.value(), 6),
                        item.unit(),
                        sheet.year(),
                        "",
                        entry.source(),
                        day));
        for (Indicator one : sheet.all()) {
            line(
                    text,
                    one.code(),
                    one.name(Locale.FRENCH),
                    figure(one.value(), 4),
                    one.unit(),
                    sheet.year(),
                    one.formula(Locale.FRENCH),
                    one.source(Locale.FRENCH),
                    day);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(
            StringBuilder text,
            String code,
            String name,
            String value,
            String unit,
            int year,
            String formula,
            String source,
            String day) {
        StringJoiner line = new StringJoiner(";");
        for (String cell : new String[] {code, name, value, unit, String.valueOf(year), formula, source, day}) {
            line.add(Csv.cell(cell));
        }
        text.append(line).append(NEW_LINE);
    }

    private static String figure(double value, int decimals) {
        String plain = String.format(Locale.FRANCE, "%." + decimals + "f", value);
        return plain.replaceFirst("0+$", "").replaceFirst(",$", "");
    }

    private String text(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }
}
