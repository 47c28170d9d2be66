package fr.beffroi.buildings.imagery;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A TIFF, BigTIFF, GeoTIFF or COG of bytes: tiles or strips, plain, LZW, Deflate, PackBits or JPEG, with its overviews and masks.
 * Each block is read alone, so that neither the size of the file nor that of a strip in a file that is one strip matters, unless that
 * strip is compressed.
 */
final class TiffFile implements ImageFile {
    private final Path path;
    private final List<TiffPlane> planes;
    private final List<@Nullable TiffPlane> masks;
    private final Optional<Placement> placement;
    private final Optional<LocalDate> written;
    private final TiffPixels pixels;

    private TiffFile(
            Path path,
            List<TiffPlane> planes,
            List<@Nullable TiffPlane> masks,
            TiffPixels pixels,
            Optional<Placement> placement,
            Optional<LocalDate> written) {
        this.path = path;
        this.planes = planes;
        this.masks = masks;
        this.pixels = pixels;
        this.placement = placement;
        this.written = written;
    }

    static TiffFile open(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            List<TiffDirectory> directories = TiffDirectory.read(channel);
            if (directories.isEmpty()) {
                throw UnreadableImage.of(path, "image.truncated");
            }
            TiffDirectory first = directories.getFirst();
            TiffPixels pixels = TiffPixels.of(path, first);
            List<TiffPlane> planes = new ArrayList<>();
            List<TiffPlane> masks = new ArrayList<>();
            for (TiffDirectory directory : directories) {
                long kind = directory.number(254, 0);
                boolean reduced = (kind & 1) != 0;
                if ((kind & 4) != 0) {
                    masks.add(TiffPlane.of(path, directory, channel.size()));
                } else if (directory == first || (reduced && pixels.sameAs(directory))) {
                    planes.add(TiffPlane.of(path, directory, channel.size()));
                }
            }
            planes.sort((a, b) -> Integer.compare(b.level().width(), a.level().width()));
            List<@Nullable TiffPlane> ofPlanes = new ArrayList<>();
            for (TiffPlane plane : planes) {
                ofPlanes.add(masks.stream()
                        .filter(mask -> mask.level().width() == plane.level().width()
                                && mask.level().height() == plane.level().height())
                        .findFirst()
                        .orElse(null));
            }
            return new TiffFile(path, planes, ofPlanes, pixels, GeoKeys.placement(first), day(first));
        } catch (EOFException e) {
            throw UnreadableImage.of(path, e, "image.truncated");
        } catch (IOException e) {
            throw UnreadableImage.of(path, e, "image.unreadable");
        }
    }

    private static Optional<LocalDate> day(TiffDirectory tags) {
        return tags.text(306).flatMap(ImageDates::ofTag);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public List<Level> levels() {
        return planes.stream().map(TiffPlane::level).toList();
    }

    @Override
    public int channels() {
        return pixels.channels();
    }

    @Override
    public Optional<Placement> placement() {
        return placement;
    }

    @Override
    public Optional<LocalDate> written() {
        return written;
    }

    @Override
    public Block read(int level, int column, int row) {
        TiffPlane plane = planes.get(level);
        TiffPlane mask = masks.get(level);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            byte @Nullable [] samples = plane.samples(channel, column, row);
            int width = plane.level().widthOf(column);
            int height = plane.level().heightOf(row);
            if (samples == null) {
                // A sparse file leaves out blocks that hold nothing.
                return new Block(
                        width, height, channels(), new byte[width * height * channels()], new boolean[width * height]);
            }
            boolean @Nullable [] opaque = mask == null
                    ? null
                    : mask.opaque(
                            channel,
                            column * plane.level().blockWidth(),
                            row * plane.level().blockHeight(),
                            width,
                            height);
            return pixels.block(plane.storedWidth(), samples, width, height, opaque);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw UnreadableImage.of(path, e, "image.damaged");
        }
    }

    static byte[] part(FileChannel channel, long offset, long length) throws IOException {
        return TiffDirectory.bytes(channel, offset, length, ByteOrder.BIG_ENDIAN)
                .array();
    }
}
