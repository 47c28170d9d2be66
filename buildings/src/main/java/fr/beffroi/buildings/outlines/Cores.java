package fr.beffroi.buildings.outlines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Insides of objects, as a tree: a stretch of insides is two objects if, asking for more, at least two large enough parts of it are
 * left; where never two are left, it is one however much is asked. So one threshold need not fit all.
 */
final class Cores {
    private static final double STEP = 0.1;
    private static final double LAST = 0.9;

    private final float[] map;
    private final float[] inside;
    private final int width;
    private final double threshold;
    private final int smallest;

    /** @param smallest pixels of a part that counts */
    Cores(float[] map, float[] inside, int width, double threshold, int smallest) {
        this.map = map;
        this.inside = inside;
        this.width = width;
        this.threshold = threshold;
        this.smallest = smallest;
    }

    /** Pixels of each object's inside, from those that are inside with at least this probability. */
    List<int[]> from(double level) {
        int[] all = new int[map.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        List<int[]> cores = new ArrayList<>();
        for (int[] part : parts(all, level, new Marks(map.length))) {
            cores.addAll(split(part, level + STEP));
        }
        return cores;
    }

    private List<int[]> split(int[] part, double level) {
        if (level > LAST || part.length < 2 * smallest) {
            return List.of(part);
        }
        List<int[]> parts = parts(part, level, box(part));
        List<int[]> cores = new ArrayList<>();
        for (int[] one : parts) {
            cores.addAll(split(one, level + STEP));
        }
        return cores.size() > 1 ? cores : List.of(part);
    }

    private static Marks box(int[] part) {
        return new Marks(part[part.length - 1] + 1 - part[0], part[0]);
    }

    /** Stretches, large enough, of those pixels of a part (in rising order) that reach a level. */
    private List<int[]> parts(int[] part, double level, Marks marks) {
        for (int at : part) {
            if (map[at] >= threshold && inside[at] >= level) {
                marks.set(at);
            }
        }
        List<int[]> found = new ArrayList<>();
        int[] stack = new int[part.length];
        for (int start : part) {
            if (!marks.take(start)) {
                continue;
            }
            int size = 1;
            stack[0] = start;
            for (int next = 0; next < size; next++) {
                int at = stack[next];
                int column = at % width;
                if (column > 0 && marks.take(at - 1)) {
                    stack[size++] = at - 1;
                }
                if (column < width - 1 && marks.take(at + 1)) {
                    stack[size++] = at + 1;
                }
                if (marks.take(at - width)) {
                    stack[size++] = at - width;
                }
                if (marks.take(at + width)) {
                    stack[size++] = at + width;
                }
            }
            if (size >= smallest) {
                int[] pixels = Arrays.copyOf(stack, size);
                Arrays.sort(pixels);
                found.add(pixels);
            }
        }
        return found;
    }

    /** Marks on a range of pixels. */
    private static final class Marks {
        private final boolean[] marked;
        private final int first;

        Marks(int size) {
            this(size, 0);
        }

        Marks(int size, int first) {
            marked = new boolean[size];
            this.first = first;
        }

        void set(int at) {
            marked[at - first] = true;
        }

        boolean take(int at) {
            int place = at - first;
            if (place < 0 || place >= marked.length || !marked[place]) {
                return false;
            }
            marked[place] = false;
            return true;
        }
    }
}
