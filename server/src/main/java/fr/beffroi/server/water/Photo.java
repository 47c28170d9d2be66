package fr.beffroi.server.water;

import fr.beffroi.server.web.Refused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A photograph taken in the field: known by its first bytes, not by its name, and drawn again from its points, so that nothing
 * that the telephone wrote beside them (place, serial number) is kept. How it was held is looked at first.
 */
final class Photo {
    static final int MOST_MEGABYTES = 15;
    private static final long MOST_BYTES = MOST_MEGABYTES * 1_000_000L;
    /** A telephone takes 12 to 50 million points; a file that unpacks to more is no photograph. */
    private static final long MOST_POINTS = 60_000_000;

    private static final int SIDE = 1_600;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private Photo() {}

    /** @throws Refused if it is no JPEG or PNG, too large, or cannot be read */
    static byte[] clean(byte[] sent) {
        if (sent.length > MOST_BYTES) {
            throw new Refused("water.photo.large", MOST_MEGABYTES);
        }
        if (!isJpeg(sent) && !isPng(sent)) {
            throw new Refused("water.photo.kind");
        }
        try {
            BufferedImage upright = upright(read(sent), isJpeg(sent) ? orientation(sent) : 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(upright, "jpeg", out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw new Refused("water.photo.broken");
        }
    }

    static boolean isJpeg(byte[] sent) {
        return sent.length > 3 && (sent[0] & 0xff) == 0xff && (sent[1] & 0xff) == 0xd8 && (sent[2] & 0xff) == 0xff;
    }

    private static boolean isPng(byte[] sent) {
        return sent.length > PNG.length && Arrays.equals(sent, 0, PNG.length, PNG, 0, PNG.length);
    }

    /** Not more points than are kept are unpacked. */
    private static BufferedImage read(byte[] sent) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused("water.photo.broken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long points = (long) reader.getWidth(0) * reader.getHeight(0);
                if (points > MOST_POINTS) {
                    throw new Refused("water.photo.large", MOST_MEGABYTES);
                }
                ImageReadParam every = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * SIDE));
                every.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, every);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Turned as it was held, at most {@value #SIDE} points on a side, on white. */
    private static BufferedImage upright(BufferedImage taken, int orientation) {
        boolean lying = orientation >= 5;
        double scale = Math.min(1, (double) SIDE / Math.max(taken.getWidth(), taken.getHeight()));
        int width = Math.max(1, (int) Math.round(taken.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(taken.getHeight() * scale));
        BufferedImage drawn =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            AffineTransform turn = turn(orientation, width, height);
            turn.scale((double) width / taken.getWidth(), (double) height / taken.getHeight());
            pen.drawImage(taken, turn, null);
        } finally {
            pen.dispose();
        }
        return drawn;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** Tag 0x0112 of the first directory of EXIF (JEITA CP-3451); 1 where it lacks or cannot be read. */
    static int orientation(byte[] jpeg) {
        int at = 2;
        while (at + 10 < jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
            boolean exif = marker == 0xe1 && new String(jpeg, at + 4, 4, StandardCharsets.US_ASCII).equals("Exif");
            if (exif) {
                return inDirectory(jpeg, at + 10, Math.min(jpeg.length, at + 2 + length));
            }
            if (marker == 0xda) {
                break;
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int inDirectory(byte[] jpeg, int start, int end) {
        if (start + 8 > end) {
            return 1;
        }
        boolean little = jpeg[start] == 'I';
        long directory = start + number(jpeg, start + 4, 4, little);
        if (directory < start || directory + 2 > end) {
            return 1;
        }
        int entries = (int) number(jpeg, (int) directory, 2, little);
        for (int i = 0; i < entries; i++) {
            int entry = (int) directory + 2 + 12 * i;
            if (entry + 12 > end) {
                return 1;
            }
            if (number(jpeg, entry, 2, little) == 0x0112) {
                int value = (int) number(jpeg, entry + 8, 2, little);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static long number(byte[] bytes, int at, int size, boolean little) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | bytes[little ? at + size - 1 - i : at + i] & 0xff;
        }
        return value;
    }
}
