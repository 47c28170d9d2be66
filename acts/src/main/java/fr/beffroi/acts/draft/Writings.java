package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.text.Euros;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a value is written in an act, in French. */
final class Writings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);
    private static final char SPACE = '\u00A0';

    private Writings() {}

    static String of(Fact fact, Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Amount amount -> Euros.of(amount.cents());
            case Value.Whole whole -> number(BigDecimal.valueOf(whole.number()));
            case Value.Decimal decimal -> number(decimal.number());
            case Value.Percent percent -> number(percent.number()) + SPACE + "%";
            case Value.Day day -> day(day.day());
            case Value.YesNo answer -> Phrases.text(answer.yes() ? "yes" : "no");
            case Value.Choice choice ->
                fact.findChoice(choice.key()).map(Fact.Choice::label).orElse(choice.key());
            case Value.People people -> enumerated(people.names());
            case Value.Rows rows -> lines(fact, rows);
        };
    }

    /** "26 novembre 2026", "1er décembre 2026". */
    static String day(LocalDate day) {
        return DAY.format(day).replaceFirst("^1 ", "1er ");
    }

    /** "12 500", "12,5". */
    static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        String[] parts = plain.abs().toPlainString().split("\\.");
        String whole =
                String.format(Locale.ROOT, "%,d", Long.parseLong(parts[0])).replace(',', SPACE);
        return (plain.signum() < 0 ? "-" : "") + whole + (parts.length > 1 ? "," + parts[1] : "");
    }

    /** "Mme A, M. B et Mme C". */
    static String enumerated(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.getFirst()
                : String.join(", ", names.subList(0, last)) + " " + Phrases.text("and") + " " + names.get(last);
    }

    private static String lines(Fact fact, Value.Rows rows) {
        List<String> lines = new ArrayList<>();
        for (Map<String, Value> row : rows.rows()) {
            List<String> cells = new ArrayList<>();
            row.forEach((key, value) -> fact.findColumn(key)
                    .ifPresent(column -> cells.add(column.label() + SPACE + ": " + of(fact, value))));
            lines.add("- " + String.join(SPACE + "; ", cells));
        }
        return String.join("\n", lines);
    }
}
