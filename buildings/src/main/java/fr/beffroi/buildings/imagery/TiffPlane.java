package fr.beffroi.buildings.imagery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One image of a TIFF file as blocks of plain samples: where they lie and how they are packed. */
final class TiffPlane {
    /** A block that is larger than this when it is unpacked is refused: 64 Mi samples. */
    private static final long LARGEST_BLOCK = 64L << 20;

    /** Rows of a plain strip that are taken at once: about a megabyte. */
    private static final int PLAIN_BYTES = 1 << 20;

    private final Level level;
    private final int storedWidth;
    private final int storedRows;
    private final int samples;
    private final int bits;
    private final boolean separate;
    private final int compression;
    private final boolean differences;
    private final double[] offsets;
    private final double[] lengths;
    private final @Nullable JpegInTiff jpeg;
    private final boolean tiled;

    /** Rows of one strip, of which a block may be a part. */
    private final int stripRows;

    private TiffPlane(Path path, TiffDirectory tags, long fileSize) {
        long width = tags.number(256, 0);
        long height = tags.number(257, 0);
        if (width < 1 || height < 1 || width > 5_000_000 || height > 5_000_000) {
            throw UnreadableImage.of(path, "image.size", Long.toString(width), Long.toString(height));
        }
        samples = (int) tags.number(277, 1);
        bits = (int) tags.number(258, 1);
        separate = tags.number(284, 1) == 2;
        compression = (int) tags.number(259, 1);
        differences = tags.number(317, 1) == 2;
        if (tags.number(317, 1) > 2) {
            throw UnreadableImage.of(path, "image.tiff.packing", "predictor " + tags.number(317, 1));
        }
        switch (compression) {
            case 1, 5, 7, 8, 32946, 32773 -> {}
            default -> throw UnreadableImage.of(path, "image.tiff.packing", named(compression));
        }
        tiled = tags.numbers(322).isPresent();
        Optional<double[]> places = tags.numbers(tiled ? 324 : 273);
        Optional<double[]> sizes = tags.numbers(tiled ? 325 : 279);
        if (places.isEmpty() || (sizes.isEmpty() && compression != 1)) {
            throw UnreadableImage.of(path, "image.truncated");
        }
        offsets = places.get();
        int blockWidth = (int) Math.clamp(tags.number(322, width), 1, 1 << 26);
        stripRows = (int) Math.clamp(tags.number(tiled ? 323 : 278, height), 1, tiled ? 1 << 26 : height);
        storedWidth = tiled ? blockWidth : (int) width;
        int rows = stripRows;
        if (!tiled && compression == 1) {
            int rowBytes = Math.max(1, Math.ceilDiv(storedWidth * (separate ? 1 : samples) * bits, 8));
            rows = Math.clamp(PLAIN_BYTES / rowBytes, 1, stripRows);
            while (stripRows % rows != 0) {
                rows--;
            }
        }
        storedRows = rows;
        if ((long) storedWidth * storedRows * samples > LARGEST_BLOCK) {
            throw UnreadableImage.of(
                    path, "image.tiff.blocks", Integer.toString(storedWidth), Integer.toString(storedRows));
        }
        level = new Level((int) width, (int) height, tiled ? blockWidth : (int) width, storedRows);
        long needed = (long) level.columns() * Math.ceilDiv((int) height, stripRows) * (separate ? samples : 1);
        if (offsets.length < needed || (sizes.isPresent() && sizes.get().length < needed)) {
            throw UnreadableImage.of(path, "image.truncated");
        }
        lengths = sizes.orElseGet(() -> plainLengths());
        jpeg = compression == 7 ? new JpegInTiff(tags, separate ? 1 : samples) : null;
        if (fileSize < 8) {
            throw UnreadableImage.of(path, "image.truncated");
        }
    }

    static TiffPlane of(Path path, TiffDirectory tags, long fileSize) {
        return new TiffPlane(path, tags, fileSize);
    }

    private double[] plainLengths() {
        double[] sizes = new double[offsets.length];
        java.util.Arrays.fill(
                sizes, (double) Math.ceilDiv(storedWidth * (separate ? 1 : samples) * bits, 8) * stripRows);
        return sizes;
    }

    private static String named(int compression) {
        return switch (compression) {
            case 2, 3, 4 -> "CCITT";
            case 6 -> "JPEG (TIFF 5)";
            case 34712 -> "JPEG2000";
            case 34887 -> "LERC";
            case 34925 -> "LZMA";
            case 50000 -> "ZSTD";
            case 50001 -> "WEBP";
            default -> Integer.toString(compression);
        };
    }

    Level level() {
        return level;
    }

    /** Columns of a stored row, those beyond the image included. */
    int storedWidth() {
        return storedWidth;
    }

    /** Which pixels of a rectangle a mask lets through; its blocks need not be those of the image. */
    boolean[] opaque(FileChannel channel, int left, int top, int width, int height) throws IOException {
        boolean[] seen = new boolean[width * height];
        int rowBytes = Math.ceilDiv(storedWidth * bits, 8);
        for (int row = top / level.blockHeight(); row * level.blockHeight() < top + height; row++) {
            for (int column = left / level.blockWidth(); column * level.blockWidth() < left + width; column++) {
                byte @Nullable [] block = samples(channel, column, row);
                int firstX = column * level.blockWidth();
                int firstY = row * level.blockHeight();
                for (int y = Math.max(top, firstY); y < Math.min(top + height, firstY + level.heightOf(row)); y++) {
                    for (int x = Math.max(left, firstX);
                            x < Math.min(left + width, firstX + level.widthOf(column));
                            x++) {
                        int at = (y - firstY) * rowBytes + (bits == 8 ? x - firstX : (x - firstX) >> 3);
                        seen[(y - top) * width + x - left] = block != null
                                && (bits == 8 ? block[at] != 0 : (block[at] & 0x80 >> (x - firstX & 7)) != 0);
                    }
                }
            }
        }
        return seen;
    }

    /** Samples of a block, interleaved, of {@link #storedWidth} columns; null if the file leaves the block out. */
    byte @Nullable [] samples(FileChannel channel, int column, int row) throws IOException {
        if (!separate) {
            return plain(channel, column, row, 0, samples);
        }
        byte[] together = new byte[storedWidth * level.heightOf(row) * samples];
        boolean any = false;
        for (int s = 0; s < samples; s++) {
            byte @Nullable [] one = plain(channel, column, row, s, 1);
            any |= one != null;
            for (int i = 0; one != null && i < together.length / samples; i++) {
                together[i * samples + s] = one[i];
            }
        }
        return any ? together : null;
    }

    private byte @Nullable [] plain(FileChannel channel, int column, int row, int plane, int perPixel)
            throws IOException {
        int firstRow = row * storedRows;
        int strip = firstRow / stripRows;
        int index = (plane * Math.ceilDiv(level.height(), stripRows) + strip) * level.columns() + column;
        long offset = (long) offsets[index];
        long packedLength = (long) lengths[index];
        if (offset == 0 || packedLength == 0) {
            return null;
        }
        int rows = tiled ? storedRows : level.heightOf(row);
        int rowBytes = Math.ceilDiv(storedWidth * perPixel * bits, 8);
        int length = rowBytes * rows;
        byte[] plain;
        if (compression == 1) {
            plain = TiffFile.part(channel, offset + (long) (firstRow % stripRows) * rowBytes, length);
        } else {
            byte[] packed = TiffFile.part(channel, offset, packedLength);
            plain = switch (compression) {
                case 5 -> Unpacking.lzw(packed, length);
                case 7 -> {
                    if (jpeg == null) {
                        throw new IllegalStateException();
                    }
                    yield jpeg.decode(packed, storedWidth, rows);
                }
                case 32773 -> Unpacking.packBits(packed, length);
                default -> Unpacking.inflate(packed, length);
            };
        }
        if (differences && compression != 7 && bits == 8) {
            for (int y = 0; y < rows; y++) {
                for (int i = y * rowBytes + perPixel; i < (y + 1) * rowBytes; i++) {
                    plain[i] += plain[i - perPixel];
                }
            }
        }
        return plain;
    }
}
