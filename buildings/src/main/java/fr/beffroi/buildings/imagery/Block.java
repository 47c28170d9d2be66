package fr.beffroi.buildings.imagery;

import org.jspecify.annotations.Nullable;

/**
 * Decoded pixels of a part of a file.
 *
 * @param samples {@code channels} bytes for each pixel, row by row
 * @param known null if every pixel was photographed
 */
record Block(int width, int height, int channels, byte[] samples, boolean @Nullable [] known) {
    long bytes() {
        return samples.length + (known == null ? 0L : known.length) + 64;
    }

    boolean knows(int pixel) {
        return known == null || known[pixel];
    }
}
