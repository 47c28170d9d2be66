package fr.beffroi.buildings.imagery;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The black that surrounds what was photographed: it touches the edge of the file over some length, hangs together and is as good as
 * pure. A dark roof inside the image is none of it, a shadow that touches the edge neither. Found by a flood from the edges, block
 * after block, at a resolution of at most 4,096 cells.
 */
final class BlackBorder {
    private static final int MOST_CELLS = 4096;

    /** JPEG leaves a little noise in what was black. */
    private static final int BLACK = 8;

    private static final int PURE = 2;

    /** Pixels of edge, at the resolution of the flood, that must be black without a gap. */
    private static final int SHORTEST_CONTACT = 32;

    private static final double LEAST_PURE = 0.9;

    /** Gives the undisturbed blocks of a level. */
    interface Blocks {
        Block at(int level, int column, int row);
    }

    private final double scale;
    private final int cellsAcross;
    private final int cellsDown;
    private final int cell;
    private final Level level;
    private final BitSet flooded;

    private BlackBorder(Level level, double scale, int cell, int cellsAcross, int cellsDown, BitSet flooded) {
        this.level = level;
        this.scale = scale;
        this.cell = cell;
        this.cellsAcross = cellsAcross;
        this.cellsDown = cellsDown;
        this.flooded = flooded;
    }

    static BlackBorder of(ImageFile file, Blocks blocks) {
        int number = 0;
        while (number + 1 < file.levels().size() && longest(file.levels().get(number)) > MOST_CELLS) {
            number++;
        }
        Level level = file.levels().get(number);
        int cell = Math.ceilDiv(longest(level), MOST_CELLS);
        int across = level.columns() * Math.ceilDiv(level.blockWidth(), cell);
        int down = level.rows() * Math.ceilDiv(level.blockHeight(), cell);
        double scale = (double) level.width() / file.levels().getFirst().width();
        BlackBorder border = new BlackBorder(level, scale, cell, across, down, new BitSet());
        border.flood(number, blocks);
        return border;
    }

    private static int longest(Level level) {
        return Math.max(level.width(), level.height());
    }

    boolean none() {
        return flooded.isEmpty();
    }

    /** Whether a black pixel here, in pixels of the finest level, belongs to the border. */
    boolean reaches(double x, double y) {
        int column = cellColumn(x * scale);
        int row = cellRow(y * scale);
        for (int r = Math.max(0, row - 1); r <= Math.min(cellsDown - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(cellsAcross - 1, column + 1); c++) {
                if (flooded.get(r * cellsAcross + c)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a rectangle, in pixels of the finest level, may hold a part of the border. */
    boolean reaches(double x0, double y0, double x1, double y1) {
        int left = Math.max(0, cellColumn(x0 * scale) - 1);
        int right = Math.min(cellsAcross - 1, cellColumn(x1 * scale) + 1);
        for (int r = Math.max(0, cellRow(y0 * scale) - 1); r <= Math.min(cellsDown - 1, cellRow(y1 * scale) + 1); r++) {
            int next = flooded.nextSetBit(r * cellsAcross + left);
            if (next >= 0 && next <= r * cellsAcross + right) {
                return true;
            }
        }
        return false;
    }

    static boolean black(Block block, int pixel) {
        return dark(block, pixel, BLACK);
    }

    private static boolean dark(Block block, int pixel, int most) {
        if (!block.knows(pixel)) {
            return true;
        }
        int at = pixel * block.channels();
        byte[] samples = block.samples();
        return (samples[at] & 0xFF) <= most && (samples[at + 1] & 0xFF) <= most && (samples[at + 2] & 0xFF) <= most;
    }

    private int cellColumn(double x) {
        int pixel = Math.clamp((int) x, 0, level.width() - 1);
        int block = pixel / level.blockWidth();
        return block * cellsPerBlockAcross() + (pixel - block * level.blockWidth()) / cell;
    }

    private int cellRow(double y) {
        int pixel = Math.clamp((int) y, 0, level.height() - 1);
        int block = pixel / level.blockHeight();
        return block * cellsPerBlockDown() + (pixel - block * level.blockHeight()) / cell;
    }

    private int cellsPerBlockAcross() {
        return Math.ceilDiv(level.blockWidth(), cell);
    }

    private int cellsPerBlockDown() {
        return Math.ceilDiv(level.blockHeight(), cell);
    }

    private void flood(int number, Blocks blocks) {
        Map<Integer, Deque<Integer>> waiting = new LinkedHashMap<>();
        seeds(number, blocks, waiting);
        long[] counts = new long[2];
        while (!waiting.isEmpty()) {
            int block = waiting.keySet().iterator().next();
            Deque<Integer> seeds = waiting.remove(block);
            if (seeds != null) {
                within(number, blocks, block, seeds, waiting, counts);
            }
        }
        if (counts[1] < LEAST_PURE * counts[0]) {
            flooded.clear();
        }
    }

    /** The cells along the four edges that are black over a sufficient length. */
    private void seeds(int number, Blocks blocks, Map<Integer, Deque<Integer>> waiting) {
        int[] ends = {cellColumn(level.width() - 1.0), cellRow(level.height() - 1.0)};
        for (int side = 0; side < 4; side++) {
            boolean flat = side < 2;
            int fixed = side % 2 == 0 ? 0 : ends[flat ? 1 : 0];
            int run = 0;
            int last = ends[flat ? 0 : 1];
            for (int i = 0; i <= last + 1; i++) {
                boolean black = i <= last && isBlack(number, blocks, flat ? i : fixed, flat ? fixed : i);
                if (black) {
                    run++;
                } else {
                    int shortest = Math.min(SHORTEST_CONTACT, flat ? level.width() : level.height());
                    for (int j = i - run; j < i && run * cell >= shortest; j++) {
                        put(waiting, flat ? j : fixed, flat ? fixed : j);
                    }
                    run = 0;
                }
            }
        }
    }

    private boolean isBlack(int number, Blocks blocks, int column, int row) {
        int which = blockOf(column, row);
        Block block = blocks.at(number, which % level.columns(), which / level.columns());
        int cx = column % cellsPerBlockAcross();
        int cy = row % cellsPerBlockDown();
        for (int y = cy * cell; y < Math.min(block.height(), (cy + 1) * cell); y++) {
            for (int x = cx * cell; x < Math.min(block.width(), (cx + 1) * cell); x++) {
                if (!dark(block, y * block.width() + x, BLACK)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int blockOf(int column, int row) {
        return row / cellsPerBlockDown() * level.columns() + column / cellsPerBlockAcross();
    }

    private int local(int column, int row) {
        return row % cellsPerBlockDown() * cellsPerBlockAcross() + column % cellsPerBlockAcross();
    }

    private void put(Map<Integer, Deque<Integer>> waiting, int column, int row) {
        if (!flooded.get(row * cellsAcross + column)) {
            waiting.computeIfAbsent(blockOf(column, row), b -> new ArrayDeque<>())
                    .add(local(column, row));
        }
    }

    private void within(
            int number,
            Blocks blocks,
            int block,
            Deque<Integer> seeds,
            Map<Integer, Deque<Integer>> waiting,
            long[] counts) {
        BitSet black = blackCells(number, blocks, block, counts, null);
        BitSet mine = new BitSet();
        int perRow = cellsPerBlockAcross();
        int firstColumn = block % level.columns() * perRow;
        int firstRow = block / level.columns() * cellsPerBlockDown();
        while (!seeds.isEmpty()) {
            int seed = seeds.poll();
            int column = firstColumn + seed % perRow;
            int row = firstRow + seed / perRow;
            if (!black.get(seed) || flooded.get(row * cellsAcross + column)) {
                continue;
            }
            flooded.set(row * cellsAcross + column);
            mine.set(seed);
            for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                int c = column + step[0];
                int r = row + step[1];
                if (c < 0 || r < 0 || c >= cellsAcross || r >= cellsDown) {
                    continue;
                }
                if (blockOf(c, r) == block) {
                    seeds.add(local(c, r));
                } else {
                    put(waiting, c, r);
                }
            }
        }
        blackCells(number, blocks, block, counts, mine);
    }

    /** Which cells of a block are black throughout; adds the pixels of those that are asked for, and the pure ones, to the counts. */
    private BitSet blackCells(int number, Blocks blocks, int which, long[] counts, @Nullable BitSet counted) {
        int column = which % level.columns();
        int row = which / level.columns();
        Block block = blocks.at(number, column, row);
        int perRow = cellsPerBlockAcross();
        BitSet black = new BitSet();
        for (int cy = 0; cy * cell < block.height(); cy++) {
            for (int cx = 0; cx * cell < block.width(); cx++) {
                int at = cy * perRow + cx;
                if (counted != null && !counted.get(at)) {
                    continue;
                }
                boolean all = true;
                for (int y = cy * cell; y < Math.min(block.height(), (cy + 1) * cell) && all; y++) {
                    for (int x = cx * cell; x < Math.min(block.width(), (cx + 1) * cell) && all; x++) {
                        int pixel = y * block.width() + x;
                        all = dark(block, pixel, BLACK);
                        if (counted != null) {
                            counts[0]++;
                            counts[1] += dark(block, pixel, PURE) ? 1 : 0;
                        }
                    }
                }
                black.set(at, all);
            }
        }
        return black;
    }
}
