package fr.beffroi.water.location.epanet;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The only files that the engine sees: named byte arrays. A network may name any file to read or write; it finds and leaves
 * nothing outside. Numbers of errors are those of Emscripten, negated where they are returned.
 */
final class MemoryFiles {
    static final int NO_SUCH_FILE = 44;
    static final int NO_SPACE = 51;
    static final int BAD_NUMBER = 8;
    static final int INVALID = 28;

    private static final int CREATE = 64;
    private static final int TRUNCATE = 512;
    private static final int APPEND = 1024;
    private static final int FIRST = 3;
    private static final int MOST_OPEN = 64;
    private static final int LARGEST = 64 << 20;

    private final Map<String, Content> contents = new HashMap<>();
    private final Opened[] open = new Opened[MOST_OPEN];

    private static final class Content {
        private byte[] bytes = new byte[0];
        private int size;
    }

    private static final class Opened {
        private final Content content;
        private final boolean append;
        private long position;

        private Opened(Content content, boolean append) {
            this.content = content;
            this.append = append;
        }
    }

    void put(String path, byte[] bytes) {
        Content content = new Content();
        content.bytes = bytes.clone();
        content.size = bytes.length;
        contents.put(path, content);
    }

    /** @return what lies there, or nothing */
    byte[] bytes(String path) {
        @Nullable Content content = contents.get(path);
        return content == null ? new byte[0] : Arrays.copyOf(content.bytes, content.size);
    }

    /** @return a file's number, or an error's, negated */
    int open(String path, int flags) {
        @Nullable Content content = contents.get(path);
        if (content == null) {
            if ((flags & CREATE) == 0) {
                return -NO_SUCH_FILE;
            }
            content = new Content();
            contents.put(path, content);
        }
        if ((flags & TRUNCATE) != 0) {
            content.size = 0;
        }
        for (int number = FIRST; number < MOST_OPEN; number++) {
            if (open[number] == null) {
                open[number] = new Opened(content, (flags & APPEND) != 0);
                return number;
            }
        }
        return -NO_SPACE;
    }

    boolean isOpen(int number) {
        return number >= FIRST && number < MOST_OPEN && open[number] != null;
    }

    void close(int number) {
        open[number] = null;
    }

    void remove(String path) {
        contents.remove(path);
    }

    /** @return up to as many bytes from where the file stands, none at its end */
    byte[] read(int number, int most) {
        Opened file = open[number];
        int from = (int) Math.min(file.position, file.content.size);
        int to = (int) Math.min((long) from + most, file.content.size);
        file.position = to;
        return Arrays.copyOfRange(file.content.bytes, from, to);
    }

    /** @return whether there was room */
    boolean write(int number, ByteArrayOutputStream written) {
        Opened file = open[number];
        Content content = file.content;
        long from = file.append ? content.size : file.position;
        long to = from + written.size();
        if (to > LARGEST) {
            return false;
        }
        if (to > content.bytes.length) {
            content.bytes =
                    Arrays.copyOf(content.bytes, (int) Math.min(LARGEST, Math.max(to, content.bytes.length * 2L)));
        }
        System.arraycopy(written.toByteArray(), 0, content.bytes, (int) from, written.size());
        content.size = Math.max(content.size, (int) to);
        file.position = to;
        return true;
    }

    /** @return the new place, or an error's number negated */
    long seek(int number, long offset, int whence) {
        Opened file = open[number];
        long place = switch (whence) {
            case 0 -> offset;
            case 1 -> file.position + offset;
            case 2 -> file.content.size + offset;
            default -> -1;
        };
        if (place < 0 || place > LARGEST) {
            return -INVALID;
        }
        file.position = place;
        return place;
    }
}
