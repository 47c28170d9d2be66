package fr.beffroi.buildings.registration;

/**
 * How well a window agrees with the reference for each shift within reach, in standard deviations from the mean of all shifts.
 *
 * @param radius steps to each side
 * @param values rows from north to south, {@code (2 radius + 1)} squared
 */
record Surface(double x, double y, int radius, float[] values) {
    static Surface normalised(double x, double y, int radius, float[] values) {
        double sum = 0;
        double squares = 0;
        for (float value : values) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / values.length;
        double deviation = Math.sqrt(Math.max(0, squares / values.length - mean * mean));
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length && deviation > 0; i++) {
            scaled[i] = (float) ((values[i] - mean) / deviation);
        }
        return new Surface(x, y, radius, scaled);
    }

    private int side() {
        return 2 * radius + 1;
    }

    /**
     * The best shift.
     *
     * @param east steps to add towards the east, to a fraction
     * @param lead how far it stands above the best shift that is not next to it, as a share of its height; 0 if on the rim
     */
    record Peak(double east, double north, double height, double lead) {}

    /** @param apart steps beyond which another shift is a different one */
    Peak peak(int apart) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        int column = best % side();
        int row = best / side();
        double second = 0;
        for (int i = 0; i < values.length; i++) {
            boolean other = Math.max(Math.abs(i % side() - column), Math.abs(i / side() - row)) > apart;
            second = other && values[i] > second ? values[i] : second;
        }
        boolean rim = column == 0 || row == 0 || column == side() - 1 || row == side() - 1;
        double east = column - radius + (rim ? 0 : summit(values[best - 1], values[best], values[best + 1]));
        double south = row - radius + (rim ? 0 : summit(values[best - side()], values[best], values[best + side()]));
        double lead = rim || values[best] <= 0 ? 0 : 1 - second / values[best];
        return new Peak(east, -south, values[best], lead);
    }

    /** Where a parabola through three neighbours has its summit, from the middle one. */
    private static double summit(double before, double at, double after) {
        double bend = before - 2 * at + after;
        return bend >= 0 ? 0 : Math.clamp((before - after) / (2 * bend), -0.5, 0.5);
    }
}
