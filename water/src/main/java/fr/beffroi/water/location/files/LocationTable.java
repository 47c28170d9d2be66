package fr.beffroi.water.location.files;

import fr.beffroi.documents.TextFile;
import fr.beffroi.documents.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file, plain or compressed by gzip. */
final class LocationTable {
    private static final int LARGEST = 128 << 20;
    private static final int LONGEST_LINE = 400_000;
    private static final int MOST_ROWS = 2_000_000;
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd[' ']['T']HH:mm[:ss]", Locale.ROOT),
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm[:ss]", Locale.ROOT));

    private LocationTable() {}

    interface Rows {
        /** @param line of the file, from 1 */
        void row(int line, CSVRecord cells) throws UnreadableLocationFile;
    }

    /** Gives each row to the reader, titles first, each as wide as the titles. */
    static void read(String file, byte[] bytes, Rows rows) throws UnreadableLocationFile {
        String text = text(file, unpacked(file, bytes));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        int width = -1;
        int count = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            long before = 0;
            for (CSVRecord record : parser) {
                int line = (int) before + 1;
                before = parser.getCurrentLineNumber();
                width = width < 0 ? record.size() : width;
                if (record.size() != width) {
                    throw UnreadableLocationFile.of(
                            file, line, "location.width", String.valueOf(record.size()), String.valueOf(width));
                }
                if (++count > MOST_ROWS) {
                    throw UnreadableLocationFile.of(file, line, "location.rows", String.valueOf(MOST_ROWS));
                }
                rows.row(line, record);
            }
        } catch (UnreadableLocationFile e) {
            throw e;
        } catch (IOException | UncheckedIOException e) {
            throw UnreadableLocationFile.of(file, null, "location.truncated");
        }
        if (count < 2) {
            throw UnreadableLocationFile.of(file, null, "location.empty");
        }
    }

    static LocalDateTime time(String file, int line, String cell) throws UnreadableLocationFile {
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDateTime.parse(cell, form);
            } catch (DateTimeException otherForm) {
                // The next form, or the error below.
            }
        }
        throw UnreadableLocationFile.of(file, line, "location.time", shortened(cell));
    }

    /** @return not a number where the cell is blank */
    static double figure(String file, int line, String title, String cell) throws UnreadableLocationFile {
        if (cell.isBlank()) {
            return Double.NaN;
        }
        try {
            double figure = Double.parseDouble(cell.replace(',', '.'));
            if (Double.isFinite(figure)) {
                return figure;
            }
        } catch (NumberFormatException notANumber) {
            // Told below.
        }
        throw UnreadableLocationFile.of(file, line, "location.figure", title, shortened(cell));
    }

    private static byte[] unpacked(String file, byte[] bytes) throws UnreadableLocationFile {
        if (bytes.length < 2 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(LARGEST);
            if (in.read() >= 0) {
                throw UnreadableLocationFile.of(file, null, "location.size", String.valueOf(LARGEST >> 20));
            }
            return plain;
        } catch (UnreadableLocationFile e) {
            throw e;
        } catch (IOException e) {
            throw UnreadableLocationFile.of(file, null, "location.truncated");
        }
    }

    private static String text(String file, byte[] bytes) throws UnreadableLocationFile {
        if (bytes.length > LARGEST) {
            throw UnreadableLocationFile.of(file, null, "location.size", String.valueOf(LARGEST >> 20));
        }
        try {
            return TextFile.of(bytes, LONGEST_LINE).text();
        } catch (UnreadableDocument e) {
            throw UnreadableLocationFile.of(file, null, e.key(), e.arguments().toArray(String[]::new));
        }
    }

    private static String separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return List.of(";", "\t", ",").stream()
                .max(Comparator.comparing(separator ->
                        header.chars().filter(c -> c == separator.charAt(0)).count()))
                .orElseThrow();
    }

    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
