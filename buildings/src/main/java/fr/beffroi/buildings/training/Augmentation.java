package fr.beffroi.buildings.training;

import java.util.Random;

/** Other views of a window: turned, mirrored, nearer or farther, under another light. */
final class Augmentation {
    /** What an image's bytes become: about zero in the middle, so that zeros around an image mean nothing. */
    static final float MIDDLE = 115;

    static final float SPREAD = 60;

    private final int side;
    private final Random random;

    Augmentation(int side, Random random) {
        this.side = side;
        this.random = random;
    }

    /**
     * Writes one view into a batch.
     *
     * @param image {@code channels * side * side} from an offset
     * @param target two maps: building, inside
     * @param weight of each pixel
     */
    void view(Example example, int at, float[] image, float[] target, float[] weight) {
        double angle = random.nextInt(4) * Math.PI / 2
                + (random.nextInt(2) == 0 ? 0 : (random.nextDouble() - 0.5) * Math.PI / 2);
        double scale = Math.exp((random.nextDouble() - 0.5) * 2 * Math.log(1.3));
        double mirror = random.nextBoolean() ? -1 : 1;
        double slack = Math.max(0, example.side() - side * 0.9) / 2;
        double centreX = example.side() / 2.0 + (random.nextDouble() * 2 - 1) * slack;
        double centreY = example.side() / 2.0 + (random.nextDouble() * 2 - 1) * slack;
        double cos = Math.cos(angle) * scale;
        double sin = Math.sin(angle) * scale;
        float[] gain = new float[example.channels().length];
        float[] shift = new float[gain.length];
        double light = 0.75 + random.nextDouble() * 0.5;
        double lift = (random.nextDouble() - 0.5) * 50;
        double gamma = Math.exp((random.nextDouble() - 0.5) * 0.6);
        for (int channel = 0; channel < gain.length; channel++) {
            gain[channel] = (float) (light * (0.88 + random.nextDouble() * 0.24));
            shift[channel] = (float) (lift + (random.nextDouble() - 0.5) * 24);
        }
        float[] bent = new float[256];
        for (int value = 0; value < 256; value++) {
            bent[value] = (float) (255 * Math.pow(value / 255.0, gamma));
        }
        float grey = random.nextInt(5) == 0 ? random.nextFloat() : 0;
        int size = side * side;
        int source = example.side();
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double u = (column + 0.5 - side / 2.0) * mirror;
                double v = row + 0.5 - side / 2.0;
                double x = centreX + cos * u - sin * v - 0.5;
                double y = centreY + sin * u + cos * v - 0.5;
                int left = (int) Math.floor(x);
                int top = (int) Math.floor(y);
                int here = row * side + column;
                if (left < 0 || top < 0 || left + 1 >= source || top + 1 >= source) {
                    continue;
                }
                int nearest = (int) Math.round(y) * source + (int) Math.round(x);
                weight[at * size + here] = (example.weight()[nearest] & 0xFF) * Example.STEP;
                target[at * 2 * size + here] = example.building()[nearest];
                target[(at * 2 + 1) * size + here] = example.inside()[nearest];
                float right = (float) (x - left);
                float down = (float) (y - top);
                float mean = 0;
                for (int channel = 0; channel < gain.length; channel++) {
                    byte[] bytes = example.channels()[channel];
                    int corner = top * source + left;
                    float upper = bent[bytes[corner] & 0xFF] * (1 - right) + bent[bytes[corner + 1] & 0xFF] * right;
                    float lower = bent[bytes[corner + source] & 0xFF] * (1 - right)
                            + bent[bytes[corner + source + 1] & 0xFF] * right;
                    float value = (upper * (1 - down) + lower * down) * gain[channel] + shift[channel];
                    value = Math.clamp(value, 0, 255);
                    mean += value / gain.length;
                    image[(at * gain.length + channel) * size + here] = (value - MIDDLE) / SPREAD;
                }
                for (int channel = 0; grey > 0 && channel < gain.length; channel++) {
                    int place = (at * gain.length + channel) * size + here;
                    image[place] = image[place] * (1 - grey) + (mean - MIDDLE) / SPREAD * grey;
                }
            }
        }
    }

    /** A window as it is. */
    static void plain(Example example, float[] image) {
        int size = example.side() * example.side();
        for (int channel = 0; channel < example.channels().length; channel++) {
            for (int i = 0; i < size; i++) {
                image[channel * size + i] = ((example.channels()[channel][i] & 0xFF) - MIDDLE) / SPREAD;
            }
        }
    }
}
