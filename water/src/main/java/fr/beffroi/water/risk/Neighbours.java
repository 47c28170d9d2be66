package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums over what lies around, nearer things weighing more (Gaussian kernel). Places are taken together by squares of half
 * the kernel's width, so that a network of a million pipes stays within reach.
 */
final class Neighbours {
    private static final int REACH = 5;

    private final double side;
    private final Map<Long, Integer> squares = new HashMap<>();
    private final List<long[]> positions = new ArrayList<>();
    private final int[][] near;
    private final float[][] weight;

    /** @param width standard deviation of the kernel, metres */
    Neighbours(double width, List<? extends @Nullable Place> places) {
        side = width / 2;
        for (Place place : places) {
            if (place != null) {
                long[] at = {Math.floorDiv((long) place.x(), (long) side), Math.floorDiv((long) place.y(), (long) side)
                };
                squares.computeIfAbsent(key(at[0], at[1]), k -> {
                    positions.add(at);
                    return squares.size();
                });
            }
        }
        near = new int[positions.size()][];
        weight = new float[positions.size()][];
        for (int i = 0; i < positions.size(); i++) {
            link(i);
        }
    }

    private void link(int square) {
        int[] found = new int[(2 * REACH + 1) * (2 * REACH + 1)];
        float[] weights = new float[found.length];
        int count = 0;
        long[] at = positions.get(square);
        for (int dx = -REACH; dx <= REACH; dx++) {
            for (int dy = -REACH; dy <= REACH; dy++) {
                Integer other = squares.get(key(at[0] + dx, at[1] + dy));
                if (other != null && dx * dx + dy * dy <= REACH * REACH) {
                    found[count] = other;
                    // In units of the side; the kernel's width is two sides.
                    weights[count++] = (float) Math.exp(-(dx * dx + dy * dy) / 8.0);
                }
            }
        }
        near[square] = Arrays.copyOf(found, count);
        weight[square] = Arrays.copyOf(weights, count);
    }

    private static long key(long x, long y) {
        return (x << 32) ^ (y & 0xffffffffL);
    }

    int squares() {
        return near.length;
    }

    /** @return −1 where nothing known lies in that square or the place is unknown */
    int square(@Nullable Place place) {
        return place == null
                ? -1
                : squares.getOrDefault(
                        key(Math.floorDiv((long) place.x(), (long) side), Math.floorDiv((long) place.y(), (long) side)),
                        -1);
    }

    /** @param values one per square */
    double[] spread(double[] values) {
        double[] sums = new double[near.length];
        for (int i = 0; i < near.length; i++) {
            double sum = 0;
            for (int j = 0; j < near[i].length; j++) {
                sum += weight[i][j] * values[near[i][j]];
            }
            sums[i] = sum;
        }
        return sums;
    }
}
