package fr.beffroi.buildings.imagery;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Place of a tile in the usual pyramid of Web Mercator, rows counted from the north.
 *
 * @param zoom 0 to 24
 */
record TileName(int zoom, int x, int y) {
    /** Half of the world's girth in Web Mercator, in its metres. */
    static final double HALF_WORLD = 20_037_508.342789244;

    private static final Pattern FOLDERS = Pattern.compile("(\\d{1,2})/(\\d{1,8})/(\\d{1,8})\\.\\w+$");
    private static final Pattern NAME =
            Pattern.compile("(?:^|.*[^0-9.])(\\d{1,8})[-_](\\d{1,8})[-_](\\d{1,8})\\.\\w+$");

    /** From {@code z/x/y.ext}, or from a name such as {@code OAM-386690-220241-19.tif} (x, y, z) or {@code 19_386690_220241.png}. */
    static Optional<TileName> of(Path root, Path file) {
        Matcher folders = FOLDERS.matcher(root.toAbsolutePath()
                .relativize(file.toAbsolutePath())
                .toString()
                .replace('\\', '/'));
        if (folders.find()) {
            return of(folders.group(1), folders.group(2), folders.group(3));
        }
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return Optional.empty();
        }
        // A tile that could be read either way would have a zoom below 9: nobody sees a house there.
        Optional<TileName> last = of(name.group(3), name.group(1), name.group(2));
        return last.isPresent() && last.get().zoom >= 9 ? last : of(name.group(1), name.group(2), name.group(3));
    }

    private static Optional<TileName> of(String zoom, String x, String y) {
        int z = Integer.parseInt(zoom);
        if (z > 24) {
            return Optional.empty();
        }
        int side = 1 << z;
        int column = Integer.parseInt(x);
        int row = Integer.parseInt(y);
        return column < side && row < side ? Optional.of(new TileName(z, column, row)) : Optional.empty();
    }

    /** Side of the tile, in metres of Web Mercator. */
    double side() {
        return 2 * HALF_WORLD / (1L << zoom);
    }

    double west() {
        return x * side() - HALF_WORLD;
    }

    double north() {
        return HALF_WORLD - y * side();
    }
}
