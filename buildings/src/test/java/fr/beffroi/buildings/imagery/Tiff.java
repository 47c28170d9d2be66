package fr.beffroi.buildings.imagery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes small GeoTIFF files for tests: tiles, Deflate or plain, classic or BigTIFF, several images. */
final class Tiff {
    /** Colour of a sample. */
    interface Paint {
        int at(int x, int y, int sample);
    }

    private record Entry(int type, long count, byte[] data) {}

    private final boolean big;
    private final List<TreeMap<Integer, Entry>> directories = new ArrayList<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Tiff(boolean big) {
        this.big = big;
        body.writeBytes(new byte[16]);
    }

    /** One image of 8 bits; {@code same} writes one tile for all of them, so that a huge image makes a small file. */
    Tiff image(int width, int height, int samples, int tile, boolean deflate, boolean same, Paint paint) {
        int across = Math.ceilDiv(width, tile);
        int down = Math.ceilDiv(height, tile);
        long[] offsets = new long[across * down];
        long[] lengths = new long[across * down];
        for (int i = 0; i < offsets.length; i++) {
            if (same && i > 0) {
                offsets[i] = offsets[0];
                lengths[i] = lengths[0];
                continue;
            }
            byte[] plain = new byte[tile * tile * samples];
            for (int y = 0; y < tile; y++) {
                for (int x = 0; x < tile; x++) {
                    for (int s = 0; s < samples; s++) {
                        plain[(y * tile + x) * samples + s] =
                                (byte) paint.at(i % across * tile + x, i / across * tile + y, s);
                    }
                }
            }
            byte[] stored = deflate ? deflated(plain) : plain;
            offsets[i] = body.size();
            lengths[i] = stored.length;
            body.writeBytes(stored);
        }
        directories.add(new TreeMap<>(Map.of(
                256, longs(width),
                257, longs(height),
                258, shorts(filled(samples, 8)),
                259, shorts(deflate ? 8 : 1),
                262, shorts(samples >= 3 ? 2 : 1),
                277, shorts(samples),
                322, longs(tile),
                323, longs(tile),
                324, big ? longs8(offsets) : longs(offsets),
                325, longs(lengths))));
        return this;
    }

    /** One strip of bits that says which pixels count. */
    Tiff mask(int width, int height, Paint paint) {
        int row = Math.ceilDiv(width, 8);
        byte[] bits = new byte[row * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (paint.at(x, y, 0) != 0) {
                    bits[y * row + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        byte[] stored = deflated(bits);
        long offset = body.size();
        body.writeBytes(stored);
        directories.add(new TreeMap<>(Map.of(
                254, longs(4),
                256, longs(width),
                257, longs(height),
                258, shorts(1),
                259, shorts(8),
                262, shorts(4),
                277, shorts(1),
                273, longs(offset),
                278, longs(height),
                279, longs(stored.length))));
        return this;
    }

    Tiff tag(int tag, int... shorts) {
        directories.getLast().put(tag, shorts(shorts));
        return this;
    }

    Tiff longTag(int tag, long... values) {
        directories.getLast().put(tag, longs(values));
        return this;
    }

    Tiff text(int tag, String text) {
        byte[] bytes = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        directories.getLast().put(tag, new Entry(2, bytes.length, bytes));
        return this;
    }

    /** Tie point and scale, and the code of a projected system. */
    Tiff at(double west, double north, double step, int epsg) {
        directories.getFirst().put(33550, doubles(step, step, 0));
        directories.getFirst().put(33922, doubles(0, 0, 0, west, north, 0));
        boolean degrees = epsg == 4326 || epsg == 4171;
        directories
                .getFirst()
                .put(
                        34735,
                        shorts(
                                1,
                                1,
                                0,
                                3,
                                1024,
                                0,
                                1,
                                degrees ? 2 : 1,
                                1025,
                                0,
                                1,
                                1,
                                degrees ? 2048 : 3072,
                                0,
                                1,
                                epsg));
        return this;
    }

    Path write(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(body.toByteArray());
        long start = out.size();
        long first = start;
        List<byte[]> tables = new ArrayList<>();
        for (int d = 0; d < directories.size(); d++) {
            TreeMap<Integer, Entry> directory = directories.get(d);
            int size = (big ? 8 : 2) + directory.size() * (big ? 20 : 12) + (big ? 8 : 4);
            int extra = directory.values().stream()
                    .mapToInt(e -> e.data.length > (big ? 8 : 4) ? e.data.length : 0)
                    .sum();
            ByteBuffer table = ByteBuffer.allocate(size + extra).order(ByteOrder.LITTLE_ENDIAN);
            put(table, directory.size(), big ? 8 : 2);
            long where = start + size;
            List<byte[]> far = new ArrayList<>();
            for (Map.Entry<Integer, Entry> tag : directory.entrySet()) {
                Entry entry = tag.getValue();
                put(table, tag.getKey(), 2);
                put(table, entry.type, 2);
                put(table, entry.count, big ? 8 : 4);
                if (entry.data.length <= (big ? 8 : 4)) {
                    table.put(java.util.Arrays.copyOf(entry.data, big ? 8 : 4));
                } else {
                    put(table, where, big ? 8 : 4);
                    where += entry.data.length;
                    far.add(entry.data);
                }
            }
            start += size + extra;
            put(table, d + 1 < directories.size() ? start : 0, big ? 8 : 4);
            far.forEach(table::put);
            tables.add(table.array());
        }
        tables.forEach(out::writeBytes);
        byte[] all = out.toByteArray();
        ByteBuffer head = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 'I').put((byte) 'I').putShort((short) (big ? 43 : 42));
        if (big) {
            head.putShort((short) 8).putShort((short) 0).putLong(first);
        } else {
            head.putInt((int) first);
        }
        return Files.write(file, all);
    }

    private static void put(ByteBuffer buffer, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            buffer.put((byte) (value >> 8 * i));
        }
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length + 1000];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    private static int[] filled(int count, int value) {
        int[] all = new int[count];
        java.util.Arrays.fill(all, value);
        return all;
    }

    private static Entry shorts(int... values) {
        ByteBuffer data = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            data.putShort((short) value);
        }
        return new Entry(3, values.length, data.array());
    }

    private static Entry longs(long... values) {
        ByteBuffer data = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            data.putInt((int) value);
        }
        return new Entry(4, values.length, data.array());
    }

    private static Entry longs8(long... values) {
        ByteBuffer data = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            data.putLong(value);
        }
        return new Entry(16, values.length, data.array());
    }

    private static Entry doubles(double... values) {
        ByteBuffer data = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            data.putDouble(value);
        }
        return new Entry(12, values.length, data.array());
    }
}
