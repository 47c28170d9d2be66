package fr.beffroi.acts.export;

import java.io.StringReader;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a Table Schema, with the checks of its own that it names, holds against a CSV file. */
final class TableSchema {
    private final JsonNode schema;

    private TableSchema(JsonNode schema) {
        this.schema = schema;
    }

    static TableSchema scdl() throws Exception {
        Path file = Path.of(System.getenv("BEFFROI_SHARED"), "data/acts/formats/scdl-deliberations-2.1.5.schema.json");
        return new TableSchema(JsonMapper.shared().readTree(Files.readAllBytes(file)));
    }

    List<String> columns() {
        return schema.get("fields")
                .valueStream()
                .map(field -> field.get("name").asString())
                .toList();
    }

    List<String> faults(byte[] csv) throws Exception {
        // Throws where it is not UTF-8.
        String text =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        List<String> faults = new ArrayList<>();
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            if (!rows.getHeaderNames().equals(columns())) {
                faults.add("header " + rows.getHeaderNames());
            }
            for (CSVRecord row : rows) {
                if (!row.isConsistent()) {
                    faults.add("row " + row.getRecordNumber() + " has " + row.size() + " cells");
                }
                for (JsonNode field : schema.get("fields")) {
                    cell(row, field, faults);
                }
                for (JsonNode check : schema.get("custom_checks")) {
                    custom(row, check.get("name").asString(), check.get("params"), faults);
                }
            }
        }
        return faults;
    }

    private static void cell(CSVRecord row, JsonNode field, List<String> faults) {
        String name = field.get("name").asString();
        String value = row.get(name);
        JsonNode constraints = field.path("constraints");
        if (value.isEmpty()) {
            if (constraints.path("required").asBoolean(false)) {
                faults.add(name + " is required");
            }
            return;
        }
        JsonNode pattern = constraints.path("pattern");
        if (!pattern.isMissingNode()
                && !Pattern.compile(pattern.asString()).matcher(value).find()) {
            faults.add(name + " does not match: " + value);
        }
        JsonNode values = constraints.path("enum");
        if (!values.isMissingNode()
                && values.valueStream().noneMatch(one -> one.asString().equals(value))) {
            faults.add(name + " is not allowed: " + value);
        }
        try {
            switch (field.get("type").asString()) {
                case "date" -> LocalDate.parse(value);
                case "integer" -> Integer.parseInt(value);
                case "string" -> {
                    if ("uri".equals(field.path("format").asString(""))) {
                        URI.create(value);
                    }
                }
                default -> faults.add(name + " has a type that this validator does not know");
            }
        } catch (RuntimeException e) {
            faults.add(name + ": " + e.getMessage());
        }
    }

    private static void custom(CSVRecord row, String check, JsonNode params, List<String> faults) {
        String column = params.get("column").asString();
        String value = row.get(column);
        boolean holds = switch (check) {
            case "french-siret-value" -> luhn(value);
            case "year-interval-value" -> value.isEmpty() || value.matches("\\d{4}(/\\d{4})?");
            case "cohesive-columns-value" ->
                params.get("othercolumns")
                        .valueStream()
                        .allMatch(other -> row.get(other.asString()).isEmpty() == value.isEmpty());
            case "compare-columns-value" -> {
                String other = row.get(params.get("column2").asString());
                yield value.isEmpty() || other.isEmpty() || compare(value, other) >= 0;
            }
            case "sum-columns-value" ->
                value.isEmpty()
                        || Integer.parseInt(value)
                                == params.get("columns")
                                        .valueStream()
                                        .mapToInt(one -> Integer.parseInt(row.get(one.asString())))
                                        .sum();
            case "nomenclature-actes-value" -> value.matches("[^,()/]+/[^,()/]+");
            default -> false;
        };
        if (!holds) {
            faults.add(check + " " + column + ": " + value);
        }
    }

    private static int compare(String one, String other) {
        return one.contains("-")
                ? one.compareTo(other)
                : Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
    }

    private static boolean luhn(String siret) {
        int sum = 0;
        for (int i = 0; i < siret.length(); i++) {
            int digit = (siret.charAt(siret.length() - 1 - i) - '0') * (1 + i % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10 == 0;
    }
}
