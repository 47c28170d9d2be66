package fr.beffroi.buildings.imagery;

/**
 * Pixels of a window, channel after channel.
 *
 * @param grid where they lie
 * @param channels red, green, blue, then near infrared if there are four; each of {@code width * height} values from 0 to 255 as
 *     unsigned bytes, row by row
 * @param known whether the pixel was photographed: false outside the images, in their black borders and where they say so
 */
public record Pixels(Grid grid, byte[][] channels, boolean[] known) {
    /**
     * @throws IllegalArgumentException if there are not three or four channels, or one has not the size of the window
     */
    public Pixels {
        int size = grid.width() * grid.height();
        if (channels.length < 3 || channels.length > 4 || known.length != size) {
            throw new IllegalArgumentException(
                    channels.length + " channels, " + known.length + " of " + size + " pixels");
        }
        for (byte[] channel : channels) {
            if (channel.length != size) {
                throw new IllegalArgumentException(channel.length + " of " + size + " pixels");
            }
        }
    }

    /** Brightness of a channel at a place in the window, 0 to 255. */
    public int at(int channel, int column, int row) {
        return channels[channel][row * grid.width() + column] & 0xFF;
    }
}
