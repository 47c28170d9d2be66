package fr.beffroi.buildings.model;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.outlines.Probabilities;

/**
 * A territory as tiles at the resolution of a model, row by row from the north-west. Each is judged with ground around it, so that
 * no seam shows where two meet.
 */
public final class Windows {
    private static final int TILE = 896;
    private static final int AROUND = 64;

    private final Imagery imagery;
    private final Segmenter segmenter;
    private final Grid working;
    private final int side;
    private final int around;
    private final int columns;
    private final int rows;

    public Windows(Imagery imagery, Segmenter segmenter) {
        this(imagery, segmenter, TILE, AROUND);
    }

    /**
     * @param side of a tile, in pixels of the model, at least 1
     * @param around ground that is read with it on each side, in the same, at least 0
     */
    public Windows(Imagery imagery, Segmenter segmenter, int side, int around) {
        this.side = side;
        this.around = around;
        this.imagery = imagery;
        this.segmenter = segmenter;
        Grid own = imagery.grid();
        double step = segmenter.card().input().metresPerPixel() / own.metresPerUnit();
        int width = (int) Math.max(1, Math.ceil(own.width() * own.step() / step - 1e-6));
        int height = (int) Math.max(1, Math.ceil(own.height() * own.step() / step - 1e-6));
        working = new Grid(own.crs(), own.west(), own.north(), step, own.metresPerUnit(), width, height);
        columns = (width + side - 1) / side;
        rows = (height + side - 1) / side;
    }

    /** The whole territory at the resolution of the model. */
    public Grid grid() {
        return working;
    }

    /** Tiles in a row. */
    public int columns() {
        return columns;
    }

    /** Tiles in all. */
    public int count() {
        return Math.multiplyExact(columns, rows);
    }

    /** The ground of a tile, without what is read around it. */
    public Grid tile(int index) {
        int column = index % columns * side;
        int row = index / columns * side;
        return working.window(
                column, row, Math.min(side, working.width() - column), Math.min(side, working.height() - row));
    }

    public ModelCard card() {
        return segmenter.card();
    }

    /** What the model says of a tile. */
    public Probabilities segment(int index) {
        return segmenter
                .segment(read(index))
                .part(around, around, tile(index).width(), tile(index).height());
    }

    private Pixels read(int index) {
        Grid tile = tile(index);
        return imagery.read(tile.window(-around, -around, tile.width() + 2 * around, tile.height() + 2 * around));
    }
}
