package fr.beffroi.buildings.imagery;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * A PNG or a JPEG. Neither can be entered in its middle: what is large is read in strips, each of which costs what lies above it, and
 * what is very large is refused.
 */
final class PlainFile implements ImageFile {
    /** 20,000 x 20,000: beyond it, a file would take minutes and belongs into a tiled format. */
    private static final long MOST_PIXELS = 400_000_000;

    private static final int STRIP_PIXELS = 8 << 20;

    private final Path path;
    private final Level level;

    private PlainFile(Path path, Level level) {
        this.path = path;
        this.level = level;
    }

    static PlainFile open(Path path) {
        try (ImageInputStream stream = new FileImageInputStream(path.toFile())) {
            ImageReader reader = reader(path, stream);
            try {
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw UnreadableImage.of(
                            path, "image.too-large", Integer.toString(width), Integer.toString(height));
                }
                return new PlainFile(
                        path, new Level(width, height, width, Math.clamp(STRIP_PIXELS / width, 1, height)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw refusal(path, e, "image.header");
        }
    }

    private static ImageReader reader(Path path, ImageInputStream stream) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw UnreadableImage.of(path, "image.header");
        }
        ImageReader reader = readers.next();
        reader.setInput(stream, true, true);
        return reader;
    }

    /** The JDK's decoders meet damaged files with exceptions of every kind. */
    private static UnreadableImage refusal(Path path, Exception e, String key) {
        return e instanceof UnreadableImage known ? known : UnreadableImage.of(path, e, key);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public List<Level> levels() {
        return List.of(level);
    }

    @Override
    public int channels() {
        return 3;
    }

    @Override
    public Block read(int unused, int column, int row) {
        int width = level.width();
        int height = level.heightOf(row);
        try (ImageInputStream stream = new FileImageInputStream(path.toFile())) {
            ImageReader reader = reader(path, stream);
            try {
                Decoded decoded = Decoded.region(reader, 0, new Rectangle(0, row * level.blockHeight(), width, height));
                return block(decoded, 3, true);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw refusal(path, e, "image.damaged");
        }
    }

    /**
     * @param opacity whether a fourth sample says how opaque a pixel is; else it is infrared
     */
    static Block block(Decoded decoded, int channels, boolean opacity) {
        int samples = decoded.samples();
        if (samples == channels) {
            return new Block(decoded.width(), decoded.height(), channels, decoded.bytes(), null);
        }
        byte[] from = decoded.bytes();
        byte[] to = new byte[from.length / samples * channels];
        boolean[] known = new boolean[from.length / samples];
        boolean all = true;
        for (int i = 0; i < known.length; i++) {
            System.arraycopy(from, i * samples, to, i * channels, channels);
            known[i] = !opacity || (from[i * samples + samples - 1] & 0xFF) >= 128;
            all &= known[i];
        }
        return new Block(decoded.width(), decoded.height(), channels, to, all ? null : known);
    }

    @Override
    public Optional<Placement> placement() {
        return Optional.empty();
    }

    @Override
    public Optional<LocalDate> written() {
        return Optional.empty();
    }
}
