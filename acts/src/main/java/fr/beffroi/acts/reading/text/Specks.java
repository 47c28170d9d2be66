package fr.beffroi.acts.reading.text;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Takes the specks of a copier away: each pixel becomes the middle one of its nine neighbours by brightness. */
final class Specks {
    private Specks() {}

    /** @param image in shades of grey, one byte each */
    static BufferedImage without(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        if (image.getType() != BufferedImage.TYPE_BYTE_GRAY || width < 3 || height < 3) {
            return image;
        }
        byte[] from = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        var clean = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] to = ((DataBufferByte) clean.getRaster().getDataBuffer()).getData();
        System.arraycopy(from, 0, to, 0, from.length);
        int[] nine = new int[9];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                if (isFlat(from, at, width)) {
                    continue;
                }
                to[at] = (byte) middle(from, at, width, nine);
            }
        }
        return clean;
    }

    /** Most of a page is white. */
    private static boolean isFlat(byte[] from, int at, int width) {
        return from[at] == from[at - 1]
                && from[at] == from[at + 1]
                && from[at] == from[at - width]
                && from[at] == from[at + width];
    }

    private static int middle(byte[] from, int at, int width, int[] nine) {
        int count = 0;
        for (int row = at - width; row <= at + width; row += width) {
            for (int i = row - 1; i <= row + 1; i++) {
                int value = from[i] & 0xff;
                int place = count++;
                while (place > 0 && nine[place - 1] > value) {
                    nine[place] = nine[place - 1];
                    place--;
                }
                nine[place] = value;
            }
        }
        return nine[4];
    }
}
