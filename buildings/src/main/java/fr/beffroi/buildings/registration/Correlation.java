package fr.beffroi.buildings.registration;

/** Agreement of the edges of two windows for every shift within reach, through the Fourier transform. */
final class Correlation {
    private final int side;
    private final int radius;
    private final Fft fft;
    private final double[] fade;

    Correlation(int side, int radius) {
        this.side = side;
        this.radius = Math.min(radius, side / 2 - 1);
        this.fft = new Fft(side);
        fade = new double[side];
        for (int i = 0; i < side; i++) {
            // Nothing may end at the rim: the transform takes the window for a tile of an endless floor.
            fade[i] = Math.min(1, 8 * Math.pow(Math.sin(Math.PI * (i + 0.5) / side), 2));
        }
    }

    Surface of(Orientation reference, Orientation moved, double x, double y) {
        double[] ar = faded(reference.re);
        double[] ai = faded(reference.im);
        double[] br = faded(moved.re);
        double[] bi = faded(moved.im);
        fft.square(ar, ai, false);
        fft.square(br, bi, false);
        for (int i = 0; i < ar.length; i++) {
            double re = ar[i] * br[i] + ai[i] * bi[i];
            double im = ai[i] * br[i] - ar[i] * bi[i];
            // Halfway to pure phase correlation: sharper than plain, steadier than pure.
            double size = Math.sqrt(Math.hypot(re, im)) + 1e-9;
            ar[i] = re / size;
            ai[i] = im / size;
        }
        fft.square(ar, ai, true);
        int across = 2 * radius + 1;
        float[] values = new float[across * across];
        for (int row = -radius; row <= radius; row++) {
            for (int column = -radius; column <= radius; column++) {
                int from = Math.floorMod(row, side) * side + Math.floorMod(column, side);
                values[(row + radius) * across + column + radius] = (float) ar[from];
            }
        }
        return Surface.normalised(x, y, radius, values);
    }

    private double[] faded(float[] values) {
        double[] faded = new double[side * side];
        for (int i = 0; i < faded.length; i++) {
            faded[i] = values[i] * fade[i % side] * fade[i / side];
        }
        return faded;
    }
}
