package fr.beffroi.water.telemetry.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which district each customer's meter is in. A CSV file with one line a meter: {@code compteur;secteur}, and where known
 * {@code depuis;jusquau}, the first and the last day on which it counted. No name, no address: they are not asked for.
 */
public record CustomerList(List<Customer> customers) {
    private static final int LONGEST = 120;
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public CustomerList {
        customers = List.copyOf(customers);
    }

    /** @param since first day @param until last day; null: always */
    public record Customer(
            String meter,
            String district,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * @param districts that there are
     * @throws UnreadableTelemetry the first thing that is wrong
     */
    public static CustomerList read(String file, byte[] bytes, Set<String> districts) throws UnreadableTelemetry {
        TelemetryTable table = TelemetryTable.of(file, bytes, null);
        int meter = column(table, "compteur|meter|pdl|point.*|identifiant");
        int district = column(table, "secteur|district|dma|zone");
        if (meter < 0 || district < 0) {
            throw UnreadableTelemetry.of(file, 1, null, "customers.columns");
        }
        int since = column(table, "depuis|since|d[ée]but|pose");
        int until = column(table, "jusqu.*|until|fin|d[ée]pose");
        Map<String, Integer> lines = new HashMap<>();
        List<Customer> customers = new ArrayList<>();
        for (TelemetryTable.Row row : table.rows()) {
            String name = row.cells()[meter];
            if (name.isEmpty() || name.length() > LONGEST) {
                throw UnreadableTelemetry.of(file, row.line(), table.titles().get(meter), "telemetry.meter.blank");
            }
            Integer before = lines.put(name, row.line());
            if (before != null) {
                throw UnreadableTelemetry.of(
                        file, row.line(), table.titles().get(meter), "customers.twice", String.valueOf(before));
            }
            if (!districts.contains(row.cells()[district])) {
                throw UnreadableTelemetry.of(
                        file,
                        row.line(),
                        table.titles().get(district),
                        "customers.district",
                        TelemetryTable.shortened(row.cells()[district]),
                        TelemetryTable.shortened(String.join(", ", districts)));
            }
            Customer customer =
                    new Customer(name, row.cells()[district], date(table, row, since), date(table, row, until));
            if (customer.since() != null
                    && customer.until() != null
                    && customer.until().isBefore(customer.since())) {
                throw UnreadableTelemetry.of(file, row.line(), table.titles().get(until), "truth.order");
            }
            customers.add(customer);
        }
        return new CustomerList(customers);
    }

    private static int column(TelemetryTable table, String titles) {
        for (int i = 0; i < table.titles().size(); i++) {
            if (table.titles().get(i).toLowerCase(Locale.ROOT).matches(titles)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable LocalDate date(TelemetryTable table, TelemetryTable.Row row, int column)
            throws UnreadableTelemetry {
        if (column < 0 || row.cells()[column].isEmpty()) {
            return null;
        }
        String written = row.cells()[column];
        try {
            return written.contains("/") ? LocalDate.parse(written, FRENCH) : LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw UnreadableTelemetry.of(
                    table.file(),
                    row.line(),
                    table.titles().get(column),
                    "customers.date",
                    TelemetryTable.shortened(written));
        }
    }
}
