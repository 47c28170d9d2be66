package fr.beffroi.acts.similar;

import fr.beffroi.documents.TextFile;
import fr.beffroi.documents.UnreadableDocument;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a CSV file of SCDL délibérations. */
final class ScdlTable {
    private static final int LONGEST_LINE = 200_000;
    private static final int MOST_ROWS = 200_000;

    private final String file;
    private final ScdlReport report;
    private final List<PublishedAct> acts = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    ScdlTable(String file, ScdlReport report) {
        this.file = file;
        this.report = report;
    }

    List<PublishedAct> read(byte[] bytes) throws UnreadableScdl {
        String text = text(bytes);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            rows(parser);
        } catch (UnreadableScdl e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw UnreadableScdl.of(file, null, "similar.truncated");
        }
        return acts;
    }

    private String text(byte[] bytes) throws UnreadableScdl {
        try {
            TextFile read = TextFile.of(bytes, LONGEST_LINE);
            if (read.guesses().contains(TextFile.Guess.WINDOWS_1252)) {
                report.notice(file, null, null, "similar.windows");
            }
            if (read.guesses().contains(TextFile.Guess.MENDED)) {
                report.notice(file, null, null, "similar.mended");
            }
            return read.text();
        } catch (UnreadableDocument e) {
            throw UnreadableScdl.of(file, null, e.key(), e.arguments().toArray(String[]::new));
        }
    }

    /** The one that the first line holds most of; the standard asks for the comma. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(java.util.Comparator.comparing(
                        separator -> header.chars().filter(c -> c == separator).count()))
                .orElseThrow();
    }

    private void rows(CSVParser parser) throws UnreadableScdl {
        List<@Nullable Column> columns = List.of();
        int rows = 0;
        long before = 0;
        for (CSVRecord record : parser) {
            int line = (int) before + 1;
            before = parser.getCurrentLineNumber();
            if (record.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (columns.isEmpty()) {
                columns = header(line, record);
            } else if (++rows > MOST_ROWS) {
                throw UnreadableScdl.of(file, line, "similar.rows", String.valueOf(MOST_ROWS));
            } else {
                row(line, columns, record);
            }
        }
        if (rows == 0) {
            throw UnreadableScdl.of(file, null, "similar.empty");
        }
    }

    private List<@Nullable Column> header(int line, CSVRecord record) throws UnreadableScdl {
        List<@Nullable Column> columns = new ArrayList<>();
        for (String written : record) {
            Optional<Column> column = Column.of(written);
            if (column.isPresent() && columns.contains(column.get())) {
                throw UnreadableScdl.of(
                        file, line, "similar.column.twice", column.get().name());
            }
            column.filter(known -> !known.name().equals(written))
                    .ifPresent(known -> report.notice(file, line, null, "similar.column.spelt", written, known.name()));
            if (column.isEmpty() && !written.isBlank()) {
                report.notice(file, line, null, "similar.column.unknown", written);
            }
            columns.add(column.orElse(null));
        }
        String missing = Stream.of(Column.values())
                .filter(column -> column.isNeeded() && !columns.contains(column))
                .map(Column::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw UnreadableScdl.of(file, line, "similar.column.missing", missing);
        }
        if (!columns.contains(Column.DELIB_MATIERE_CODE)) {
            report.notice(file, line, null, "similar.column.subject");
        }
        return columns;
    }

    private void row(int line, List<@Nullable Column> columns, CSVRecord record) {
        if (record.size() != columns.size()) {
            report.error(
                    file, line, null, "similar.width", String.valueOf(record.size()), String.valueOf(columns.size()));
            return;
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column != null) {
                cells.put(column, record.get(i).strip());
            }
        }
        new ScdlRow(file, line, cells, report).act().ifPresent(act -> {
            Integer first = lines.putIfAbsent(act.siren() + " " + act.number(), line);
            if (first == null) {
                acts.add(act);
            } else {
                report.error(file, line, Column.DELIB_ID.name(), "similar.twice", act.number(), first.toString());
            }
        });
    }
}
