package fr.beffroi.buildings.imagery;

import java.util.Arrays;

/** Pixels under way: sums weighted by how much of each pixel is covered by known ground, 0 to 1. */
final class Patch {
    final int width;
    final int height;
    final int channels;

    /** Interleaved; brightness times weight. */
    final float[] sums;

    final float[] weights;

    Patch(int width, int height, int channels) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.sums = new float[Math.multiplyExact(width * height, channels)];
        this.weights = new float[width * height];
    }

    /** Lets another patch fill what is not yet covered here; one that lacks the last channel gives its own last. */
    void fill(Patch other, int column, int row) {
        for (int y = 0; y < other.height; y++) {
            for (int x = 0; x < other.width; x++) {
                int from = y * other.width + x;
                int to = (row + y) * width + column + x;
                float weight = other.weights[from];
                float take = Math.min(weight, 1 - weights[to]);
                if (take <= 0) {
                    continue;
                }
                weights[to] += take;
                float part = take / weight;
                for (int c = 0; c < channels; c++) {
                    sums[to * channels + c] +=
                            part * other.sums[from * other.channels + Math.min(c, other.channels - 1)];
                }
            }
        }
    }

    Pixels pixels(Grid grid) {
        byte[][] bytes = new byte[channels][weights.length];
        boolean[] known = new boolean[weights.length];
        for (int i = 0; i < weights.length; i++) {
            known[i] = weights[i] >= 0.5f;
            if (known[i]) {
                float scale = 1 / weights[i];
                for (int c = 0; c < channels; c++) {
                    bytes[c][i] = (byte) Math.min(255, (int) (sums[i * channels + c] * scale + 0.5f));
                }
            }
        }
        return new Pixels(grid, bytes, known);
    }

    /**
     * Bilinear value at a place, the middle of the first pixel being 0.5; what is unknown does not count, and the place is unknown if the
     * pixel that it falls into is.
     */
    void sample(double x, double y, Patch into, int target) {
        if (x < 0 || y < 0 || x >= width || y >= height || weights[(int) y * width + (int) x] < 0.5f) {
            return;
        }
        double px = Math.clamp(x - 0.5, 0, width - 1);
        double py = Math.clamp(y - 0.5, 0, height - 1);
        int x0 = (int) px;
        int y0 = (int) py;
        int x1 = Math.min(x0 + 1, width - 1);
        int y1 = Math.min(y0 + 1, height - 1);
        float fx = (float) (px - x0);
        float fy = (float) (py - y0);
        float total = 0;
        int base = target * channels;
        Arrays.fill(into.sums, base, base + channels, 0);
        for (int corner = 0; corner < 4; corner++) {
            float share = ((corner & 1) == 0 ? 1 - fx : fx) * ((corner & 2) == 0 ? 1 - fy : fy);
            int at = ((corner & 2) == 0 ? y0 : y1) * width + ((corner & 1) == 0 ? x0 : x1);
            total += share * weights[at];
            for (int c = 0; c < channels; c++) {
                into.sums[base + c] += share * sums[at * channels + c];
            }
        }
        for (int c = 0; c < channels; c++) {
            into.sums[base + c] /= total;
        }
        into.weights[target] = 1;
    }
}
