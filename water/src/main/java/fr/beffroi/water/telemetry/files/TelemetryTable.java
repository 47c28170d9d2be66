package fr.beffroi.water.telemetry.files;

import fr.beffroi.documents.TextFile;
import fr.beffroi.documents.UnreadableDocument;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a CSV file, all of them or none.
 *
 * @param windows whether it was no UTF-8 and was read as Windows-1252
 */
record TelemetryTable(String file, String separator, List<String> titles, List<Row> rows, boolean windows) {
    private static final int LARGEST = 256 << 20;
    private static final int LONGEST_LINE = 400_000;
    private static final int MOST_ROWS = 5_000_000;

    /** @param line of the file, from 1 */
    record Row(int line, String[] cells) {}

    /** @param separator null to guess it */
    static TelemetryTable of(String file, byte[] bytes, @Nullable String separator) throws UnreadableTelemetry {
        if (bytes.length > LARGEST) {
            throw UnreadableTelemetry.of(file, null, null, "telemetry.size", String.valueOf(LARGEST >> 20));
        }
        TextFile read;
        try {
            read = TextFile.of(bytes, LONGEST_LINE);
        } catch (UnreadableDocument e) {
            throw UnreadableTelemetry.of(
                    file, null, null, e.key(), e.arguments().toArray(String[]::new));
        }
        String between = separator == null ? separator(read.text()) : separator;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(between)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<String> titles = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(read.text()), format)) {
            long before = 0;
            for (CSVRecord record : parser) {
                int line = (int) before + 1;
                before = parser.getCurrentLineNumber();
                if (titles.isEmpty()) {
                    titles.addAll(titles(file, line, record));
                } else if (!record.stream().allMatch(String::isBlank)) {
                    rows.add(row(file, line, record, titles.size(), rows.size()));
                }
            }
        } catch (UnreadableTelemetry e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw UnreadableTelemetry.of(file, null, null, "telemetry.truncated");
        }
        if (rows.isEmpty()) {
            throw UnreadableTelemetry.of(file, null, null, "telemetry.empty");
        }
        return new TelemetryTable(file, between, titles, rows, read.guesses().contains(TextFile.Guess.WINDOWS_1252));
    }

    /** @throws UnreadableTelemetry if there is no such column */
    int column(String title) throws UnreadableTelemetry {
        int place = titles.indexOf(title);
        if (place < 0) {
            throw UnreadableTelemetry.of(
                    file, 1, title, "telemetry.column.missing", shortened(String.join(", ", titles)));
        }
        return place;
    }

    private static List<String> titles(String file, int line, CSVRecord record) throws UnreadableTelemetry {
        List<String> titles = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : record) {
            String title = cell.strip();
            if (!title.isEmpty() && !seen.add(title)) {
                throw UnreadableTelemetry.of(file, line, title, "telemetry.column.twice");
            }
            titles.add(title);
        }
        // A separator at the end of each line makes an empty last column.
        return titles;
    }

    private static Row row(String file, int line, CSVRecord record, int width, int rows) throws UnreadableTelemetry {
        if (record.size() != width) {
            throw UnreadableTelemetry.of(
                    file, line, null, "telemetry.width", String.valueOf(record.size()), String.valueOf(width));
        }
        if (rows >= MOST_ROWS) {
            throw UnreadableTelemetry.of(file, line, null, "telemetry.rows", String.valueOf(MOST_ROWS));
        }
        String[] cells = record.values();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].strip();
        }
        return new Row(line, cells);
    }

    private static String separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(";", "\t", ",")
                .max(java.util.Comparator.comparing(separator ->
                        header.chars().filter(c -> c == separator.charAt(0)).count()))
                .orElseThrow();
    }

    static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
