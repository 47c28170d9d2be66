package fr.beffroi.oversight.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Lines of a stream, one at a time, in one buffer that holds the longest entry at most: memory stays small. */
final class Lines {
    enum Next {
        LINE,
        END,
        /** The file ends within a line. */
        CUT,
        /** Longer than an entry may be. */
        TOO_LONG
    }

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to = -1;
    private int filled;

    Lines(InputStream in) {
        this.in = in;
    }

    Next next() throws IOException {
        from = to + 1;
        int scan = from;
        while (true) {
            for (; scan < filled; scan++) {
                if (buffer[scan] == '\n') {
                    to = scan;
                    return to - from > Entry.LONGEST ? Next.TOO_LONG : Next.LINE;
                }
            }
            if (filled - from > Entry.LONGEST) {
                return Next.TOO_LONG;
            }
            if (filled == buffer.length) {
                byte[] room = filled - from > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
                System.arraycopy(buffer, from, room, 0, filled - from);
                buffer = room;
                filled -= from;
                scan -= from;
                from = 0;
            }
            int read = in.read(buffer, filled, buffer.length - filled);
            if (read < 0) {
                return filled == from ? Next.END : Next.CUT;
            }
            filled += read;
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int first() {
        return from == to ? -1 : buffer[from];
    }

    /** The line after its first {@code skip} bytes; any bytes give a text, for a pattern to judge. */
    String text(int skip) {
        return new String(buffer, from + skip, to - from - skip, StandardCharsets.ISO_8859_1);
    }
}
