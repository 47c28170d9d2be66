package fr.beffroi.tables;

import fr.beffroi.documents.TextFile;
import fr.beffroi.documents.UnreadableDocument;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file, whatever its separator and encoding. */
final class CsvTable {
    private static final int LONGEST_LINE = 200_000;

    private final String file;

    CsvTable(String file) {
        this.file = file;
    }

    Table read(byte[] bytes) throws UnreadableSource {
        List<SourceProblem> notes = new ArrayList<>();
        String text = text(bytes, notes);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return table(parser, notes);
        } catch (UnreadableSource e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw UnreadableSource.of(file, null, null, "source.truncated");
        }
    }

    private String text(byte[] bytes, List<SourceProblem> notes) throws UnreadableSource {
        try {
            TextFile read = TextFile.of(bytes, LONGEST_LINE);
            if (read.guesses().contains(TextFile.Guess.WINDOWS_1252)) {
                notes.add(new SourceProblem(file, null, null, "source.encoding.guessed", List.of("windows-1252")));
            }
            if (read.guesses().contains(TextFile.Guess.MENDED)) {
                notes.add(new SourceProblem(file, null, null, "source.encoding.mended", List.of()));
            }
            return read.text();
        } catch (UnreadableDocument e) {
            throw UnreadableSource.of(file, null, null, e.key(), e.arguments().toArray(String[]::new));
        }
    }

    /** The one that the first line holds most of, outside quotes. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = header.replaceAll("\"[^\"]*\"", "");
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong(
                        separator -> bare.chars().filter(c -> c == separator).count()))
                .orElseThrow();
    }

    private Table table(CSVParser parser, List<SourceProblem> notes) throws UnreadableSource {
        List<String> columns = List.of();
        List<Table.Row> rows = new ArrayList<>();
        long before = 0;
        for (CSVRecord record : parser) {
            int line = (int) before + 1;
            before = parser.getCurrentLineNumber();
            if (record.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (columns.isEmpty()) {
                columns = header(line, record);
            } else if (rows.size() >= Table.MOST_ROWS) {
                throw UnreadableSource.of(file, line, null, "source.rows", String.valueOf(Table.MOST_ROWS));
            } else {
                rows.add(row(line, columns.size(), record));
            }
        }
        if (rows.isEmpty()) {
            throw UnreadableSource.of(file, null, null, "source.empty");
        }
        return new Table(file, columns, rows, "", notes);
    }

    private List<String> header(int line, CSVRecord record) throws UnreadableSource {
        Set<String> seen = new HashSet<>();
        for (String column : record) {
            if (!column.isBlank() && !seen.add(column)) {
                throw UnreadableSource.of(file, line, column, "source.column.twice");
            }
        }
        return record.stream().map(String::strip).toList();
    }

    private Table.Row row(int line, int width, CSVRecord record) throws UnreadableSource {
        if (record.size() != width) {
            throw UnreadableSource.of(
                    file, line, null, "source.width", String.valueOf(record.size()), String.valueOf(width));
        }
        return new Table.Row(line, record.stream().map(String::strip).toList(), null);
    }
}
