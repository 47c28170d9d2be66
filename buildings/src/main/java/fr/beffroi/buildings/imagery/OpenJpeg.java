package fr.beffroi.buildings.imagery;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The machine's own JPEG2000 decoder, OpenJPEG 2.3 or newer (Debian: {@code libopenjp2-7}): it decodes only the part asked for, at the
 * resolution asked for. Offsets of the structures are those of its public header {@code openjpeg.h} on machines of 64 bits.
 */
final class OpenJpeg {
    private static final Optional<NativeLibrary> LIBRARY = load();

    /** Larger than {@code opj_dparameters_t}, which holds two paths of 4,096 bytes. */
    private static final int PARAMETERS = 1 << 15;

    private OpenJpeg() {}

    private static Optional<NativeLibrary> load() {
        for (String name : new String[] {"libopenjp2.so.7", "openjp2", "libopenjp2"}) {
            try {
                return Optional.of(NativeLibrary.getInstance(name));
            } catch (UnsatisfiedLinkError e) {
                // Not installed under this name.
            }
        }
        return Optional.empty();
    }

    static boolean installed() {
        return LIBRARY.isPresent();
    }

    /**
     * Decodes a part.
     *
     * @param boxed whether the file has the boxes of JP2, or is a bare code stream
     * @param reduction how often the sides are halved
     * @param x0 left edge, in pixels of the full resolution, like the three that follow
     * @throws IOException if the file is damaged or ends too early
     */
    static Decoded decode(Path file, boolean boxed, int reduction, int x0, int y0, int x1, int y1, int samples)
            throws IOException {
        Pointer stream = pointer(
                "opj_stream_create_default_file_stream", file.toAbsolutePath().toString(), 1);
        if (stream == null) {
            throw new IOException("cannot open " + file);
        }
        Pointer codec = pointer("opj_create_decompress", boxed ? 2 : 0);
        PointerByReference image = new PointerByReference();
        try (Memory parameters = new Memory(PARAMETERS)) {
            parameters.clear();
            call("opj_set_default_decoder_parameters", parameters);
            demand(call("opj_setup_decoder", codec, parameters), "setup");
            // A file that ends in the middle is an error here, not a picture with holes.
            function("opj_decoder_set_strict_mode").ifPresent(strict -> strict.invokeInt(new Object[] {codec, 1}));
            demand(call("opj_read_header", stream, codec, image), "header");
            demand(call("opj_set_decoded_resolution_factor", codec, reduction), "resolution");
            demand(call("opj_set_decode_area", codec, image.getValue(), x0, y0, x1, y1), "area");
            demand(call("opj_decode", codec, stream, image.getValue()), "code stream");
            return samples(image.getValue(), samples);
        } finally {
            if (image.getValue() != null) {
                call("opj_image_destroy", image.getValue());
            }
            call("opj_destroy_codec", codec);
            call("opj_stream_destroy", stream);
        }
    }

    private static Decoded samples(Pointer image, int wanted) throws IOException {
        int components = image.getInt(16);
        Pointer first = image.getPointer(24);
        if (first == null || components < 1) {
            throw new IOException("no component");
        }
        int width = first.getInt(8);
        int height = first.getInt(12);
        byte[] all = new byte[Math.multiplyExact(Math.multiplyExact(width, height), wanted)];
        int[] row = new int[width];
        for (int s = 0; s < wanted; s++) {
            Pointer component = first.share(64L * (components < 3 && s < 3 ? 0 : Math.min(s, components - 1)));
            int across = component.getInt(8);
            Pointer data = component.getPointer(48);
            if (data == null || across < 1) {
                throw new IOException("component " + s + " is empty");
            }
            // Colour differences may be stored at half the resolution.
            int share = Math.ceilDiv(width, across);
            int shift = component.getInt(32) == 0 ? 0 : 128;
            for (int y = 0; y < height; y++) {
                data.read(4L * across * Math.min(y / share, component.getInt(12) - 1), row, 0, across);
                for (int x = 0, to = y * width * wanted + s; x < width; x++, to += wanted) {
                    all[to] = (byte) Math.clamp(row[share == 1 ? x : Math.min(x / share, across - 1)] + shift, 0, 255);
                }
            }
        }
        return new Decoded(width, height, wanted, all);
    }

    private static Optional<Function> function(String name) {
        try {
            return LIBRARY.map(library -> library.getFunction(name));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    private static int call(String name, Object... arguments) {
        return LIBRARY.orElseThrow().getFunction(name).invokeInt(arguments);
    }

    private static Pointer pointer(String name, Object... arguments) {
        return LIBRARY.orElseThrow().getFunction(name).invokePointer(arguments);
    }

    private static void demand(int done, String what) throws IOException {
        if (done == 0) {
            throw new IOException("OpenJPEG: " + what);
        }
    }
}
