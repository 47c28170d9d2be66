package fr.beffroi.buildings.evaluation;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Images;
import fr.beffroi.buildings.outlines.OutlineFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/** Images with what is known of them, from files. */
public final class Scenes {
    private static final int BLACK = 0;

    private Scenes() {}

    /**
     * Images that say where they lie, and outlines in longitude and latitude.
     *
     * @param labels GeoJSON
     * @throws UnusableScene if none of the outlines lies on the images
     */
    public static Scene placed(Path images, Path labels) throws IOException {
        Imagery imagery = Images.open(images);
        try {
            List<Polygon> outlines = OutlineFile.read(labels, imagery.grid().crs()).stream()
                    .map(OutlineFile.Entry::outline)
                    .toList();
            if (outlines.stream()
                    .noneMatch(outline -> imagery.grid().envelope().intersects(outline.getEnvelopeInternal()))) {
                throw new UnusableScene("scenes.apart", labels);
            }
            return new Scene(
                    imagery,
                    Truth.ofOutlines(outlines),
                    Math.toIntExact(files(images).size()));
        } catch (IOException | RuntimeException e) {
            imagery.close();
            throw e;
        }
    }

    /**
     * Images that lie nowhere, each with a mask of its name, whatever the ending. One is in memory at a time.
     *
     * @param building colour of buildings in the masks as 0xRRGGBB; null: whatever is not black
     * @param metresPerPixel ground resolution of the images
     */
    public static Iterable<Scene> masked(Path images, Path masks, @Nullable Integer building, double metresPerPixel)
            throws IOException {
        Map<String, Path> byName = new TreeMap<>();
        files(masks).forEach(mask -> byName.put(stem(mask), mask));
        List<Path> files = files(images);
        boolean any = false;
        for (Path image : files) {
            Path mask = byName.get(stem(image));
            if (mask == null) {
                throw new UnusableScene("scenes.no-mask", image, masks);
            }
            any |= has(mask, building);
        }
        if (!any) {
            throw new UnusableScene("scenes.no-building", masks);
        }
        return () -> {
            Iterator<Path> left = files.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return left.hasNext();
                }

                @Override
                public Scene next() {
                    Path image = left.next();
                    return scene(
                            image, java.util.Objects.requireNonNull(byName.get(stem(image))), building, metresPerPixel);
                }
            };
        };
    }

    private static boolean has(Path mask, @Nullable Integer building) throws IOException {
        BufferedImage image = LoneImage.decoded(mask);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (is(image.getRGB(x, y), building)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean is(int colour, @Nullable Integer building) {
        int plain = colour & 0xFFFFFF;
        return building == null ? plain != BLACK : plain == building;
    }

    private static Scene scene(Path image, Path mask, @Nullable Integer building, double metresPerPixel) {
        try {
            BufferedImage painted = LoneImage.decoded(mask);
            BufferedImage seen = LoneImage.decoded(image);
            int width = seen.getWidth();
            int height = seen.getHeight();
            if (painted.getWidth() != width || painted.getHeight() != height) {
                throw new UnusableScene(
                        "scenes.mask-size", mask, painted.getWidth(), painted.getHeight(), width, height);
            }
            LoneImage imagery = new LoneImage(image, width, height, metresPerPixel);
            Grid grid = imagery.grid();
            boolean[] buildings = new boolean[width * height];
            for (int at = 0; at < buildings.length; at++) {
                buildings[at] = is(painted.getRGB(at % width, at / width), building);
            }
            return new Scene(imagery, Truth.ofPixels(grid, buildings), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (Files.isRegularFile(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .matches(".*\\.(png|jpe?g|tiff?|jp2)"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new UnusableScene("scenes.no-images", folder);
            }
            return files;
        }
    }
}
