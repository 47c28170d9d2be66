package fr.beffroi.buildings.training;

import fr.beffroi.buildings.imagery.Grid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Windows drawn from a territory, so many that they fit in memory: of a large one not all ground is looked at. */
final class Pool {
    /** Windows without any building, at most this share: most ground of a commune is bare and looks alike. */
    private static final double BARE = 0.35;

    private Pool() {}

    /**
     * @param metresPerPixel ground resolution of the windows
     * @param most windows at most
     * @param held whether they lie in the hold-out
     */
    static List<Example> draw(Territory territory, double metresPerPixel, int side, int most, boolean held, long seed) {
        Grid whole = territory.imagery().grid();
        double step = metresPerPixel / whole.metresPerUnit();
        int columns = (int) Math.ceil(whole.width() * whole.step() / step);
        int rows = (int) Math.ceil(whole.height() * whole.step() / step);
        Grid working = new Grid(whole.crs(), whole.west(), whole.north(), step, whole.metresPerUnit(), columns, rows);
        // Training windows overlap by half, so that an object cut by one lies whole in another.
        int stride = held ? side : side / 2;
        List<int[]> places = new ArrayList<>();
        for (int row = held ? 0 : -stride; row < rows; row += stride) {
            for (int column = held ? 0 : -stride; column < columns; column += stride) {
                places.add(new int[] {column, row});
            }
        }
        Collections.shuffle(places, new Random(seed));
        Targets targets = new Targets(territory.known());
        List<Grid> windows = places.stream()
                .map(place -> working.window(place[0], place[1], side, side))
                .toList();
        List<Example> drawn = new ArrayList<>();
        int bare = 0;
        for (Grid window : held ? windows : decidedFirst(windows, targets, most / 2)) {
            if (drawn.size() == most) {
                break;
            }
            Example example = Example.of(territory, targets, window, held);
            if (example.counted() < 0.1) {
                continue;
            }
            if (!example.hasBuilding() && !targets.isDecided(window)) {
                if (bare >= BARE * most) {
                    continue;
                }
                bare++;
            }
            drawn.add(example);
        }
        return drawn;
    }

    /** What persons decided is rare and worth most: up to so many windows that hold some of it come first. */
    private static List<Grid> decidedFirst(List<Grid> windows, Targets targets, int most) {
        List<Grid> first = new ArrayList<>();
        List<Grid> rest = new ArrayList<>();
        for (Grid window : windows) {
            (first.size() < most && targets.isDecided(window) ? first : rest).add(window);
        }
        first.addAll(rest);
        return first;
    }
}
