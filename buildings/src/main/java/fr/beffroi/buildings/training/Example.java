package fr.beffroi.buildings.training;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Pixels;

/**
 * A square window with what is known of it.
 *
 * @param channels of the image, as in {@link Pixels}
 * @param weight how much each pixel counts, in steps of 1/32; 0 where it was not photographed or may not serve
 */
record Example(int side, byte[][] channels, byte[] building, byte[] inside, byte[] weight) {
    static final float STEP = 1 / 32f;

    /** @param held whether the pixels of the hold-out shall count, and only they; else all but they */
    static Example of(Territory territory, Targets targets, Grid window, boolean held) {
        Pixels pixels = territory.imagery().read(window);
        Targets.Painted painted = targets.paint(window);
        byte[] weight = new byte[pixels.known().length];
        for (int row = 0; row < window.height(); row++) {
            double y = window.north() - (row + 0.5) * window.step();
            for (int column = 0; column < window.width(); column++) {
                int at = row * window.width() + column;
                double x = window.west() + (column + 0.5) * window.step();
                if (pixels.known()[at] && territory.holdOut().holds(x, y) == held) {
                    weight[at] = (byte) Math.round(painted.weight()[at] / STEP);
                }
            }
        }
        return new Example(window.width(), pixels.channels(), painted.building(), painted.inside(), weight);
    }

    /** Share of the pixels that count. */
    double counted() {
        int sum = 0;
        for (byte one : weight) {
            sum += one != 0 ? 1 : 0;
        }
        return (double) sum / weight.length;
    }

    boolean hasBuilding() {
        for (int i = 0; i < building.length; i++) {
            if (building[i] != 0 && weight[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
