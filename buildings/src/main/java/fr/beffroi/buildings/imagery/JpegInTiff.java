package fr.beffroi.buildings.imagery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** Blocks of a TIFF that are JPEG streams with their tables apart (TIFF Technical Note 2). */
final class JpegInTiff {
    private final byte[] tables;
    private final int samples;
    private final boolean luminance;

    JpegInTiff(TiffDirectory tags, int samples) {
        this.tables = tags.bytes().getOrDefault(347, new byte[0]);
        this.samples = samples;
        this.luminance = tags.number(262, 2) == 6;
    }

    /** Interleaved samples; red, green and blue where the file keeps luminance and colour differences. */
    byte[] decode(byte[] packed, int width, int height) throws IOException {
        if (packed.length < 4 || packed[0] != (byte) 0xFF || packed[1] != (byte) 0xD8) {
            throw new EOFException("no JPEG stream");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(packed.length + tables.length + 16);
        whole.write(0xFF);
        whole.write(0xD8);
        if (samples == 3) {
            // Without this marker a decoder guesses from the components' names whether colours are to be converted.
            whole.write(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0});
            whole.write(luminance ? 1 : 0);
        }
        if (tables.length > 4) {
            whole.write(tables, 2, tables.length - 4);
        }
        whole.write(packed, 2, packed.length - 2);
        Decoded decoded = Decoded.jpeg(new ByteArrayInputStream(whole.toByteArray()), samples);
        if (decoded.width() < width || decoded.height() < height) {
            if (decoded.width() != width) {
                throw new EOFException(decoded.width() + " x " + decoded.height());
            }
        }
        return decoded.cut(width, height);
    }
}
