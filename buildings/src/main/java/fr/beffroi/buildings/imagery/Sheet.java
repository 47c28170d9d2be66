package fr.beffroi.buildings.imagery;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** One file at its place in a territory. Its blocks come through the territory's cache, what lies in a black border as unknown. */
final class Sheet {
    private final int number;
    private final Path path;
    private final Envelope envelope;
    private final @Nullable TileName tile;
    private final BlockCache cache;

    /** From the file's own system to the territory's, if they differ. */
    private final @Nullable GroundTransform change;

    private @Nullable ImageFile file;
    private @Nullable AffineTransform toPixels;
    private @Nullable BlackBorder border;

    Sheet(
            int number,
            Path path,
            @Nullable ImageFile file,
            @Nullable AffineTransform toGround,
            @Nullable TileName tile,
            @Nullable GroundTransform change,
            Envelope envelope,
            BlockCache cache) {
        this.number = number;
        this.path = path;
        this.file = file;
        this.tile = tile;
        this.change = change;
        this.envelope = envelope;
        this.cache = cache;
        if (toGround != null) {
            this.toPixels = inverse(path, toGround);
        }
    }

    private static AffineTransform inverse(Path path, AffineTransform toGround) {
        try {
            return toGround.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw UnreadableImage.of(path, e, "image.georeference");
        }
    }

    Path path() {
        return path;
    }

    Envelope envelope() {
        return envelope;
    }

    /** Opened when first needed: a pyramid may have a hundred thousand tiles. */
    synchronized ImageFile file() {
        if (file == null) {
            file = ImageFile.open(path);
        }
        return file;
    }

    /** From the file's own reference system to its pixels of the finest level. */
    synchronized AffineTransform toPixels() {
        if (toPixels == null) {
            if (tile == null) {
                throw new IllegalStateException();
            }
            Level level = file().levels().getFirst();
            toPixels = inverse(
                    path,
                    new AffineTransform(
                            tile.side() / level.width(),
                            0,
                            0,
                            -tile.side() / level.height(),
                            tile.west(),
                            tile.north()));
        }
        return toPixels;
    }

    @Nullable
    GroundTransform change() {
        return change;
    }

    private Block raw(int level, int column, int row) {
        return cache.get(new BlockCache.Key(number, level, column, row), () -> file().read(level, column, row));
    }

    private synchronized BlackBorder border() {
        if (border == null) {
            border = BlackBorder.of(file(), this::raw);
        }
        return border;
    }

    Block block(int level, int column, int row) {
        BlackBorder black = border();
        Block block = raw(level, column, row);
        if (black.none()) {
            return block;
        }
        Level size = file().levels().get(level);
        double scale = (double) file().levels().getFirst().width() / size.width();
        double x0 = column * size.blockWidth() * scale;
        double y0 = row * size.blockHeight() * scale;
        if (!black.reaches(x0, y0, x0 + block.width() * scale, y0 + block.height() * scale)) {
            return block;
        }
        boolean[] known = new boolean[block.width() * block.height()];
        for (int y = 0; y < block.height(); y++) {
            for (int x = 0; x < block.width(); x++) {
                int pixel = y * block.width() + x;
                known[pixel] = block.knows(pixel)
                        && !(BlackBorder.black(block, pixel)
                                && black.reaches(x0 + (x + 0.5) * scale, y0 + (y + 0.5) * scale));
            }
        }
        return new Block(block.width(), block.height(), block.channels(), block.samples(), known);
    }
}
