package fr.beffroi.buildings.evaluation;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.imagery.UnreadableImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Tiles named by column, row and zoom in Web Mercator. */
public final class TileFolder implements Imagery {
    private static final double HALF = 20037508.342789244;
    private static final Pattern NAME = Pattern.compile("(\\d+)-(\\d+)-(\\d+)\\.(tif|png|jpe?g)$");

    private final Map<Long, Path> tiles = new TreeMap<>();
    private final Map<Long, int[]> decoded = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, int[]> eldest) {
            return size() > 200;
        }
    };
    private final Grid grid;
    private int size;
    private final int firstX;
    private final int firstY;

    public TileFolder(Path folder) throws IOException {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = 0;
        int maxY = 0;
        int zoom = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher matcher = NAME.matcher(file.getFileName().toString());
                if (!matcher.find()) {
                    continue;
                }
                int x = Integer.parseInt(matcher.group(1));
                int y = Integer.parseInt(matcher.group(2));
                zoom = Integer.parseInt(matcher.group(3));
                tiles.put(key(x, y), file);
                minX = Math.min(minX, x);
                minY = Math.min(minY, y);
                maxX = Math.max(maxX, x);
                maxY = Math.max(maxY, y);
                if (size == 0) {
                    size = ImageIO.read(file.toFile()).getWidth();
                }
            }
        }
        firstX = minX;
        firstY = minY;
        double side = 2 * HALF / (1L << zoom);
        double north = HALF - minY * side;
        double latitude = Math.atan(Math.sinh((north - (maxY + 1 - minY) * side / 2) / 6378137.0));
        grid = new Grid(
                "EPSG:3857",
                minX * side - HALF,
                north,
                side / size,
                Math.cos(latitude),
                (maxX + 1 - minX) * size,
                (maxY + 1 - minY) * size);
    }

    private static long key(int x, int y) {
        return (long) x << 32 | y;
    }

    public int tiles() {
        return tiles.size();
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public int channels() {
        return 3;
    }

    @Override
    public Optional<LocalDate> taken() {
        return Optional.empty();
    }

    private synchronized int[] tile(int x, int y) {
        return decoded.computeIfAbsent(key(x, y), key -> {
            Path file = tiles.get(key);
            if (file == null) {
                return new int[0];
            }
            try {
                BufferedImage image = ImageIO.read(file.toFile());
                return image.getRGB(0, 0, size, size, null, 0, size);
            } catch (IOException e) {
                throw new UnreadableImage(file.toString(), e);
            }
        });
    }

    @Override
    public Pixels read(Grid window) {
        int n = window.width() * window.height();
        byte[][] channels = new byte[3][n];
        boolean[] known = new boolean[n];
        double ratio = window.step() / grid.step();
        int samples = Math.max(1, (int) Math.round(ratio));
        double left = (window.west() - grid.west()) / grid.step();
        double top = (grid.north() - window.north()) / grid.step();
        for (int row = 0; row < window.height(); row++) {
            for (int column = 0; column < window.width(); column++) {
                int[] sum = new int[3];
                int count = 0;
                for (int sy = 0; sy < samples; sy++) {
                    for (int sx = 0; sx < samples; sx++) {
                        double x = left + (column + (sx + 0.5) / samples) * ratio;
                        double y = top + (row + (sy + 0.5) / samples) * ratio;
                        if (x < 0 || y < 0 || x >= grid.width() || y >= grid.height()) {
                            continue;
                        }
                        int px = (int) x;
                        int py = (int) y;
                        int[] tile = tile(firstX + px / size, firstY + py / size);
                        if (tile.length == 0) {
                            continue;
                        }
                        int rgb = tile[py % size * size + px % size];
                        if (rgb >>> 24 == 0) {
                            continue;
                        }
                        sum[0] += rgb >> 16 & 0xFF;
                        sum[1] += rgb >> 8 & 0xFF;
                        sum[2] += rgb & 0xFF;
                        count++;
                    }
                }
                if (count > 0) {
                    int at = row * window.width() + column;
                    known[at] = true;
                    for (int c = 0; c < 3; c++) {
                        channels[c][at] = (byte) (sum[c] / count);
                    }
                }
            }
        }
        return new Pixels(window, channels, known);
    }

    @Override
    public void close() {}
}
