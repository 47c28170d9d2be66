package fr.beffroi.buildings.imagery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Smooth coloured ground of which every place has its colour, and writers for it. */
final class Ground {
    static final double WEST = 700_000;
    static final double NORTH = 6_300_000;

    private Ground() {}

    /** 20 to 235. */
    static int colour(double x, double y, int sample) {
        double value = switch (sample) {
            case 0 -> Math.sin(x / 17) + Math.cos(y / 23);
            case 1 -> Math.sin((x + y) / 29) + Math.cos(x / 41);
            case 2 -> Math.sin((x - y) / 19) + Math.cos(y / 31);
            default -> Math.sin(x / 13) + Math.sin(y / 37);
        };
        return (int) Math.round(127.5 + 53 * value);
    }

    static BufferedImage image(int x0, int y0, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(
                        x,
                        y,
                        colour(x0 + x, y0 + y, 0) << 16 | colour(x0 + x, y0 + y, 1) << 8 | colour(x0 + x, y0 + y, 2));
            }
        }
        return image;
    }

    /** A world file for pixels of 0.2 m whose first corner lies at a column and a row of the ground. */
    static void place(Path file, int column, int row) throws IOException {
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "0.2%n0%n0%n-0.2%n%.3f%n%.3f%n",
                        WEST + column * 0.2 + 0.1,
                        NORTH - row * 0.2 - 0.1));
    }

    static Path write(BufferedImage image, String format, String compression, Path file) throws IOException {
        return write(image, format, compression, 0, file);
    }

    /** @param tile side of a tile, for formats that have some; 0 for none */
    static Path write(BufferedImage image, String format, String compression, int tile, Path file) throws IOException {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (!compression.isEmpty()) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
                if (compression.equals("JPEG")) {
                    param.setCompressionQuality(0.95f);
                }
            }
            if (tile > 0) {
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(tile, tile, 0, 0);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
