package fr.beffroi.buildings.registration;

/** Discrete Fourier transform of a square of complex numbers whose side is a power of two, in place (Cooley and Tukey). */
final class Fft {
    private final int side;
    private final double[] cosines;
    private final double[] sines;

    Fft(int side) {
        if (Integer.bitCount(side) != 1) {
            throw new IllegalArgumentException("side " + side);
        }
        this.side = side;
        cosines = new double[side / 2];
        sines = new double[side / 2];
        for (int i = 0; i < side / 2; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / side);
            sines[i] = Math.sin(2 * Math.PI * i / side);
        }
    }

    /** Not scaled: forward and back gives the square of the side times the start. */
    void square(double[] re, double[] im, boolean inverse) {
        double[] lineRe = new double[side];
        double[] lineIm = new double[side];
        for (int pass = 0; pass < 2; pass++) {
            int along = pass == 0 ? 1 : side;
            int across = pass == 0 ? side : 1;
            for (int line = 0; line < side; line++) {
                for (int i = 0; i < side; i++) {
                    lineRe[i] = re[line * across + i * along];
                    lineIm[i] = im[line * across + i * along];
                }
                line(lineRe, lineIm, inverse);
                for (int i = 0; i < side; i++) {
                    re[line * across + i * along] = lineRe[i];
                    im[line * across + i * along] = lineIm[i];
                }
            }
        }
    }

    private void line(double[] re, double[] im, boolean inverse) {
        for (int i = 1, j = 0; i < side; i++) {
            int bit = side >> 1;
            for (; (j & bit) != 0; bit >>= 1) {
                j ^= bit;
            }
            j ^= bit;
            if (i < j) {
                double r = re[i];
                re[i] = re[j];
                re[j] = r;
                double m = im[i];
                im[i] = im[j];
                im[j] = m;
            }
        }
        for (int length = 2; length <= side; length <<= 1) {
            int step = side / length;
            for (int start = 0; start < side; start += length) {
                for (int k = 0; k < length / 2; k++) {
                    double c = cosines[k * step];
                    double s = inverse ? sines[k * step] : -sines[k * step];
                    int a = start + k;
                    int b = a + length / 2;
                    double r = re[b] * c - im[b] * s;
                    double m = re[b] * s + im[b] * c;
                    re[b] = re[a] - r;
                    im[b] = im[a] - m;
                    re[a] += r;
                    im[a] += m;
                }
            }
        }
    }
}
