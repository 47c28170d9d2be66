package fr.beffroi.water.location.files;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** An export of a supervision: a column of times, then one column for each sensor, named as in the network. */
public final class ScadaFile {
    private final String file;
    private final List<String> titles = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();
    private long[] seconds = new long[1024];

    private ScadaFile(String file) {
        this.file = file;
    }

    /** @throws UnreadableLocationFile the first thing that is wrong */
    public static Scada read(String file, byte[] bytes) throws UnreadableLocationFile {
        ScadaFile reading = new ScadaFile(file);
        LocationTable.read(file, bytes, reading::row);
        return reading.scada();
    }

    private void row(int line, CSVRecord cells) throws UnreadableLocationFile {
        if (titles.isEmpty()) {
            titles(line, cells);
            return;
        }
        LocalDateTime time = LocationTable.time(file, line, cells.get(0));
        if (rows.size() == seconds.length) {
            seconds = Arrays.copyOf(seconds, seconds.length * 2);
        }
        seconds[rows.size()] = time.toEpochSecond(ZoneOffset.UTC);
        if (!rows.isEmpty() && seconds[rows.size()] <= seconds[rows.size() - 1]) {
            throw UnreadableLocationFile.of(file, line, "location.order", cells.get(0));
        }
        double[] figures = new double[titles.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = LocationTable.figure(file, line, titles.get(i), cells.get(i + 1));
        }
        rows.add(figures);
    }

    private void titles(int line, CSVRecord cells) throws UnreadableLocationFile {
        if (cells.size() < 2) {
            throw UnreadableLocationFile.of(file, line, "location.columns");
        }
        for (int i = 1; i < cells.size(); i++) {
            if (titles.contains(cells.get(i))) {
                throw UnreadableLocationFile.of(
                        file, line, "location.column.twice", LocationTable.shortened(cells.get(i)));
            }
            titles.add(cells.get(i));
        }
    }

    private Scada scada() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            double[] column = new double[rows.size()];
            for (int k = 0; k < column.length; k++) {
                column[k] = rows.get(k)[i];
            }
            columns.put(titles.get(i), column);
        }
        return new Scada(Arrays.copyOf(seconds, rows.size()), columns);
    }
}
