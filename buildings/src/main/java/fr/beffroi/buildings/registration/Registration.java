package fr.beffroi.buildings.registration;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Measures shifts of up to 6 m, between two vintages of a territory and between images and outlines. At most some hundred windows are
 * looked at, spread over the ground in common, so that a large territory takes no longer than a middling one.
 */
public final class Registration {
    /** Farthest shift that is looked for, in metres on the ground. */
    public static final double REACH_M = 6;

    /** Finest step: what is finer than this tells nothing more about a shift. */
    private static final double FINEST_M = 0.2;

    private static final int SIDE = 256;
    private static final int MOST_WINDOWS = 100;
    private static final double LEAST_KNOWN = 0.7;

    private Registration() {}

    /**
     * Shift to add to what is seen in one vintage so that it lies where the reference shows it.
     *
     * @throws IllegalArgumentException if the two are in different reference systems
     */
    public static ShiftField between(Imagery reference, Imagery moved) {
        Grid first = reference.grid();
        Grid second = moved.grid();
        if (!first.crs().equals(second.crs())) {
            throw new IllegalArgumentException(first.crs() + " and " + second.crs());
        }
        double step = Math.max(Math.max(first.step(), second.step()), FINEST_M / first.metresPerUnit());
        double stepM = step * first.metresPerUnit();
        Correlation correlation = new Correlation(SIDE, (int) Math.ceil(REACH_M / stepM));
        List<Surface> surfaces = new ArrayList<>();
        for (Grid window : windows(first.envelope().intersection(second.envelope()), first, step)) {
            Orientation before = Orientation.of(reference.read(window));
            if (before.known < LEAST_KNOWN) {
                continue;
            }
            Orientation after = Orientation.of(moved.read(window));
            if (after.known >= LEAST_KNOWN) {
                Envelope ground = window.envelope();
                surfaces.add(correlation.of(before, after, ground.centre().x, ground.centre().y));
            }
        }
        return new Consensus(stepM, first.metresPerUnit()).of(surfaces);
    }

    /**
     * Shift to add to what is seen in the images so that it lies where the outlines are drawn.
     *
     * @param outlines buildings in the images' reference system
     */
    public static ShiftField toOutlines(Imagery images, Collection<? extends Geometry> outlines) {
        Grid grid = images.grid();
        double step = Math.max(grid.step(), FINEST_M / grid.metresPerUnit());
        double stepM = step * grid.metresPerUnit();
        OutlineFit fit = new OutlineFit(outlines, step, (int) Math.ceil(REACH_M / stepM));
        List<Surface> surfaces = new ArrayList<>();
        for (Grid window : windows(grid.envelope().intersection(fit.ground()), grid, step)) {
            if (!fit.worthwhile(window)) {
                continue;
            }
            Orientation seen = Orientation.of(images.read(window));
            if (seen.known >= LEAST_KNOWN) {
                surfaces.add(fit.of(seen, window));
            }
        }
        return new Consensus(stepM, grid.metresPerUnit()).of(surfaces);
    }

    private static List<Grid> windows(Envelope ground, Grid grid, double step) {
        List<Grid> windows = new ArrayList<>();
        double side = SIDE * step;
        int columns = (int) Math.max(ground.getWidth() > side / 2 ? 1 : 0, Math.floor(ground.getWidth() / side));
        int rows = (int) Math.max(ground.getHeight() > side / 2 ? 1 : 0, Math.floor(ground.getHeight() / side));
        double every = Math.max(1, Math.sqrt((double) columns * rows / MOST_WINDOWS));
        for (double row = 0; row < rows; row += every) {
            for (double column = 0; column < columns; column += every) {
                windows.add(new Grid(
                        grid.crs(),
                        ground.getMinX() + Math.floor(column) * side,
                        ground.getMaxY() - Math.floor(row) * side,
                        step,
                        grid.metresPerUnit(),
                        SIDE,
                        SIDE));
            }
        }
        return windows;
    }
}
