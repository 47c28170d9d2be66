package fr.beffroi.buildings.outlines;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells the objects of a map apart: each pixel that is likely enough gets the number of its object. */
final class Instances {
    private static final int LEVELS = 20;
    private static final int[] RIGHT = {1, -1, 0, 0};
    private static final int[] DOWN = {0, 0, 1, -1};

    private final int[] labels;
    private final int count;

    private Instances(int[] labels, int count) {
        this.labels = labels;
        this.count = count;
    }

    /** 0 for nothing, else the object, from 1. Pixels of an object hang together by their sides. */
    int[] labels() {
        return labels;
    }

    int count() {
        return count;
    }

    /**
     * Attached houses are one stretch of likely pixels; their insides are not. So each inside becomes an object and grows until it
     * meets another one, over likely pixels, the likeliest first. A stretch without any inside is an object, too.
     *
     * @param map probability of each pixel
     * @param threshold from which a pixel belongs to an object
     * @param inside probability of being away from an outline, or null: then a stretch is an object
     * @param core from which a pixel is inside
     * @param smallest pixels of an inside that counts
     */
    static Instances of(
            float[] map, int width, double threshold, float @Nullable [] inside, double core, int smallest) {
        int[] labels = new int[map.length];
        int count = 0;
        int[] stack = new int[map.length];
        if (inside != null) {
            Cores cores = new Cores(map, inside, width, threshold, smallest);
            for (int[] pixels : cores.from(core)) {
                count++;
                for (int at : pixels) {
                    labels[at] = count;
                }
            }
            grow(map, inside, labels, width, threshold);
        }
        boolean[] left = new boolean[map.length];
        for (int i = 0; i < map.length; i++) {
            left[i] = map[i] >= threshold && labels[i] == 0;
        }
        for (int at = 0; at < map.length; at++) {
            if (left[at] && labels[at] == 0) {
                flood(left, labels, width, at, ++count, stack);
            }
        }
        return new Instances(labels, count);
    }

    /** Numbers what hangs together with a pixel; the stack then holds those pixels. */
    static int flood(boolean[] mask, int[] labels, int width, int start, int label, int[] stack) {
        int size = 1;
        int next = 0;
        stack[0] = start;
        labels[start] = label;
        while (next < size) {
            int at = stack[next++];
            int column = at % width;
            for (int side = 0; side < 4; side++) {
                int there = at + RIGHT[side] + DOWN[side] * width;
                if (there >= 0
                        && there < mask.length
                        && column + RIGHT[side] >= 0
                        && column + RIGHT[side] < width
                        && mask[there]
                        && labels[there] == 0) {
                    labels[there] = label;
                    stack[size++] = there;
                }
            }
        }
        return size;
    }

    /** What is likelier first; of the same likelihood, what was reached first: objects grow evenly, the same whatever the machine. */
    private static void grow(float[] map, float[] inside, int[] labels, int width, double threshold) {
        Front front = new Front(2 * LEVELS + 1);
        for (int at = 0; at < map.length; at++) {
            if (labels[at] != 0) {
                reach(map, inside, labels, width, threshold, at, front);
            }
        }
        while (front.next()) {
            int at = front.pixel();
            if (labels[at] == 0) {
                labels[at] = front.label();
                reach(map, inside, labels, width, threshold, at, front);
            }
        }
    }

    private static void reach(
            float[] map, float[] inside, int[] labels, int width, double threshold, int at, Front front) {
        int column = at % width;
        for (int side = 0; side < 4; side++) {
            int there = at + RIGHT[side] + DOWN[side] * width;
            if (there >= 0
                    && there < map.length
                    && column + RIGHT[side] >= 0
                    && column + RIGHT[side] < width
                    && labels[there] == 0
                    && map[there] >= threshold) {
                front.add(Math.round((map[there] + inside[there]) * LEVELS), there, labels[at]);
            }
        }
    }

    /** Mean of a map over each object, by its number. */
    double[] means(float[] map) {
        double[] sums = new double[count + 1];
        int[] sizes = sizes();
        for (int i = 0; i < map.length; i++) {
            sums[labels[i]] += map[i];
        }
        for (int label = 1; label <= count; label++) {
            sums[label] /= Math.max(1, sizes[label]);
        }
        return sums;
    }

    /** Pixels of each object, by its number. */
    int[] sizes() {
        int[] sizes = new int[count + 1];
        Arrays.stream(labels).forEach(label -> sizes[label]++);
        return sizes;
    }
}
