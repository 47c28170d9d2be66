package fr.beffroi.buildings.imagery;

import fr.beffroi.tables.Projection;
import java.awt.geom.AffineTransform;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a GeoTIFF lies, after OGC 19-008: its tie point and scale, or its matrix, and the keys that name its reference system. */
final class GeoKeys {
    private static final int USER_DEFINED = 32767;

    private GeoKeys() {}

    /** Empty if the file has no position of its own. */
    static Optional<Placement> placement(TiffDirectory tags) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Integer, String> texts = new HashMap<>();
        Map<Integer, Double> measures = new HashMap<>();
        read(tags, numbers, texts, measures);
        AffineTransform transform = transform(tags);
        if (transform == null) {
            return Optional.empty();
        }
        if (numbers.getOrDefault(1025, 1) == 2) {
            transform.translate(-0.5, -0.5);
        }
        return Optional.of(new Placement(system(numbers, texts, measures), transform));
    }

    private static @Nullable AffineTransform transform(TiffDirectory tags) {
        double[] matrix = tags.numbers(34264).orElse(new double[0]);
        if (matrix.length >= 8) {
            return new AffineTransform(matrix[0], matrix[4], matrix[1], matrix[5], matrix[3], matrix[7]);
        }
        double[] scale = tags.numbers(33550).orElse(new double[0]);
        double[] tie = tags.numbers(33922).orElse(new double[0]);
        if (scale.length < 2 || tie.length < 6) {
            return null;
        }
        AffineTransform transform = new AffineTransform(scale[0], 0, 0, -scale[1], tie[3], tie[4]);
        transform.translate(-tie[0], -tie[1]);
        return transform;
    }

    private static void read(
            TiffDirectory tags,
            Map<Integer, Integer> numbers,
            Map<Integer, String> texts,
            Map<Integer, Double> measures) {
        double[] directory = tags.numbers(34735).orElse(new double[0]);
        String ascii = tags.text(34737).orElse("");
        double[] doubles = tags.numbers(34736).orElse(new double[0]);
        for (int i = 4; i + 3 < directory.length; i += 4) {
            int key = (int) directory[i];
            int count = (int) directory[i + 2];
            int value = (int) directory[i + 3];
            switch ((int) directory[i + 1]) {
                case 0 -> numbers.put(key, value);
                case 34737 ->
                    texts.put(
                            key,
                            ascii.substring(Math.min(value, ascii.length()), Math.min(value + count, ascii.length())));
                case 34736 -> {
                    if (value < doubles.length) {
                        measures.put(key, doubles[value]);
                    }
                }
                default -> {}
            }
        }
    }

    private static @Nullable String system(
            Map<Integer, Integer> numbers, Map<Integer, String> texts, Map<Integer, Double> measures) {
        boolean geographic = numbers.getOrDefault(1024, 0) == 2;
        int code = numbers.getOrDefault(geographic ? 2048 : 3072, 0);
        if (code > 0 && code != USER_DEFINED) {
            String name = "EPSG:" + code;
            return ReferenceSystems.ofCode(name).orElse(name);
        }
        for (int key : new int[] {3073, 1026, 2049}) {
            Optional<String> named = Optional.ofNullable(texts.get(key)).flatMap(ReferenceSystems::ofDescription);
            if (named.isPresent() && (geographic || !named.get().equals(Projection.WGS84))) {
                return named.get();
            }
        }
        // Older files spell Lambert-93 out by its parameters.
        return near(measures, 700_000, 3082, 3086) && near(measures, 6_600_000, 3083, 3087)
                ? Projection.LAMBERT_93
                : null;
    }

    private static boolean near(Map<Integer, Double> measures, double value, int... keys) {
        for (int key : keys) {
            if (Math.abs(measures.getOrDefault(key, 0.0) - value) < 1) {
                return true;
            }
        }
        return false;
    }
}
