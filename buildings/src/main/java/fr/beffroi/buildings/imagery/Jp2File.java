package fr.beffroi.buildings.imagery;

import java.awt.Rectangle;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** A JPEG2000 file, the form in which IGN delivers its orthophotos: by OpenJPEG, or in Java alone where that is not installed. */
final class Jp2File implements ImageFile {
    private static final int BLOCK = 1024;

    /** A tile larger than this is decoded in parts, which a single large tile allows too. */
    private static final int LARGEST_TILE = 4096;

    private final Path path;
    private final boolean natively;
    private final boolean boxed;
    private final int samples;
    private final boolean opacity;
    private final List<Level> levels;
    private final Optional<Placement> placement;

    private Jp2File(
            Path path,
            boolean natively,
            boolean boxed,
            int samples,
            boolean opacity,
            List<Level> levels,
            Optional<Placement> placement) {
        this.path = path;
        this.natively = natively;
        this.boxed = boxed;
        this.samples = samples;
        this.opacity = opacity;
        this.levels = levels;
        this.placement = placement;
    }

    static Jp2File open(Path path) {
        return open(path, OpenJpeg.installed());
    }

    /** @param natively by OpenJPEG, which must be installed then; else in Java alone, which knows no coarser resolutions */
    static Jp2File open(Path path, boolean natively) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            boolean boxed =
                    TiffDirectory.bytes(channel, 0, 4, ByteOrder.BIG_ENDIAN).getInt() != 0xFF4FFF51;
            Jp2Boxes boxes = boxed ? Jp2Boxes.read(path, channel) : new Jp2Boxes(0, false, Optional.empty());
            ByteBuffer size = TiffDirectory.bytes(channel, boxes.codeStream(), 42, ByteOrder.BIG_ENDIAN);
            if (size.getInt(0) != 0xFF4FFF51) {
                throw UnreadableImage.of(path, "image.truncated");
            }
            long width = Integer.toUnsignedLong(size.getInt(8)) - Integer.toUnsignedLong(size.getInt(16));
            long height = Integer.toUnsignedLong(size.getInt(12)) - Integer.toUnsignedLong(size.getInt(20));
            if (width < 1 || height < 1 || width > 1_000_000 || height > 1_000_000) {
                throw UnreadableImage.of(path, "image.size", Long.toString(width), Long.toString(height));
            }
            if (size.getInt(16) != 0 || size.getInt(20) != 0) {
                throw UnreadableImage.of(path, "image.jp2.origin");
            }
            int components = Short.toUnsignedInt(size.getShort(40));
            int depth = TiffDirectory.bytes(channel, boxes.codeStream() + 42, 1, ByteOrder.BIG_ENDIAN)
                            .get(0)
                    & 0x7F;
            if (depth != 7) {
                throw UnreadableImage.of(path, "image.depth", Integer.toString(depth + 1));
            }
            if (components > 5) {
                throw UnreadableImage.of(path, "image.colours");
            }
            List<Level> levels = levels(
                    (int) width,
                    (int) height,
                    Math.min(Integer.toUnsignedLong(size.getInt(24)), width),
                    Math.min(Integer.toUnsignedLong(size.getInt(28)), height),
                    natively ? halvings(channel, boxes.codeStream()) : 0);
            boolean opacity = boxes.opacity() && components % 2 == 0;
            return new Jp2File(
                    path,
                    natively,
                    boxed,
                    Math.max(3, Math.min(components == 2 ? 4 : components, 4)),
                    opacity || components == 2,
                    levels,
                    boxes.placement());
        } catch (EOFException e) {
            throw UnreadableImage.of(path, e, "image.truncated");
        } catch (IOException e) {
            throw UnreadableImage.of(path, e, "image.unreadable");
        }
    }

    private static List<Level> levels(int width, int height, long tileWidth, long tileHeight, int halvings) {
        int across = tileWidth <= LARGEST_TILE && tileWidth >= 128 ? (int) tileWidth : BLOCK;
        int down = tileHeight <= LARGEST_TILE && tileHeight >= 128 ? (int) tileHeight : BLOCK;
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i <= halvings; i++) {
            int scale = 1 << i;
            levels.add(new Level(
                    Math.ceilDiv(width, scale),
                    Math.ceilDiv(height, scale),
                    i == 0 ? across : BLOCK,
                    i == 0 ? down : BLOCK));
        }
        return levels;
    }

    /** Decomposition levels, from the COD marker (ISO/IEC 15444-1, A.6.1) of the main header. */
    private static int halvings(FileChannel channel, long start) throws IOException {
        long at = start + 2;
        for (int i = 0; i < 64; i++) {
            ByteBuffer marker = TiffDirectory.bytes(channel, at, 4, ByteOrder.BIG_ENDIAN);
            int name = Short.toUnsignedInt(marker.getShort(0));
            if (name == 0xFF52) {
                return Math.min(
                        TiffDirectory.bytes(channel, at + 9, 1, ByteOrder.BIG_ENDIAN)
                                        .get(0)
                                & 0xFF,
                        8);
            }
            if (name == 0xFF90 || name < 0xFF00) {
                return 0;
            }
            at += 2 + Short.toUnsignedInt(marker.getShort(2));
        }
        return 0;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public List<Level> levels() {
        return levels;
    }

    @Override
    public int channels() {
        return samples == 4 && !opacity ? 4 : 3;
    }

    @Override
    public boolean keepsFirst() {
        return true;
    }

    @Override
    public Block read(int number, int column, int row) {
        Level level = levels.get(number);
        int scale = 1 << number;
        int width = level.widthOf(column);
        int height = level.heightOf(row);
        int x = column * level.blockWidth() * scale;
        int y = row * level.blockHeight() * scale;
        Level full = levels.getFirst();
        try {
            Decoded decoded = natively
                    ? OpenJpeg.decode(
                            path,
                            boxed,
                            number,
                            x,
                            y,
                            Math.min(x + width * scale, full.width()),
                            Math.min(y + height * scale, full.height()),
                            samples)
                    : inJava(new Rectangle(x, y, width, height));
            if (decoded.width() < width || decoded.height() < height || decoded.samples() < samples) {
                throw new EOFException(decoded.width() + " x " + decoded.height());
            }
            Decoded exact = new Decoded(width, height, decoded.samples(), decoded.cut(width, height));
            return PlainFile.block(exact, channels(), opacity);
        } catch (IOException | RuntimeException e) {
            throw UnreadableImage.of(path, e, "image.damaged");
        }
    }

    private Decoded inJava(Rectangle region) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg 2000");
        if (!readers.hasNext()) {
            throw UnreadableImage.of(path, "image.jp2.decoder");
        }
        ImageReader reader = readers.next();
        try (ImageInputStream stream = new FileImageInputStream(path.toFile())) {
            reader.setInput(stream, false, true);
            return Decoded.region(reader, 0, region);
        } finally {
            reader.dispose();
        }
    }

    @Override
    public Optional<Placement> placement() {
        return placement;
    }

    @Override
    public Optional<LocalDate> written() {
        return Optional.empty();
    }
}
