package fr.beffroi.buildings.outlines;

import fr.beffroi.buildings.imagery.Grid;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of each pixel of a window.
 *
 * @param grid where the pixels lie
 * @param kinds for each kind that the model knows, the probability of each pixel, 0 to 1, row by row
 * @param inside probability that a pixel lies inside of a building, away from its outline: what tells neighbours apart; null if the
 *     model does not say it
 * @param known whether a pixel was photographed; where it was not, all probabilities are 0
 */
public record Probabilities(Grid grid, Map<Kind, float[]> kinds, float @Nullable [] inside, boolean[] known) {
    /** The part of a window that starts at a column and a row of it and lies within it. */
    public Probabilities part(int column, int row, int columns, int rows) {
        Map<Kind, float[]> parts = new java.util.EnumMap<>(Kind.class);
        kinds.forEach((kind, map) -> parts.put(kind, cut(map, column, row, columns, rows)));
        return new Probabilities(
                grid.window(column, row, columns, rows),
                parts,
                inside == null ? null : cut(inside, column, row, columns, rows),
                photographed(column, row, columns, rows));
    }

    private boolean[] photographed(int column, int row, int columns, int rows) {
        boolean[] part = new boolean[columns * rows];
        for (int line = 0; line < rows; line++) {
            System.arraycopy(known, (row + line) * grid.width() + column, part, line * columns, columns);
        }
        return part;
    }

    private float[] cut(float[] map, int column, int row, int columns, int rows) {
        float[] part = new float[columns * rows];
        for (int line = 0; line < rows; line++) {
            System.arraycopy(map, (row + line) * grid.width() + column, part, line * columns, columns);
        }
        return part;
    }
}
