package fr.beffroi.buildings.imagery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Sheets side by side or one over another: where two cover the same ground, the one that stands first in their order shows. */
final class Mosaic implements Imagery {
    private final Grid grid;
    private final int channels;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private final STRtree index = new STRtree();
    private final List<Sheet> sheets;

    Mosaic(Grid grid, int channels, List<Sheet> sheets, @Nullable LocalDate from, @Nullable LocalDate to) {
        this.grid = grid;
        this.channels = channels;
        this.sheets = List.copyOf(sheets);
        this.from = from;
        this.to = to;
        for (int i = 0; i < sheets.size(); i++) {
            index.insert(sheets.get(i).envelope(), i);
        }
        index.build();
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public Optional<LocalDate> taken() {
        return Optional.ofNullable(to);
    }

    @Override
    public Optional<LocalDate> takenFrom() {
        return Optional.ofNullable(from);
    }

    @Override
    public Pixels read(Grid window) {
        if (!window.crs().equals(grid.crs())) {
            throw new IllegalArgumentException(window.crs() + " is not the images' " + grid.crs());
        }
        Patch whole = new Patch(window.width(), window.height(), channels);
        for (Sheet sheet : under(window.envelope())) {
            Envelope common = sheet.envelope().intersection(window.envelope());
            int left = Math.max(0, (int) Math.floor((common.getMinX() - window.west()) / window.step() + 1e-6));
            int right = (int)
                    Math.min(window.width(), Math.ceil((common.getMaxX() - window.west()) / window.step() - 1e-6));
            int top = Math.max(0, (int) Math.floor((window.north() - common.getMaxY()) / window.step() + 1e-6));
            int bottom = (int)
                    Math.min(window.height(), Math.ceil((window.north() - common.getMinY()) / window.step() - 1e-6));
            if (left < right && top < bottom) {
                whole.fill(Resampling.of(sheet, window.window(left, top, right - left, bottom - top)), left, top);
            }
        }
        return whole.pixels(window);
    }

    private List<Sheet> under(Envelope ground) {
        List<Integer> found = new ArrayList<>();
        for (Object number : index.query(ground)) {
            found.add((Integer) number);
        }
        found.sort(Comparator.naturalOrder());
        return found.stream().map(sheets::get).toList();
    }

    @Override
    public void close() {
        // No file stays open between two reads.
    }
}
