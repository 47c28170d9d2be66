package fr.beffroi.buildings.imagery;

import fr.beffroi.tables.Projection;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The position of an image in the files beside it: world file, {@code .prj}, MapInfo's {@code .tab}. */
final class Sidecars {
    private static final Pattern POINT = Pattern.compile(
            "\\(\\s*([-+0-9.eE]+)\\s*,\\s*([-+0-9.eE]+)\\s*\\)\\s*\\(\\s*([-+0-9.eE]+)\\s*,\\s*([-+0-9.eE]+)\\s*\\)");
    private static final Pattern EARTH = Pattern.compile("(?i)CoordSys\\s+Earth\\s+Projection\\s+(.*)");

    /** More than any of these files needs. */
    private static final long LARGEST = 1 << 20;

    private Sidecars() {}

    /**
     * @throws UnreadableImage if a file beside the image is no such file
     */
    static Optional<Placement> placement(Path image) {
        String system = prj(image);
        for (Path world : worldFiles(image)) {
            if (Files.isRegularFile(world)) {
                return Optional.of(Placement.ofMiddle(system, numbers(world)));
            }
        }
        for (Path tab : List.of(beside(image, "tab"), beside(image, "TAB"))) {
            if (Files.isRegularFile(tab)) {
                Placement placement = tab(tab);
                return Optional.of(placement.crs() == null ? placement.in(system) : placement);
            }
        }
        return Optional.empty();
    }

    /** What the {@code .prj} beside the image names, even if the position stands in the image; null without one. */
    static @Nullable String prj(Path image) {
        for (Path prj : List.of(beside(image, "prj"), beside(image, "PRJ"))) {
            if (Files.isRegularFile(prj)) {
                String text = text(prj);
                return ReferenceSystems.ofDescription(text)
                        .orElseThrow(() -> UnreadableImage.of(
                                prj,
                                "image.crs.unknown",
                                text.substring(0, Math.min(60, text.length())).strip()));
            }
        }
        return null;
    }

    private static List<Path> worldFiles(Path image) {
        String name = image.toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        List<Path> names = new ArrayList<>();
        for (String kind : List.of(shortened(extension), extension + "w", "wld")) {
            names.add(beside(image, kind));
            names.add(beside(image, kind.toUpperCase(Locale.ROOT)));
        }
        // Tiles say JPEG and are named otherwise: take what stands there.
        for (String kind : List.of("pgw", "jgw", "tfw", "j2w")) {
            names.add(beside(image, kind));
        }
        return names;
    }

    private static String shortened(String extension) {
        return extension.length() < 2
                ? extension + "w"
                : "" + extension.charAt(0) + extension.charAt(extension.length() - 1) + "w";
    }

    private static Path beside(Path image, String extension) {
        String name = String.valueOf(image.getFileName());
        int dot = name.lastIndexOf('.');
        return image.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + "." + extension);
    }

    private static double[] numbers(Path world) {
        String[] parts = text(world).strip().replace(',', '.').split("\\s+");
        double[] numbers = new double[6];
        try {
            for (int i = 0; i < 6; i++) {
                numbers[i] = Double.parseDouble(parts[i]);
                if (!Double.isFinite(numbers[i])) {
                    throw new NumberFormatException(parts[i]);
                }
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw UnreadableImage.of(world, e, "image.world");
        }
        return numbers;
    }

    /** MapInfo's registration: at least three points {@code (x,y) (column,row)}, of which the best straight one is taken. */
    private static Placement tab(Path file) {
        String text = text(file);
        List<double[]> points = new ArrayList<>();
        Matcher point = POINT.matcher(text);
        try {
            while (point.find() && points.size() < 100) {
                points.add(new double[] {
                    Double.parseDouble(point.group(1)),
                    Double.parseDouble(point.group(2)),
                    Double.parseDouble(point.group(3)),
                    Double.parseDouble(point.group(4))
                });
            }
        } catch (NumberFormatException e) {
            throw UnreadableImage.of(file, e, "image.tab");
        }
        Optional<AffineTransform> transform = through(points);
        if (transform.isEmpty()) {
            throw UnreadableImage.of(file, "image.tab");
        }
        Matcher earth = EARTH.matcher(text);
        return new Placement(earth.find() ? mapInfo(earth.group(1)) : null, transform.get());
    }

    private static Optional<AffineTransform> through(List<double[]> points) {
        for (int i = 0; i + 2 < points.size(); i++) {
            double[] a = points.get(i);
            double[] b = points.get(i + 1);
            double[] c = points.get(i + 2);
            AffineTransform pixels =
                    new AffineTransform(b[2] - a[2], b[3] - a[3], c[2] - a[2], c[3] - a[3], a[2], a[3]);
            AffineTransform ground =
                    new AffineTransform(b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1], a[0], a[1]);
            if (Math.abs(pixels.getDeterminant()) > 1e-9) {
                try {
                    ground.concatenate(pixels.createInverse());
                } catch (java.awt.geom.NoninvertibleTransformException e) {
                    continue;
                }
                return Optional.of(ground);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String mapInfo(String parameters) {
        String[] parts = parameters.replace("\"", "").split("\\s*,\\s*");
        try {
            int projection = Integer.parseInt(parts[0].strip());
            if (projection == 1) {
                return Projection.WGS84;
            }
            if (projection == 3 && parts.length >= 8 && Double.parseDouble(parts[7].strip()) == 700_000) {
                return Projection.LAMBERT_93;
            }
            if (projection == 8 && parts.length >= 8) {
                int zone = (int) Math.floor((Double.parseDouble(parts[3].strip()) + 180) / 6) + 1;
                boolean south = Double.parseDouble(parts[7].strip()) > 0;
                return ReferenceSystems.ofCode(String.format(Locale.ROOT, "%d%02d", south ? 327 : 326, zone))
                        .orElse(null);
            }
        } catch (NumberFormatException e) {
            return null;
        }
        return null;
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw UnreadableImage.of(file, "image.sidecar.large");
            }
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw UnreadableImage.of(file, e, "image.unreadable");
        }
    }
}
