package fr.beffroi.buildings.imagery;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tags of one image of a TIFF or BigTIFF file, after the TIFF 6.0 specification.
 *
 * @param values numbers of each tag, in whole or in part according to its type
 * @param texts of tags that hold ASCII
 */
record TiffDirectory(Map<Integer, double[]> values, Map<Integer, String> texts, Map<Integer, byte[]> bytes) {
    /** A chain longer than this has a loop or was made to keep us busy. */
    private static final int MOST_DIRECTORIES = 64;

    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /**
     * All directories of a file, in its order, those of {@code SubIFDs} after the one that names them.
     *
     * @throws EOFException if the file ends before what it announces
     * @throws IOException if it cannot be read
     */
    static List<TiffDirectory> read(FileChannel channel) throws IOException {
        ByteBuffer head = bytes(channel, 0, 16, ByteOrder.LITTLE_ENDIAN);
        ByteOrder order = head.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        head.order(order);
        boolean big = head.getShort(2) == 43;
        long next = big ? head.getLong(8) : Integer.toUnsignedLong(head.getInt(4));
        List<TiffDirectory> directories = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        List<Long> below = new ArrayList<>();
        while (next != 0 && directories.size() < MOST_DIRECTORIES && seen.add(next)) {
            TiffDirectory directory = new TiffDirectory(new HashMap<>(), new HashMap<>(), new HashMap<>());
            directories.add(directory);
            next = directory.fill(channel, order, big, next);
            for (double offset : directory.values.getOrDefault(330, new double[0])) {
                below.add((long) offset);
            }
        }
        for (long offset : below) {
            if (directories.size() < MOST_DIRECTORIES && seen.add(offset)) {
                TiffDirectory directory = new TiffDirectory(new HashMap<>(), new HashMap<>(), new HashMap<>());
                directory.fill(channel, order, big, offset);
                directories.add(directory);
            }
        }
        return directories;
    }

    private long fill(FileChannel channel, ByteOrder order, boolean big, long offset) throws IOException {
        ByteBuffer count = bytes(channel, offset, big ? 8 : 2, order);
        long entries = big ? count.getLong() : Short.toUnsignedInt(count.getShort());
        if (entries > 4096) {
            throw new EOFException("a directory of " + entries + " entries");
        }
        int size = big ? 20 : 12;
        long start = offset + (big ? 8 : 2);
        ByteBuffer table = bytes(channel, start, (int) entries * size, order);
        for (int i = 0; i < entries; i++) {
            int at = i * size;
            int tag = Short.toUnsignedInt(table.getShort(at));
            int type = Short.toUnsignedInt(table.getShort(at + 2));
            long values = big ? table.getLong(at + 4) : Integer.toUnsignedLong(table.getInt(at + 4));
            if (type < 1 || type >= SIZES.length || SIZES[type] == 0) {
                continue;
            }
            if (values < 0 || values > channel.size()) {
                throw new EOFException("tag " + tag + " of " + values + " values");
            }
            long length = values * SIZES[type];
            int inline = at + (big ? 12 : 8);
            ByteBuffer data;
            if (length <= (big ? 8 : 4)) {
                data = table.slice(inline, (int) length).order(order);
            } else {
                long where = big ? table.getLong(inline) : Integer.toUnsignedLong(table.getInt(inline));
                data = bytes(channel, where, length, order);
            }
            keep(tag, type, (int) values, data);
        }
        ByteBuffer next = bytes(channel, start + entries * size, big ? 8 : 4, order);
        return big ? next.getLong() : Integer.toUnsignedLong(next.getInt());
    }

    private void keep(int tag, int type, int count, ByteBuffer data) {
        if (type == 2 || type == 7 || (type == 1 && count > 64)) {
            byte[] raw = new byte[data.remaining()];
            data.get(raw);
            bytes.put(tag, raw);
            texts.put(tag, new String(raw, StandardCharsets.UTF_8).split("\0", 2)[0].strip());
            return;
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = switch (type) {
                case 1 -> Byte.toUnsignedInt(data.get());
                case 3 -> Short.toUnsignedInt(data.getShort());
                case 4, 13 -> Integer.toUnsignedLong(data.getInt());
                case 5 -> Integer.toUnsignedLong(data.getInt()) / (double) Integer.toUnsignedLong(data.getInt());
                case 6 -> data.get();
                case 8 -> data.getShort();
                case 9 -> data.getInt();
                case 10 -> data.getInt() / (double) data.getInt();
                case 11 -> data.getFloat();
                case 12 -> data.getDouble();
                default -> data.getLong();
            };
        }
        values.put(tag, numbers);
    }

    long number(int tag, long otherwise) {
        double[] found = values.get(tag);
        return found == null || found.length == 0 ? otherwise : (long) found[0];
    }

    Optional<double[]> numbers(int tag) {
        return Optional.ofNullable(values.get(tag));
    }

    Optional<String> text(int tag) {
        return Optional.ofNullable(texts.get(tag));
    }

    /** Part of a file, whole or not at all. */
    static ByteBuffer bytes(FileChannel channel, long offset, long length, ByteOrder order) throws IOException {
        if (offset < 0 || length < 0 || length > Integer.MAX_VALUE - 16 || offset + length > channel.size()) {
            throw new EOFException(length + " bytes at " + offset + " of " + channel.size());
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) length).order(order);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offset + buffer.position()) < 0) {
                throw new EOFException(length + " bytes at " + offset);
            }
        }
        return buffer.flip();
    }
}
