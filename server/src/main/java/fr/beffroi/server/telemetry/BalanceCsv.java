package fr.beffroi.server.telemetry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Balances as a table that a French spreadsheet opens; an empty cell where something was not measured. */
@Component("telemetryBalanceCsv")
class BalanceCsv {
    static final String TYPE = "text/csv; charset=UTF-8";

    private final MessageSource texts;

    BalanceCsv(MessageSource texts) {
        this.texts = texts;
    }

    byte[] of(List<Balance> days) {
        StringBuilder text = new StringBuilder("\uFEFF")
                .append(texts.getMessage("balance.csv", null, Locale.FRENCH))
                .append("\r\n");
        for (Balance one : days) {
            text.append(one.day().date())
                    .append(';')
                    .append(figure(one.inflow()))
                    .append(';')
                    .append(figure(one.stockChange()))
                    .append(';')
                    .append(figure(one.used()))
                    .append(';')
                    .append(figure(one.lost()))
                    .append(';')
                    .append(one.day().missingHours())
                    .append(';')
                    .append(one.consumption() == null ? "" : String.valueOf(one.silentCustomers()))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.FRANCE, "%.3f", value).replace("\u202f", "");
    }
}
