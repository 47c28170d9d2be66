package fr.beffroi.water.telemetry.files;

import fr.beffroi.water.telemetry.HourlySeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which meter counts what flows into a district (+1) and out of it (−1). Read from a CSV file with one line a meter and one
 * column a district: {@code meter;Bourg;Plateau}.
 *
 * @param signs of the districts, by meter
 */
public record DistrictMatrix(String file, List<String> districts, Map<String, int[]> signs) {
    public DistrictMatrix {
        districts = List.copyOf(districts);
        signs = new LinkedHashMap<>(signs);
    }

    /** @throws UnreadableTelemetry the first thing that is wrong in the table itself; {@link #check} looks at its sense */
    public static DistrictMatrix read(String file, byte[] bytes) throws UnreadableTelemetry {
        TelemetryTable table = TelemetryTable.of(file, bytes, null);
        List<String> districts = table.titles().subList(1, table.titles().size());
        if (districts.isEmpty() || districts.contains("")) {
            throw UnreadableTelemetry.of(file, 1, null, "telemetry.district.blank");
        }
        Map<String, int[]> signs = new LinkedHashMap<>();
        for (TelemetryTable.Row row : table.rows()) {
            String meter = row.cells()[0];
            if (meter.isEmpty()) {
                throw UnreadableTelemetry.of(file, row.line(), table.titles().getFirst(), "telemetry.meter.blank");
            }
            int[] read = new int[districts.size()];
            for (int i = 0; i < read.length; i++) {
                read[i] = sign(table, row, i + 1);
            }
            if (signs.put(meter, read) != null) {
                throw UnreadableTelemetry.of(
                        file, row.line(), table.titles().getFirst(), "telemetry.meter.twice", meter);
            }
        }
        return new DistrictMatrix(file, districts, signs);
    }

    private static int sign(TelemetryTable table, TelemetryTable.Row row, int column) throws UnreadableTelemetry {
        String cell = row.cells()[column];
        return switch (cell) {
            case "", "0" -> 0;
            case "1", "+1", "+" -> 1;
            case "-1", "−1", "-", "−" -> -1;
            default ->
                throw UnreadableTelemetry.of(
                        table.file(),
                        row.line(),
                        table.titles().get(column),
                        "telemetry.sign",
                        TelemetryTable.shortened(cell));
        };
    }

    /**
     * What makes no sense: a meter that enters or leaves two districts, or belongs to none, or has no measures; a district that
     * nothing flows into, or that is another one's double.
     *
     * @param measured meters of which there are series
     */
    public List<TelemetryProblem> check(Set<String> measured) {
        List<TelemetryProblem> problems = new ArrayList<>();
        signs.forEach((meter, row) -> {
            List<String> in = withSign(row, 1);
            List<String> out = withSign(row, -1);
            if (in.size() > 1 || out.size() > 1) {
                problems.add(problem(meter, "telemetry.meter.several", String.join(", ", in.size() > 1 ? in : out)));
            } else if (in.isEmpty() && out.isEmpty()) {
                problems.add(problem(meter, "telemetry.meter.unused"));
            } else if (!measured.contains(meter)) {
                problems.add(problem(meter, "telemetry.meter.unknown"));
            }
        });
        for (int i = 0; i < districts.size(); i++) {
            int district = i;
            if (signs.values().stream().noneMatch(row -> row[district] > 0)) {
                problems.add(problem(districts.get(i), "telemetry.district.inflow"));
            }
            for (int j = 0; j < i; j++) {
                int other = j;
                if (signs.values().stream().allMatch(row -> row[district] == row[other])) {
                    problems.add(problem(districts.get(i), "telemetry.district.same", districts.get(j)));
                }
            }
        }
        return problems;
    }

    private List<String> withSign(int[] row, int sign) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            if (row[i] == sign) {
                found.add(districts.get(i));
            }
        }
        return found;
    }

    private TelemetryProblem problem(String field, String key, String... arguments) {
        return new TelemetryProblem(file, null, field, key, List.of(arguments));
    }

    /**
     * Net inflow of each district, L/s; NaN at an hour in which one of its meters measured nothing.
     *
     * @throws IllegalArgumentException if {@link #check} finds anything but unused meters
     */
    public Map<String, HourlySeries> inflows(Map<String, HourlySeries> meters) {
        check(meters.keySet()).stream()
                .filter(problem -> !problem.key().equals("telemetry.meter.unused"))
                .findFirst()
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(problem.key() + " " + problem.field());
                });
        Map<String, HourlySeries> inflows = new LinkedHashMap<>();
        for (int i = 0; i < districts.size(); i++) {
            HourlySeries sum = null;
            for (Map.Entry<String, int[]> meter : signs.entrySet()) {
                int sign = meter.getValue()[i];
                if (sign != 0) {
                    HourlySeries flow = meters.getOrDefault(meter.getKey(), new HourlySeries(0, new double[0]));
                    HourlySeries before = sum == null ? zero(flow) : sum;
                    sum = before.combined(flow, (total, value) -> total + sign * value);
                }
            }
            if (sum != null) {
                inflows.put(districts.get(i), sum);
            }
        }
        return inflows;
    }

    private static HourlySeries zero(HourlySeries like) {
        return new HourlySeries(like.firstHour(), new double[like.length()]);
    }
}
