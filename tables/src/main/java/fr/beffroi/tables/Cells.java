package fr.beffroi.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;

/** The cells of one row, by what they say; what is written but cannot be read refuses the file. */
public final class Cells<F extends TableField> {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[T ].*)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0+)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?(?:[eE][-+]?\\d+)?");

    private final Table table;
    private final Map<F, String> columns;
    private final Map<F, Integer> at = new HashMap<>();
    private Table.Row row;

    /** @param columns {@link Columns#check checked} against the table */
    public Cells(Table table, Map<F, String> columns) {
        this.table = table;
        this.columns = Map.copyOf(columns);
        columns.forEach((field, column) -> at.put(field, table.columns().indexOf(column)));
        row = table.rows().getFirst();
    }

    public Cells<F> of(Table.Row next) {
        row = next;
        return this;
    }

    public String text(F field) {
        Integer column = at.get(field);
        return column == null ? "" : row.cells().get(column);
    }

    /** @throws UnreadableSource where it is blank */
    public String needed(F field) throws UnreadableSource {
        String id = id(field);
        if (id.isEmpty()) {
            throw fault(field, "source.blank");
        }
        return id;
    }

    /** An identifier, the same whether a spreadsheet made a decimal of it or not. */
    public String id(F field) {
        String text = text(field);
        return text.matches("\\d+\\.0+") ? text.substring(0, text.indexOf('.')) : text;
    }

    /** The year alone is its first day; {@code 0000} and {@code 9999} are no year. */
    public Optional<LocalDate> date(F field) throws UnreadableSource {
        String text = text(field);
        if (text.isEmpty() || text.equals("0") || text.startsWith("0000") || text.startsWith("9999")) {
            return Optional.empty();
        }
        try {
            Matcher m = YEAR.matcher(text);
            if (m.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(m.group(1)), 1, 1));
            }
            m = DIGITS.matcher(text);
            if (m.matches()) {
                return Optional.of(day(m.group(1), m.group(2), m.group(3)));
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
    public OptionalDouble number(F field) throws UnreadableSource {
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
    public Envelope bounds(F x, F y) throws UnreadableSource {
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
    public static boolean isPlace(OptionalDouble x, OptionalDouble y) {
        return x.isPresent() && y.isPresent() && (x.getAsDouble() != 0 || y.getAsDouble() != 0);
    }

    public UnreadableSource fault(F field, String key, String... arguments) {
        return new UnreadableSource(new SourceProblem(
                table.file(),
                row.line(),
                columns.getOrDefault(field, field.name()),
                field.bundle(),
                key,
                List.of(arguments)));
    }
}
