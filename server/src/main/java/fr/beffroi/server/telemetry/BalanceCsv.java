package fr.beffroi.server.telemetry;

import fr.beffroi.server.web.Csv;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Balances as a table that a French spreadsheet opens; an empty cell where something was not measured. */
@Component("telemetryBalanceCsv")
class BalanceCsv {
    private final MessageSource texts;

    BalanceCsv(MessageSource texts) {
        this.texts = texts;
    }

    byte[] of(List<Balance> days) {
        Csv csv = new Csv(texts.getMessage("balance.csv", null, Locale.FRENCH).split(";", -1));
        for (Balance one : days) {
            csv.line(
                    one.day().date(),
                    figure(one.inflow()),
                    figure(one.stockChange()),
                    figure(one.used()),
                    figure(one.lost()),
                    one.day().missingHours(),
                    one.consumption() == null ? "" : one.silentCustomers());
        }
        return csv.bytes();
    }

    /** Litres, with a comma. */
    private static Object figure(@Nullable Double value) {
        return value == null ? "" : Math.round(value * 1000) / 1000.0;
    }
}
