package fr.beffroi.buildings.imagery;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of a JP2 file (ISO/IEC 15444-1, annex I) that matter here.
 *
 * @param codeStream where the code stream starts
 * @param opacity whether a channel is said to be opacity
 * @param placement from GMLJP2, else from GeoJP2 (a small GeoTIFF in a box)
 */
record Jp2Boxes(long codeStream, boolean opacity, Optional<Placement> placement) {
    private static final long GEO_JP2_HIGH = 0xB14BF8BD083D4B43L;
    private static final long LARGEST_XML = 4 << 20;

    static Jp2Boxes read(Path path, FileChannel channel) throws IOException {
        Walk walk = new Walk(path, channel);
        walk.within(0, channel.size(), 0);
        if (walk.codeStream < 0) {
            throw new EOFException("no code stream");
        }
        return new Jp2Boxes(
                walk.codeStream, walk.opacity, Optional.ofNullable(walk.gml != null ? walk.gml : walk.geoTiff));
    }

    private static final class Walk {
        private final Path path;
        private final FileChannel channel;
        private long codeStream = -1;
        private boolean opacity;
        private @Nullable Placement gml;
        private @Nullable Placement geoTiff;

        Walk(Path path, FileChannel channel) {
            this.path = path;
            this.channel = channel;
        }

        void within(long from, long end, int depth) throws IOException {
            long at = from;
            while (at + 8 <= end && depth < 8) {
                ByteBuffer head = TiffDirectory.bytes(channel, at, 8, ByteOrder.BIG_ENDIAN);
                long length = Integer.toUnsignedLong(head.getInt(0));
                int header = 8;
                if (length == 1) {
                    length = TiffDirectory.bytes(channel, at + 8, 8, ByteOrder.BIG_ENDIAN)
                            .getLong();
                    header = 16;
                } else if (length == 0) {
                    length = end - at;
                }
                if (length < header) {
                    throw new EOFException("a box of " + length + " bytes");
                }
                box(head.getInt(4), at + header, Math.min(at + length, end), depth);
                at += length;
            }
        }

        private void box(int type, long from, long end, int depth) throws IOException {
            switch (type) {
                case 0x6A703263 -> codeStream = codeStream < 0 ? from : codeStream;
                case 0x6A703268, 0x61736F63 -> within(from, end, depth + 1);
                case 0x63646566 -> channelDefinition(from, end);
                case 0x786D6C20 -> {
                    if (end - from > LARGEST_XML) {
                        throw UnreadableImage.of(path, "image.jp2.xml");
                    }
                    if (gml == null) {
                        byte[] text = TiffDirectory.bytes(channel, from, end - from, ByteOrder.BIG_ENDIAN)
                                .array();
                        gml = GmlJp2.placement(path, text).orElse(null);
                    }
                }
                case 0x75756964 -> {
                    if (end - from > 16
                            && TiffDirectory.bytes(channel, from, 8, ByteOrder.BIG_ENDIAN)
                                            .getLong()
                                    == GEO_JP2_HIGH) {
                        geoTiff = geoTiff(from + 16, end);
                    }
                }
                default -> {}
            }
        }

        private void channelDefinition(long from, long end) throws IOException {
            ByteBuffer definitions = TiffDirectory.bytes(channel, from, end - from, ByteOrder.BIG_ENDIAN);
            for (int i = 2; i + 6 <= definitions.limit(); i += 6) {
                int meaning = definitions.getShort(i + 2);
                opacity |= meaning == 1 || meaning == 2;
            }
        }

        private @Nullable Placement geoTiff(long from, long end) throws IOException {
            Path small = Files.createTempFile("geojp2", ".tif");
            try {
                Files.write(
                        small,
                        TiffDirectory.bytes(channel, from, Math.min(end - from, LARGEST_XML), ByteOrder.BIG_ENDIAN)
                                .array());
                try (FileChannel inner = FileChannel.open(small)) {
                    return GeoKeys.placement(TiffDirectory.read(inner).getFirst())
                            .orElse(null);
                }
            } finally {
                Files.delete(small);
            }
        }
    }
}
