package fr.beffroi.buildings.imagery;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Compressed bytes of a TIFF block to plain ones, never more than the block may hold. */
final class Unpacking {
    private Unpacking() {}

    /** @throws IOException if the bytes are damaged or end before the block is full */
    static byte[] inflate(byte[] packed, int length) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] plain = new byte[length];
            int at = 0;
            while (at < length) {
                int more = inflater.inflate(plain, at, length - at);
                if (more == 0) {
                    throw new EOFException(at + " of " + length + " bytes");
                }
                at += more;
            }
            return plain;
        } catch (DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
    }

    /** @throws IOException if the bytes end before the block is full */
    static byte[] packBits(byte[] packed, int length) throws IOException {
        byte[] plain = new byte[length];
        int from = 0;
        int to = 0;
        while (to < length) {
            if (from + 1 >= packed.length) {
                throw new EOFException(to + " of " + length + " bytes");
            }
            int run = packed[from++];
            if (run >= 0) {
                int count = Math.min(run + 1, length - to);
                if (from + count > packed.length) {
                    throw new EOFException(to + " of " + length + " bytes");
                }
                System.arraycopy(packed, from, plain, to, count);
                from += count;
                to += count;
            } else if (run != -128) {
                int count = Math.min(1 - run, length - to);
                java.util.Arrays.fill(plain, to, to + count, packed[from++]);
                to += count;
            }
        }
        return plain;
    }

    /**
     * Section 13 of TIFF 6.0: codes of 9 to 12 bits, the high bits first, one code earlier than GIF's.
     *
     * @throws IOException if the bytes are damaged or end before the block is full
     */
    static byte[] lzw(byte[] packed, int length) throws IOException {
        byte[] plain = new byte[length];
        // A code's string is where it was last written: a start in the output and a length.
        int[] start = new int[4097];
        int[] size = new int[4097];
        int next = 258;
        int bits = 9;
        int held = 0;
        int holds = 0;
        int from = 0;
        int to = 0;
        int before = -1;
        int beforeStart = 0;
        int beforeSize = 0;
        while (to < length) {
            while (holds < bits) {
                if (from >= packed.length) {
                    throw new EOFException(to + " of " + length + " bytes");
                }
                held = held << 8 | packed[from++] & 0xFF;
                holds += 8;
            }
            int code = held >>> holds - bits & (1 << bits) - 1;
            holds -= bits;
            held &= (1 << holds) - 1;
            if (code == 257) {
                throw new EOFException(to + " of " + length + " bytes");
            }
            if (code == 256) {
                next = 258;
                bits = 9;
                before = -1;
                continue;
            }
            int begin = to;
            if (code < 256) {
                plain[to++] = (byte) code;
            } else {
                boolean known = code < next;
                if (before < 0 || code > next) {
                    throw new IOException("code " + code + " of " + next);
                }
                int source = known ? start[code] : beforeStart;
                int count = Math.min(known ? size[code] : beforeSize, length - to);
                for (int i = 0; i < count; i++) {
                    plain[to++] = plain[source + i];
                }
                if (!known && to < length) {
                    plain[to++] = plain[beforeStart];
                }
            }
            if (before >= 0 && next < 4096) {
                // The string before and the first byte of this one: they stand side by side in the output.
                start[next] = beforeStart;
                size[next] = beforeSize + 1;
                next++;
            }
            before = code;
            beforeStart = begin;
            beforeSize = to - begin;
            if (next >= (1 << bits) - 1 && bits < 12) {
                bits++;
            }
        }
        return plain;
    }
}
