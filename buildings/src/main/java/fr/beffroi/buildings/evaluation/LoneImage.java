package fr.beffroi.buildings.evaluation;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** An image that lies nowhere: its pixels are taken to be so many metres wide. Read whole, when it is first asked for. */
final class LoneImage implements Imagery {
    private final Path file;
    private final Grid grid;
    private int @Nullable [] colours;

    LoneImage(Path file, int width, int height, double metresPerPixel) {
        this.file = file;
        grid = new Grid("", 0, 0, metresPerPixel, 1, width, height);
    }

    /** As an image file is read anywhere here. */
    static BufferedImage decoded(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new UnusableScene("scenes.unreadable", file);
        }
        return image;
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public int channels() {
        return 3;
    }

    @Override
    public Optional<LocalDate> taken() {
        return Optional.empty();
    }

    private synchronized int[] colours() {
        if (colours == null) {
            try {
                colours = decoded(file).getRGB(0, 0, grid.width(), grid.height(), null, 0, grid.width());
            } catch (IOException e) {
                throw new UnusableScene("scenes.unreadable", file);
            }
        }
        return colours;
    }

    /** Bilinear where the window is finer than the image, means of small squares where it is coarser. */
    @Override
    public Pixels read(Grid window) {
        int[] source = colours();
        int size = window.width() * window.height();
        byte[][] channels = new byte[3][size];
        boolean[] known = new boolean[size];
        double ratio = window.step() / grid.step();
        int samples = Math.max(1, (int) Math.ceil(ratio));
        for (int row = 0; row < window.height(); row++) {
            for (int column = 0; column < window.width(); column++) {
                int at = row * window.width() + column;
                double x = (window.west() - grid.west()) / grid.step() + (column + 0.5) * ratio;
                double y = (grid.north() - window.north()) / grid.step() + (row + 0.5) * ratio;
                if (x < 0 || y < 0 || x >= grid.width() || y >= grid.height()) {
                    continue;
                }
                known[at] = true;
                double[] sum = new double[3];
                for (int i = 0; i < samples * samples; i++) {
                    double dx = ((i % samples + 0.5) / samples - 0.5) * ratio;
                    double dy = ((i / samples + 0.5) / samples - 0.5) * ratio;
                    add(source, x + dx - 0.5, y + dy - 0.5, sum);
                }
                for (int channel = 0; channel < 3; channel++) {
                    channels[channel][at] = (byte) Math.round(sum[channel] / (samples * samples));
                }
            }
        }
        return new Pixels(window, channels, known);
    }

    private void add(int[] source, double x, double y, double[] sum) {
        int left = Math.clamp((int) Math.floor(x), 0, grid.width() - 1);
        int top = Math.clamp((int) Math.floor(y), 0, grid.height() - 1);
        int right = Math.min(left + 1, grid.width() - 1);
        int bottom = Math.min(top + 1, grid.height() - 1);
        double u = Math.clamp(x - left, 0, 1);
        double v = Math.clamp(y - top, 0, 1);
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            double upper = (source[top * grid.width() + left] >> shift & 0xFF) * (1 - u)
                    + (source[top * grid.width() + right] >> shift & 0xFF) * u;
            double lower = (source[bottom * grid.width() + left] >> shift & 0xFF) * (1 - u)
                    + (source[bottom * grid.width() + right] >> shift & 0xFF) * u;
            sum[channel] += upper * (1 - v) + lower * v;
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            colours = null;
        }
    }
}
