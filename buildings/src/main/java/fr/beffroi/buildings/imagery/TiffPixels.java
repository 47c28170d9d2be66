package fr.beffroi.buildings.imagery;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the samples of a TIFF mean: colours, infrared, transparency, the value that stands for nothing. */
final class TiffPixels {
    private final int samples;
    private final int photometric;
    private final int channels;

    /** Place of the sample that says how opaque a pixel is; -1 if none does. */
    private final int alpha;

    private final int nothing;
    private final double[] palette;

    private TiffPixels(int samples, int photometric, int channels, int alpha, int nothing, double[] palette) {
        this.samples = samples;
        this.photometric = photometric;
        this.channels = channels;
        this.alpha = alpha;
        this.nothing = nothing;
        this.palette = palette;
    }

    static TiffPixels of(Path path, TiffDirectory tags) {
        int samples = (int) tags.number(277, 1);
        int photometric = (int) tags.number(262, samples >= 3 ? 2 : 1);
        double[] bits = tags.numbers(258).orElse(new double[] {1});
        for (double depth : bits) {
            if (depth != 8 || tags.number(339, 1) > 2) {
                throw UnreadableImage.of(path, "image.depth", Integer.toString((int) depth));
            }
        }
        boolean colours = photometric == 2 || (photometric == 6 && tags.number(259, 1) == 7);
        boolean greys = photometric == 0 || photometric == 1 || photometric == 3;
        // Four bands are often written as grey with three unnamed extras.
        boolean bandsWithoutName = photometric <= 1 && samples >= 3;
        if (samples < 1 || samples > 16 || (colours && samples < 3) || !(colours || greys)) {
            throw UnreadableImage.of(path, "image.colours");
        }
        int basic = colours || bandsWithoutName ? 3 : 1;
        double[] extras = tags.numbers(338).orElse(new double[0]);
        int alpha = -1;
        int infrared = -1;
        for (int s = basic; s < samples; s++) {
            int at = s - samples + extras.length;
            int meaning = at >= 0 && at < extras.length ? (int) extras[at] : 0;
            if (meaning != 0 && alpha < 0) {
                alpha = s;
            } else if (meaning == 0 && infrared < 0) {
                infrared = s;
            }
        }
        if (basic == 1 && samples == 2 && alpha < 0) {
            alpha = 1;
        }
        return new TiffPixels(
                samples,
                bandsWithoutName ? 2 : photometric,
                basic == 3 && infrared == 3 ? 4 : 3,
                alpha,
                nothing(tags.text(42113)),
                tags.numbers(320).orElse(new double[0]));
    }

    private static int nothing(Optional<String> text) {
        try {
            double value = Double.parseDouble(text.orElse("-1").split("[ ,]")[0]);
            return value >= 0 && value <= 255 && value == Math.rint(value) ? (int) value : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    int channels() {
        return channels;
    }

    /** Whether another image of the file can be a coarser one of this. */
    boolean sameAs(TiffDirectory other) {
        return other.number(277, 1) == samples && other.number(258, 1) == 8;
    }

    /**
     * @param stored columns of a stored row
     * @param opaque null if no mask leaves anything out
     */
    Block block(int stored, byte[] from, int width, int height, boolean @Nullable [] opaque) {
        byte[] to = new byte[width * height * channels];
        boolean[] known = new boolean[width * height];
        boolean all = true;
        int compared = photometric == 2 || photometric == 6 ? 3 : 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int source = (y * stored + x) * samples;
                int pixel = y * width + x;
                boolean seen = alpha < 0 || (from[source + alpha] & 0xFF) >= 128;
                if (seen && nothing >= 0) {
                    boolean same = true;
                    for (int s = 0; s < compared; s++) {
                        same &= (from[source + s] & 0xFF) == nothing;
                    }
                    seen = !same;
                }
                seen &= opaque == null || opaque[pixel];
                known[pixel] = seen;
                all &= seen;
                colour(from, source, to, pixel * channels);
            }
        }
        return new Block(width, height, channels, to, all ? null : known);
    }

    private void colour(byte[] from, int source, byte[] to, int target) {
        switch (photometric) {
            case 2, 6 -> {
                for (int c = 0; c < channels; c++) {
                    to[target + c] = from[source + c];
                }
            }
            case 3 -> {
                int entries = palette.length / 3;
                int entry = Math.min(from[source] & 0xFF, entries - 1);
                for (int c = 0; c < 3; c++) {
                    to[target + c] = (byte) ((int) palette[c * entries + entry] >> 8);
                }
            }
            default -> {
                byte grey = photometric == 0 ? (byte) ~from[source] : from[source];
                to[target] = grey;
                to[target + 1] = grey;
                to[target + 2] = grey;
            }
        }
    }
}
