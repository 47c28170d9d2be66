package fr.beffroi.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Pictures of strangers, PNG (ISO/IEC 15948) and JPEG (ITU-T T.81): whole, and of a size that can be opened. Each is walked
 * through from part to part, for decoders forgive what is cut off; then decoded at a coarse grain, which takes little memory.
 */
final class Picture {
    /** 200 million pixels: an A0 plan scanned at 400 points per inch. */
    private static final long MOST_PIXELS = 200_000_000;

    /** Pixels of the coarse picture, at most about. */
    private static final int GRAIN = 1_000_000;

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private Picture() {}

    static boolean isPng(byte[] bytes) {
        return bytes.length > PNG_HEAD.length
                && ByteBuffer.wrap(bytes, 0, PNG_HEAD.length).equals(ByteBuffer.wrap(PNG_HEAD));
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8 && (bytes[2] & 0xff) == 0xff;
    }

    static void checkPng(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, PNG_HEAD.length, bytes.length - PNG_HEAD.length);
        String type = "";
        while (!type.equals("IEND")) {
            if (rest.remaining() < 12) {
                throw new UnreadableDocument("documents.truncated");
            }
            int length = rest.getInt();
            if (length < 0) {
                throw new UnreadableDocument("documents.broken");
            }
            if (length > rest.remaining() - 8) {
                throw new UnreadableDocument("documents.truncated");
            }
            type = new String(bytes, rest.position(), 4, StandardCharsets.ISO_8859_1);
            CRC32 sum = new CRC32();
            sum.update(bytes, rest.position(), 4 + length);
            rest.position(rest.position() + 4 + length);
            if (rest.getInt() != (int) sum.getValue()) {
                throw new UnreadableDocument("documents.broken");
            }
        }
        decode(bytes, "png");
    }

    static void checkJpeg(byte[] bytes) throws IOException {
        int at = 2;
        int marker = 0;
        while (marker != END_OF_IMAGE) {
            at = marker == START_OF_SCAN ? afterScan(bytes, at) : at;
            if (at + 1 >= bytes.length) {
                throw new UnreadableDocument("documents.truncated");
            }
            if ((bytes[at] & 0xff) != 0xff) {
                throw new UnreadableDocument("documents.broken");
            }
            marker = bytes[at + 1] & 0xff;
            if (marker == 0xff) {
                // Any marker may be preceded by fill bytes.
                at++;
                marker = 0;
                continue;
            }
            at += 2;
            if (marker != END_OF_IMAGE) {
                at += segment(bytes, at);
            }
        }
        decode(bytes, "jpeg");
    }

    /** Bytes of the segment that begins there with its own length. */
    private static int segment(byte[] bytes, int at) throws UnreadableDocument {
        if (at + 1 >= bytes.length) {
            throw new UnreadableDocument("documents.truncated");
        }
        int length = (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
        if (length < 2) {
            throw new UnreadableDocument("documents.broken");
        }
        return length;
    }

    /** Where the next marker stands: within coded data a 0xFF is followed by zero, or by the number of a restart. */
    private static int afterScan(byte[] bytes, int from) {
        int at = from;
        while (at + 1 < bytes.length) {
            int next = bytes[at + 1] & 0xff;
            if ((bytes[at] & 0xff) == 0xff && next != 0 && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at++;
        }
        return bytes.length;
    }

    private static void decode(byte[] bytes, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new UnreadableDocument("documents.pixels", String.valueOf(pixels / 1_000_000), "200");
            }
            int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) pixels / GRAIN)));
            ImageReadParam coarse = reader.getDefaultReadParam();
            coarse.setSourceSubsampling(step, step, 0, 0);
            if (reader.canReadRaster()) {
                // As it is stored: pictures made for print have four colours, which are not converted.
                reader.readRaster(0, coarse);
            } else {
                reader.read(0, coarse);
            }
        } finally {
            reader.dispose();
        }
    }
}
