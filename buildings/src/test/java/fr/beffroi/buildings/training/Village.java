package fr.beffroi.buildings.training;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Red roofs on green ground, both noisy: easy, but not without learning. */
record Village(Grid grid, List<Envelope> houses) implements Imagery {
    static Village of(int side, long seed) {
        Grid grid = new Grid("EPSG:2154", 700_000, 6_600_000, 0.5, 1, side, side);
        Random random = new Random(seed);
        List<Envelope> houses = new ArrayList<>();
        for (double x = 5; x + 25 < side * 0.5; x += 25) {
            for (double y = 5; y + 25 < side * 0.5; y += 25) {
                double west = 700_000 + x + random.nextInt(8);
                double north = 6_600_000 - y - random.nextInt(8);
                houses.add(new Envelope(west, west + 8 + random.nextInt(6), north - 8 - random.nextInt(6), north));
            }
        }
        return new Village(grid, houses);
    }

    List<KnownOutline> known() {
        GeometryFactory factory = new GeometryFactory();
        return houses.stream()
                .map(house ->
                        new KnownOutline((Polygon) factory.toGeometry(house), KnownOutline.Verdict.BUILDING, false))
                .toList();
    }

    @Override
    public int channels() {
        return 3;
    }

    @Override
    public Optional<LocalDate> taken() {
        return Optional.empty();
    }

    @Override
    public Pixels read(Grid window) {
        int size = window.width() * window.height();
        byte[][] channels = new byte[3][size];
        boolean[] known = new boolean[size];
        Random random = new Random(window.hashCode());
        for (int at = 0; at < size; at++) {
            double x = window.west() + (at % window.width() + 0.5) * window.step();
            double y = window.north() - (at / window.width() + 0.5) * window.step();
            known[at] = grid.envelope().contains(x, y);
            boolean roof = houses.stream().anyMatch(house -> house.contains(x, y));
            channels[0][at] = (byte) ((roof ? 150 : 80) + random.nextInt(40));
            channels[1][at] = (byte) ((roof ? 80 : 120) + random.nextInt(40));
            channels[2][at] = (byte) (70 + random.nextInt(40));
        }
        return new Pixels(window, channels, known);
    }

    @Override
    public void close() {}
}
