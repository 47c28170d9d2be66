package fr.beffroi.water.location.files;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** A list of known leaks: {@code pipe;start;end;diameter_m;kind;peak}, in any order; further columns are left alone. */
public final class PipeLeaksFile {
    private final String file;
    private final Set<String> pipes;
    private final List<String> titles = new ArrayList<>();
    private final List<KnownPipeLeak> leaks = new ArrayList<>();

    private PipeLeaksFile(String file, Set<String> pipes) {
        this.file = file;
        this.pipes = pipes;
    }

    /**
     * @param pipes that the network has
     * @throws UnreadableLocationFile the first thing that is wrong
     */
    public static List<KnownPipeLeak> read(String file, byte[] bytes, Set<String> pipes) throws UnreadableLocationFile {
        PipeLeaksFile reading = new PipeLeaksFile(file, pipes);
        LocationTable.read(file, bytes, reading::row);
        return List.copyOf(reading.leaks);
    }

    private void row(int line, CSVRecord cells) throws UnreadableLocationFile {
        if (titles.isEmpty()) {
            titles.addAll(cells.toList());
            for (String title : List.of("pipe", "start", "end", "diameter_m")) {
                if (!titles.contains(title)) {
                    throw UnreadableLocationFile.of(file, line, "location.leaks.column", title);
                }
            }
            return;
        }
        String pipe = cell(cells, "pipe");
        if (!pipes.contains(pipe)) {
            throw UnreadableLocationFile.of(file, line, "location.leaks.pipe", LocationTable.shortened(pipe));
        }
        LocalDateTime start = LocationTable.time(file, line, cell(cells, "start"));
        LocalDateTime end = LocationTable.time(file, line, cell(cells, "end"));
        double diameter = LocationTable.figure(file, line, "diameter_m", cell(cells, "diameter_m"));
        if (!(diameter > 0 && diameter < 1)) {
            throw UnreadableLocationFile.of(
                    file, line, "location.leaks.diameter", LocationTable.shortened(cell(cells, "diameter_m")));
        }
        String peak = titles.contains("peak") ? cell(cells, "peak") : "";
        if (end.isBefore(start)) {
            throw UnreadableLocationFile.of(file, line, "location.leaks.order");
        }
        leaks.add(new KnownPipeLeak(
                pipe, start, end, peak.isBlank() ? start : LocationTable.time(file, line, peak), diameter));
    }

    private String cell(CSVRecord cells, String title) {
        return cells.get(titles.indexOf(title));
    }
}
