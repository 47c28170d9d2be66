package fr.beffroi.buildings.imagery;

import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pixels of one sheet on a grid: the mean over the area when they shrink, bilinear when they grow or turn. */
final class Resampling {
    /** Side of the meshes in which a change of reference system is taken as straight: pixels of the window. */
    private static final int MESH = 32;

    private final Sheet sheet;
    private final int channels;

    private Resampling(Sheet sheet, int channels) {
        this.sheet = sheet;
        this.channels = channels;
    }

    /** A window of a territory, as far as one sheet covers it. */
    static Patch of(Sheet sheet, Grid window) {
        Resampling resampling = new Resampling(sheet, sheet.file().channels());
        AffineTransform toPixels = sheet.toPixels();
        boolean upright = sheet.change() == null && new Placement(null, toPixels).upright();
        return upright ? resampling.straight(toPixels, window) : resampling.bent(toPixels, window);
    }

    private Patch straight(AffineTransform toPixels, Grid window) {
        double stepX = window.step() * toPixels.getScaleX();
        double stepY = -window.step() * toPixels.getScaleY();
        double left = window.west() * toPixels.getScaleX() + toPixels.getTranslateX();
        double top = window.north() * toPixels.getScaleY() + toPixels.getTranslateY();
        int level = level(Math.min(stepX, stepY));
        double scaleX = scaleX(level);
        double scaleY = scaleY(level);
        double sx = settle(stepX * scaleX);
        double sy = settle(stepY * scaleY);
        double x = left * scaleX + offset(scaleX);
        double y = top * scaleY + offset(scaleY);
        if (sx >= 1 && sy >= 1) {
            return mean(level, settle(x, sx), sx, settle(y, sy), sy, window.width(), window.height());
        }
        int x0 = (int) Math.floor(x) - 1;
        int y0 = (int) Math.floor(y) - 1;
        Patch source = mean(
                level,
                x0,
                1,
                y0,
                1,
                (int) Math.ceil(window.width() * sx) + 4,
                (int) Math.ceil(window.height() * sy) + 4);
        Patch grown = new Patch(window.width(), window.height(), channels);
        for (int row = 0; row < grown.height; row++) {
            for (int column = 0; column < grown.width; column++) {
                source.sample(
                        x + (column + 0.5) * sx - x0, y + (row + 0.5) * sy - y0, grown, row * grown.width + column);
            }
        }
        return grown;
    }

    /** A step that is one but for rounding: pixels are then taken as they are. */
    private static double settle(double step) {
        return Math.abs(step - 1) < 1e-4 ? 1 : step;
    }

    /** A start that falls on a pixel's edge but for rounding. */
    private static double settle(double start, double step) {
        return step == 1 && Math.abs(start - Math.rint(start)) < 0.02 ? Math.rint(start) : start;
    }

    private Patch bent(AffineTransform toPixels, Grid window) {
        int across = Math.ceilDiv(window.width(), MESH) + 1;
        int down = Math.ceilDiv(window.height(), MESH) + 1;
        double[] xs = new double[across * down];
        double[] ys = new double[across * down];
        double[] point = new double[2];
        GroundTransform change = sheet.change();
        for (int i = 0; i < xs.length; i++) {
            point[0] = window.west() + i % across * MESH * window.step();
            point[1] = window.north() - i / across * MESH * window.step();
            if (change != null) {
                point = change.apply(point[0], point[1]);
            }
            toPixels.transform(point, 0, point, 0, 1);
            xs[i] = point[0];
            ys[i] = point[1];
        }
        double step = (Math.hypot(xs[1] - xs[0], ys[1] - ys[0]) + Math.hypot(xs[across] - xs[0], ys[across] - ys[0]))
                / 2
                / MESH;
        int level = level(step);
        double k = Math.max(1, step * scaleX(level));
        double offset = offset(scaleX(level));
        double left = Arrays.stream(xs).min().orElseThrow() * scaleX(level) - 2 * k;
        double top = Arrays.stream(ys).min().orElseThrow() * scaleY(level) - 2 * k;
        int width = (int) Math.ceil((Arrays.stream(xs).max().orElseThrow() * scaleX(level) - left) / k) + 2;
        int height = (int) Math.ceil((Arrays.stream(ys).max().orElseThrow() * scaleY(level) - top) / k) + 2;
        left = k == 1 ? Math.floor(left) : left;
        top = k == 1 ? Math.floor(top) : top;
        Patch source = mean(level, left, k, top, k, width, height);
        Patch turned = new Patch(window.width(), window.height(), channels);
        for (int row = 0; row < turned.height; row++) {
            for (int column = 0; column < turned.width; column++) {
                double u = (column + 0.5) / MESH;
                double v = (row + 0.5) / MESH;
                double x = between(xs, across, u, v) * scaleX(level) + offset;
                double y = between(ys, across, u, v) * scaleY(level) + offset;
                source.sample((x - left) / k, (y - top) / k, turned, row * turned.width + column);
            }
        }
        return turned;
    }

    private static double between(double[] values, int across, double u, double v) {
        int i = (int) v * across + (int) u;
        double fu = u - (int) u;
        double fv = v - (int) v;
        return (values[i] * (1 - fu) + values[i + 1] * fu) * (1 - fv)
                + (values[i + across] * (1 - fu) + values[i + across + 1] * fu) * fv;
    }

    /** The coarsest level that is not coarser than the step, in pixels of the finest. */
    private int level(double step) {
        List<Level> levels = sheet.file().levels();
        int best = 0;
        for (int i = 1; i < levels.size(); i++) {
            if (step * Math.min(scaleX(i), scaleY(i)) >= 0.99) {
                best = i;
            }
        }
        return best;
    }

    /** From the middle of the finest pixels that a coarser one stands for to where it stands, in pixels of the coarser level. */
    private double offset(double scale) {
        return sheet.file().keepsFirst() ? 0.5 * (1 - scale) : 0;
    }

    private double scaleX(int level) {
        return (double) sheet.file().levels().get(level).width()
                / sheet.file().levels().getFirst().width();
    }

    private double scaleY(int level) {
        return (double) sheet.file().levels().get(level).height()
                / sheet.file().levels().getFirst().height();
    }

    /** Mean over the area of each pixel of a grid that starts at x, y and has steps of at least 1, in pixels of the level. */
    private Patch mean(int number, double x, double sx, double y, double sy, int width, int height) {
        Patch patch = new Patch(width, height, channels);
        Level level = sheet.file().levels().get(number);
        int fromX = Math.max(0, (int) Math.floor(x));
        int toX = (int) Math.min(level.width(), Math.ceil(x + width * sx));
        int fromY = Math.max(0, (int) Math.floor(y));
        int toY = (int) Math.min(level.height(), Math.ceil(y + height * sy));
        if (fromX >= toX || fromY >= toY) {
            return patch;
        }
        Shares columns = new Shares(fromX, toX, x, sx, width);
        Shares rows = new Shares(fromY, toY, y, sy, height);
        float[] sums = new float[width * channels];
        float[] weights = new float[width];
        for (int by = fromY / level.blockHeight(); by * level.blockHeight() < toY; by++) {
            for (int bx = fromX / level.blockWidth(); bx * level.blockWidth() < toX; bx++) {
                Block block = sheet.block(number, bx, by);
                int left = bx * level.blockWidth();
                int top = by * level.blockHeight();
                int startX = Math.max(fromX, left);
                int endX = Math.min(toX, left + block.width());
                int endY = Math.min(toY, top + block.height());
                for (int row = Math.max(fromY, top); row < endY; row++) {
                    int first = columns.cell(startX);
                    int last = Math.min(width - 1, columns.cell(endX - 1) + 1);
                    Arrays.fill(sums, first * channels, (last + 1) * channels, 0);
                    Arrays.fill(weights, first, last + 1, 0);
                    gather(block, (row - top) * block.width() - left, startX, endX, columns, sums, weights);
                    add(patch, rows.cell(row), rows.here(row), first, last, sums, weights);
                    add(patch, rows.cell(row) + 1, rows.next(row), first, last, sums, weights);
                }
            }
        }
        return patch;
    }

    private void gather(Block block, int base, int startX, int endX, Shares columns, float[] sums, float[] weights) {
        byte[] samples = block.samples();
        boolean @Nullable [] known = block.known();
        for (int column = startX; column < endX; column++) {
            if (known != null && !known[base + column]) {
                continue;
            }
            int from = (base + column) * channels;
            int cell = columns.cell(column);
            float here = columns.here(column);
            weights[cell] += here;
            for (int c = 0; c < channels; c++) {
                sums[cell * channels + c] += here * (samples[from + c] & 0xFF);
            }
            float next = columns.next(column);
            if (next > 0) {
                weights[cell + 1] += next;
                for (int c = 0; c < channels; c++) {
                    sums[(cell + 1) * channels + c] += next * (samples[from + c] & 0xFF);
                }
            }
        }
    }

    private void add(Patch patch, int row, float share, int first, int last, float[] sums, float[] weights) {
        if (share <= 0) {
            return;
        }
        int base = row * patch.width;
        for (int i = first; i <= last; i++) {
            patch.weights[base + i] += share * weights[i];
        }
        for (int i = first * channels, to = base * channels; i < (last + 1) * channels; i++) {
            patch.sums[to + i] += share * sums[i];
        }
    }

    /** For each pixel of a row or column of the source: the cell of the target in which it starts, and its share of that and the next. */
    private static final class Shares {
        private final int from;
        private final int[] cells;
        private final float[] here;
        private final float[] next;

        Shares(int from, int to, double start, double step, int cellCount) {
            this.from = from;
            cells = new int[to - from];
            here = new float[to - from];
            next = new float[to - from];
            for (int i = from; i < to; i++) {
                double left = Math.max(0, (i - start) / step);
                double right = Math.min(cellCount, (i + 1 - start) / step);
                int cell = Math.clamp((int) left, 0, cellCount - 1);
                cells[i - from] = cell;
                here[i - from] = (float) Math.max(0, Math.min(right, cell + 1.0) - left);
                next[i - from] = cell + 1 < cellCount ? (float) Math.max(0, right - cell - 1) : 0;
            }
        }

        int cell(int i) {
            return cells[i - from];
        }

        float here(int i) {
            return here[i - from];
        }

        float next(int i) {
            return next[i - from];
        }
    }
}
