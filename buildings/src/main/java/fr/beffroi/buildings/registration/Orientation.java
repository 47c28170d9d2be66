package fr.beffroi.buildings.registration;

import fr.beffroi.buildings.imagery.Pixels;
import java.util.Arrays;

/**
 * Direction of the edges of a window, as complex numbers of doubled angle: dark on light and light on dark are the same edge, so that
 * season, sun and exposure change little (after Fitch, Kadyrov, Christmas and Kittler, "Orientation correlation", 2002). What is flat or
 * unknown counts for nothing.
 */
final class Orientation {
    final int width;
    final int height;
    final float[] re;
    final float[] im;

    /** Share of the window that was photographed, 0 to 1. */
    final double known;

    private Orientation(int width, int height, float[] re, float[] im, double known) {
        this.width = width;
        this.height = height;
        this.re = re;
        this.im = im;
        this.known = known;
    }

    static Orientation of(Pixels pixels) {
        int width = pixels.grid().width();
        int height = pixels.grid().height();
        float[] light = smooth(light(pixels), width, height);
        boolean[] known = pixels.known();
        float[] gx = new float[light.length];
        float[] gy = new float[light.length];
        float[] sizes = new float[light.length];
        int count = 0;
        int photographed = 0;
        for (int y = 2; y < height - 2; y++) {
            for (int x = 2; x < width - 2; x++) {
                int i = y * width + x;
                photographed += known[i] ? 1 : 0;
                if (!known[i - 2] || !known[i + 2] || !known[i - 2 * width] || !known[i + 2 * width]) {
                    continue;
                }
                gx[i] = light[i + 1] - light[i - 1];
                gy[i] = light[i + width] - light[i - width];
                sizes[count++] = (float) Math.hypot(gx[i], gy[i]);
            }
        }
        float[] re = new float[light.length];
        float[] im = new float[light.length];
        if (count > 0) {
            // What is an edge depends on the contrast of the window: twice its median gradient, at least the noise of a
            // camera.
            Arrays.sort(sizes, 0, count);
            double strong = Math.max(4, 2 * sizes[count / 2]);
            for (int i = 0; i < re.length; i++) {
                double square = (double) gx[i] * gx[i] + (double) gy[i] * gy[i];
                double scale = 1 / (square + strong * strong);
                re[i] = (float) ((gx[i] * gx[i] - gy[i] * gy[i]) * scale);
                im[i] = (float) (2 * gx[i] * gy[i] * scale);
            }
        }
        return new Orientation(width, height, re, im, (double) photographed / ((width - 4) * (height - 4)));
    }

    private static float[] light(Pixels pixels) {
        float[] light = new float[pixels.known().length];
        byte[][] channels = pixels.channels();
        for (int i = 0; i < light.length; i++) {
            light[i] = 0.3f * (channels[0][i] & 0xFF) + 0.6f * (channels[1][i] & 0xFF) + 0.1f * (channels[2][i] & 0xFF);
        }
        return light;
    }

    /** Binomial, 1 4 6 4 1 in both directions. */
    private static float[] smooth(float[] from, int width, int height) {
        float[] across = new float[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 2; x < width - 2; x++) {
                int i = y * width + x;
                across[i] = (from[i - 2] + from[i + 2] + 4 * (from[i - 1] + from[i + 1]) + 6 * from[i]) / 16;
            }
        }
        float[] both = new float[from.length];
        for (int i = 2 * width; i < from.length - 2 * width; i++) {
            both[i] = (across[i - 2 * width]
                            + across[i + 2 * width]
                            + 4 * (across[i - width] + across[i + width])
                            + 6 * across[i])
                    / 16;
        }
        return both;
    }
}
