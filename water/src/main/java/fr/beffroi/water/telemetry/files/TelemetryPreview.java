package fr.beffroi.water.telemetry.files;

import java.util.Arrays;
import java.util.List;

/**
 * The head of an export, for the person who looks at its mapping.
 *
 * @param lines first ones, cell by cell
 * @param count lines below the titles
 */
public record TelemetryPreview(List<String> titles, List<List<String>> lines, int count) {
    public TelemetryPreview {
        titles = List.copyOf(titles);
        lines = List.copyOf(lines);
    }

    /**
     * @param separator one character
     * @param most lines to show
     * @throws UnreadableTelemetry if it is no table with this separator
     */
    public static TelemetryPreview of(String file, byte[] bytes, String separator, int most)
            throws UnreadableTelemetry {
        TelemetryTable table = TelemetryTable.of(file, bytes, separator);
        return new TelemetryPreview(
                table.titles(),
                table.rows().stream()
                        .limit(most)
                        .map(row -> Arrays.asList(row.cells()))
                        .toList(),
                table.rows().size());
    }
}
