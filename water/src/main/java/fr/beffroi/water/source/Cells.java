package fr.beffroi.water.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;

/** The cells of one row, by what they say; what is written but cannot be read refuses the file. */
final class Cells {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[T ].*)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?(?:[eE][-+]?\\d+)?");

    private final Table table;
    private final Mapping mapping;
    private final Map<Field, Integer> at = new HashMap<>();
    private Table.Row row;

    Cells(Table table, Mapping mapping) throws UnreadableSource {
        this.table = table;
        this.mapping = mapping;
        mapping.check(table);
        mapping.columns()
                .forEach((field, column) -> at.put(field, table.columns().indexOf(column)));
        row = table.rows().getFirst();
    }

    Cells of(Table.Row next) {
        row = next;
        return this;
    }

    String text(Field field) {
        Integer column = at.get(field);
        return column == null ? "" : row.cells().get(column);
    }

    /** An identifier, the same whether a spreadsheet made a decimal of it or not. */
    String id(Field field) {
        String text = text(field);
        return text.matches("\\d+\\.0+") ? text.substring(0, text.indexOf('.')) : text;
    }

    /** The year alone is its first day; {@code 0000} and {@code 9999} are no year. */
    Optional<LocalDate> date(Field field) throws UnreadableSource {
        String text = text(field);
        if (text.isEmpty() || text.equals("0") || text.startsWith("0000") || text.startsWith("9999")) {
            return Optional.empty();
        }
        try {
            Matcher m = YEAR.matcher(text);
            if (m.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(m.group(1)), 1, 1));
            }
            m = YEAR_FIRST.matcher(text);
            if (m.matches()) {
                return Optional.of(day(m.group(1), m.group(2), m.group(3)));
            }
            m = DAY_FIRST.matcher(text);
            if (m.matches()) {
                return Optional.of(day(m.group(3), m.group(2), m.group(1)));
            }
        } catch (DateTimeException e) {
            throw fault(field, "source.date", text);
        }
        throw fault(field, "source.date", text);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** With a decimal point or comma. */
    OptionalDouble number(Field field) throws UnreadableSource {
        String text = text(field).replace("\u00a0", "").replace("\u202f", "");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw fault(field, "source.number", text);
        }
        double value = Double.parseDouble(text.replace(',', '.'));
        if (!Double.isFinite(value)) {
            throw fault(field, "source.number", text);
        }
        return OptionalDouble.of(value);
    }

    /** Where all these are numbers, the bounds of the places they give over the whole table. */
    Envelope bounds(Field x, Field y) throws UnreadableSource {
        Envelope bounds = new Envelope();
        for (Table.Row each : table.rows()) {
            of(each);
            OptionalDouble east = number(x);
            OptionalDouble north = number(y);
            if (isPlace(east, north)) {
                bounds.expandToInclude(east.getAsDouble(), north.getAsDouble());
            }
        }
        return bounds;
    }

    /** Nothing lies at 0, 0 but what was never located. */
    static boolean isPlace(OptionalDouble x, OptionalDouble y) {
        return x.isPresent() && y.isPresent() && (x.getAsDouble() != 0 || y.getAsDouble() != 0);
    }

    UnreadableSource fault(Field field, String key, String... arguments) {
        return UnreadableSource.of(table.file(), row.line(), mapping.find(field).orElse(field.name()), key, arguments);
    }
}
