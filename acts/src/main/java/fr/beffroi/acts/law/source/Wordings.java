package fr.beffroi.acts.law.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Wordings on disk, packed some dozens together so that they compress well and one of them is read without the others'
 * files. A place never moves: new wordings are added at the end.
 */
final class Wordings {
    /** @param block where its pack begins in the file; @param start and length within the unpacked pack, in bytes */
    record Place(long block, int start, int length) {
        static final Place NOWHERE = new Place(-1, 0, 0);
    }

    private static final int PACK = 48 << 10;
    private static final int PACKS_KEPT = 64;
    private static final int HEADER = 8;

    private final Path file;
    private final Map<Long, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > PACKS_KEPT;
        }
    };

    Wordings(Path file) {
        this.file = file;
    }

    String read(Place place) throws IOException {
        if (place.block() < 0) {
            return "";
        }
        byte[] pack = pack(place.block());
        if ((long) place.start() + place.length() > pack.length) {
            throw new IOException(file + ": " + place);
        }
        return new String(pack, place.start(), place.length(), StandardCharsets.UTF_8);
    }

    private synchronized byte[] pack(long block) throws IOException {
        byte[] pack = kept.get(block);
        if (pack == null) {
            pack = unpack(block);
            kept.put(block, pack);
        }
        return pack;
    }

    private byte[] unpack(long block) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = read(channel, block, HEADER);
            int packed = header.getInt();
            int plain = header.getInt();
            if (packed < 0 || plain < 0 || block + HEADER + packed > channel.size() || plain > 64 << 20) {
                throw new IOException(file + ": " + block);
            }
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(read(channel, block + HEADER, packed));
                byte[] pack = new byte[plain];
                int length = 0;
                while (length < plain) {
                    int more = inflater.inflate(pack, length, plain - length);
                    if (more == 0) {
                        throw new IOException(file + ": " + block);
                    }
                    length += more;
                }
                return pack;
            } catch (DataFormatException e) {
                throw new IOException(file + ": " + block, e);
            } finally {
                inflater.end();
            }
        }
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new IOException("end of file");
            }
        }
        return buffer.flip();
    }

    /** Adds wordings to the end of a file. */
    static final class Writer implements Closeable {
        private final OutputStream out;
        private final Deflater deflater = new Deflater(Deflater.BEST_SPEED + 3);
        private final byte[] pack = new byte[PACK];
        private long position;
        private int used;

        Writer(Path file, long position) throws IOException {
            this.out = Files.newOutputStream(
                    file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
            this.position = position;
        }

        Place add(String wording) throws IOException {
            if (wording.isEmpty()) {
                return Place.NOWHERE;
            }
            byte[] bytes = wording.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > PACK) {
                flush();
                Place place = new Place(position, 0, bytes.length);
                write(bytes, bytes.length);
                return place;
            }
            if (used + bytes.length > PACK) {
                flush();
            }
            Place place = new Place(position, used, bytes.length);
            System.arraycopy(bytes, 0, pack, used, bytes.length);
            used += bytes.length;
            return place;
        }

        private void flush() throws IOException {
            if (used > 0) {
                write(pack, used);
                used = 0;
            }
        }

        private void write(byte[] bytes, int length) throws IOException {
            deflater.reset();
            deflater.setInput(bytes, 0, length);
            deflater.finish();
            byte[] packed = new byte[length + length / 100 + 64];
            int size = 0;
            while (!deflater.finished()) {
                if (size == packed.length) {
                    packed = java.util.Arrays.copyOf(packed, size * 2);
                }
                size += deflater.deflate(packed, size, packed.length - size);
            }
            out.write(ByteBuffer.allocate(HEADER).putInt(size).putInt(length).array());
            out.write(packed, 0, size);
            position += HEADER + size;
        }

        @Override
        public void close() throws IOException {
            try {
                flush();
            } finally {
                deflater.end();
                out.close();
            }
        }
    }
}
