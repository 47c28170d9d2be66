package fr.beffroi.acts.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The value of a fact. */
public sealed interface Value {

    /** @param text without spaces at its ends; paragraphs of a long text are separated by {@code \n} */
    record Text(String text) implements Value {}

    record Amount(long cents) implements Value {}

    record Whole(long number) implements Value {}

    record Decimal(BigDecimal number) implements Value {}

    /** @param number of hundredths: 12.5 is "12,5 %" */
    record Percent(BigDecimal number) implements Value {}

    record Day(LocalDate day) implements Value {}

    record YesNo(boolean yes) implements Value {}

    record Choice(String key) implements Value {}

    /** @param names at least one */
    record People(List<String> names) implements Value {
        public People {
            names = List.copyOf(names);
        }
    }

    /** @param rows at least one; each has the columns it is given for, in the family's order */
    record Rows(List<Map<String, Value>> rows) implements Value {
        public Rows {
            List<Map<String, Value>> copies = new ArrayList<>();
            rows.forEach(row -> copies.add(Collections.unmodifiableMap(new LinkedHashMap<>(row))));
            rows = List.copyOf(copies);
        }
    }

    /** As JSON has it, and as {@link Given#read} takes it back. */
    default Object plain() {
        return switch (this) {
            case Text text -> text.text();
            case Amount amount -> BigDecimal.valueOf(amount.cents(), 2);
            case Whole whole -> whole.number();
            case Decimal decimal -> decimal.number();
            case Percent percent -> percent.number();
            case Day day -> day.day().toString();
            case YesNo answer -> answer.yes();
            case Choice choice -> choice.key();
            case People people -> people.names();
            case Rows rows ->
                rows.rows().stream()
                        .map(row -> {
                            Map<String, Object> plain = new LinkedHashMap<>();
                            row.forEach((column, value) -> plain.put(column, value.plain()));
                            return plain;
                        })
                        .toList();
        };
    }
}
