package fr.beffroi.answers.local;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table saved as text, its cells between semicolons, tabs or commas. Its first filled line names the columns. */
final class CsvSource {
    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final int LINES_LOOKED_AT = 20;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"\\n]{0,2000}\"");

    private CsvSource() {}

    /** True if text that does not say so is a table: two lines at least, the same columns in each, a known header. */
    static boolean looksLikeOne(String head) {
        List<String> lines = lines(head);
        if (lines.size() < 2) {
            return false;
        }
        char separator = separator(lines);
        long columns = count(lines.get(0), separator);
        boolean even = columns > 0 && lines.stream().limit(5).allMatch(l -> count(l, separator) == columns);
        List<String> header = List.of(lines.get(0).split(Pattern.quote(String.valueOf(separator)), -1));
        return even && Table.canBeHeader(header) && (separator != ',' || Table.knows(header));
    }

    static void read(String text, Outline outline) throws LocalProblem {
        char separator = separator(lines(text));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(separator != '\t')
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            rows(parser, outline);
        } catch (IOException | UncheckedIOException e) {
            throw LocalProblem.of("local.csv.quotes");
        }
    }

    private static void rows(CSVParser parser, Outline outline) throws LocalProblem {
        var table = new Table(outline);
        int width = 0;
        int filled = 0;
        long before = parser.getCurrentLineNumber();
        for (CSVRecord row : parser) {
            int line = (int) before + 1;
            before = parser.getCurrentLineNumber();
            List<String> cells = new ArrayList<>(row.toList());
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (width == 0) {
                while (cells.getLast().isBlank()) {
                    cells.removeLast();
                }
                if (!Table.canBeHeader(cells)) {
                    throw LocalProblem.at("local.csv.header", line, null);
                }
                width = cells.size();
                table.header(cells);
                continue;
            }
            while (cells.size() > width && cells.getLast().isBlank()) {
                cells.removeLast();
            }
            if (cells.size() > width) {
                throw LocalProblem.at(
                        "local.csv.width", line, null, String.valueOf(cells.size()), String.valueOf(width));
            }
            table.row(line, cells);
            filled++;
        }
        if (filled == 0) {
            throw LocalProblem.of("local.csv.rows");
        }
    }

    private static List<String> lines(String text) {
        return text.lines().filter(l -> !l.isBlank()).limit(LINES_LOOKED_AT).toList();
    }

    /** The one that the header holds most of. */
    private static char separator(List<String> lines) {
        String header = lines.isEmpty() ? "" : lines.get(0);
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(header, separator) > count(header, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        return QUOTED.matcher(line)
                .replaceAll("")
                .chars()
                .filter(c -> c == separator)
                .count();
    }
}
